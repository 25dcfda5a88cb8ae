// 审计记录: the newest events in words, by kind, fifty at a time.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { AUDIT_KINDS, kindInWords } from "#app/domain/audit/kinds.ts";
import { listEvents } from "#app/domain/audit/list-events.server.ts";
import { auditTexts, detailInWords } from "#app/domain/audit/texts.ts";
import { auditHead } from "#app/domain/audit/verify-audit.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { Time } from "#app/ui/time.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "audit.read");
  const house = context as unknown as RequestHouse;
  const search = new URL(request.url).searchParams;
  const kind = AUDIT_KINDS.find((each) => each === search.get("kind")) ?? null;
  const cursor = search.get("before");
  const page = await listEvents(house, scope, { kind, cursor });
  return { locale: viewer.locale, kind, isFirst: cursor === null, head: await auditHead(house), ...page };
}

export default function Audit() {
  const { locale, kind, isFirst, head, lines, next } = useLoaderData<typeof loader>();
  const words = auditTexts[locale];
  const { columns } = words;
  const query = kind ? `kind=${kind}&` : "";
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      <Form layout="inline" method="get">
        <Select
          locale={locale}
          name="kind"
          label={words.filterKind}
          defaultValue={kind ?? ""}
          placeholder={words.allKinds}
          options={AUDIT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Button>{words.filter}</Button>
      </Form>
      <DataTable
        locale={locale}
        caption={words.caption}
        dense
        rows={lines}
        rowKey={(line) => line.id}
        empty={<EmptyState locale={locale} title={words.empty} />}
        columns={[
          { key: "at", header: columns.at, cell: (line) => <Time at={line.at} locale={locale} /> },
          { key: "kind", header: columns.kind, cell: (line) => kindInWords(words.kinds, line.kind) },
          {
            key: "actor",
            header: columns.actor,
            cell: (line) => (line.actorId === null ? words.program : (line.actor ?? words.stranger)),
          },
          { key: "subject", header: columns.subject, cell: (line) => line.subject },
          { key: "unit", header: columns.unit, cell: (line) => line.unit },
          { key: "detail", header: columns.detail, cell: (line) => detailInWords(words, line.detail) },
        ]}
      />
      <Cluster align="between">
        {!isFirst && (
          <ButtonLink href={kind ? `/manage/audit?kind=${kind}` : "/manage/audit"}>{words.newest}</ButtonLink>
        )}
        {next && <ButtonLink href={`/manage/audit?${query}before=${next}`}>{words.older}</ButtonLink>}
      </Cluster>
      <p>
        {head ? words.head(head.seq) : words.noHead} {head && <code>{head.hash}</code>}
      </p>
    </Stack>
  );
}
