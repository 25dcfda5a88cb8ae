// 系统运行: how the installation is doing, for its operator; nothing personal.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { readSystemFacts, type SystemFacts } from "#app/domain/reports/read-system-facts.server.ts";
import { reportsTexts } from "#app/domain/reports/texts.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/platform/clock.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requirePermission({ request, context }, "system.operate");
  return { locale: viewer.locale, facts: await readSystemFacts(context as unknown as RequestHouse) };
}

export default function System() {
  const { locale, facts } = useLoaderData<typeof loader>();
  const words = reportsTexts[locale].system;
  const counts = Object.entries(facts.counts) as [keyof SystemFacts["counts"], number][];
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      <Card>
        <Facts
          locale={locale}
          items={[
            { label: words.version, value: facts.version },
            { label: words.node, value: facts.node },
            { label: words.engine, value: `${words.engines[facts.engine]} ${facts.engineVersion}` },
            { label: words.databaseSize, value: megabytes(facts.databaseBytes) },
            { label: words.memory, value: megabytes(facts.memoryBytes) },
            { label: words.uptime, value: duration(facts.uptimeMs, locale) },
            { label: words.unsealed, value: words.count(facts.unsealed) },
          ]}
        />
      </Card>
      <Card title={words.counts}>
        <DataTable
          locale={locale}
          caption={words.counts}
          captionHidden
          dense
          rows={counts}
          rowKey={([name]) => name}
          columns={[
            { key: "table", header: words.table, cell: ([name]) => words.tables[name] },
            {
              key: "rows",
              header: words.rows,
              numeric: true,
              cell: ([, count]) => count.toLocaleString("en"),
            },
          ]}
        />
      </Card>
    </Stack>
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function duration(ms: number, locale: Locale): string {
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  return reportsTexts[locale].system.duration(days, hours, Math.floor((ms % HOUR_MS) / MINUTE_MS));
}
