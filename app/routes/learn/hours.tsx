// 学时: this year's ledger; every entry says in a sentence where it comes from.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { readHours } from "#app/domain/completions/read-hours.server.ts";
import { completionsTexts, hoursText } from "#app/domain/completions/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const hours = await readHours(context as unknown as RequestHouse, viewer);
  return { locale: viewer.locale, hours };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function HoursPage() {
  const { locale, hours } = useLoaderData<typeof loader>();
  const words = completionsTexts[locale];
  return (
    <Stack gap="loose">
      <PageHeader locale={locale} title={words.hours} lead={words.hoursLead(hours.quarter.year)} />
      <TargetCard locale={locale} hours={hours} />
      {hours.entries.length === 0 ? (
        <EmptyState locale={locale} icon="clock" title={words.noEntries}>
          <p>{words.noEntriesText}</p>
        </EmptyState>
      ) : (
        <>
          <Card title={words.byKind}>
            <Facts
              locale={locale}
              items={hours.byKind.map((row) => ({
                label: words.kinds[row.kind],
                value: words.hoursOf(row.hours),
              }))}
            />
          </Card>
          <Card title={words.byQuarter}>
            <Facts
              locale={locale}
              items={hours.byQuarter.map((row) => ({
                label: words.quarterName(row.quarter),
                value: row.entries > 0 ? `${words.hoursOf(row.hours)} · ${words.entries(row.entries)}` : null,
              }))}
            />
          </Card>
          <Card title={words.ledger}>
            <Facts
              locale={locale}
              items={hours.entries.map((entry, index) => ({
                // Facts are told apart by their label: the entry's turn keeps two of one day apart.
                label: `${hours.entries.length - index} · ${entry.day}`,
                value: words.entry(entry),
              }))}
            />
          </Card>
        </>
      )}
    </Stack>
  );
}

function TargetCard({ locale, hours }: { locale: Data["locale"]; hours: Data["hours"] }) {
  const words = completionsTexts[locale];
  const { target, total, quarter } = hours;
  if (!target) {
    return (
      <Card title={words.hoursThisYear(quarter.year)}>
        <p>{words.hoursOf(total)}</p>
        <p>{words.noTarget}</p>
      </Card>
    );
  }
  const missing = target.byQuarterEnd - total;
  return (
    <Card>
      <Meter
        locale={locale}
        label={words.yearTarget(target.group)}
        n={total}
        d={target.year}
        text={`${hoursText(total)}/${hoursText(target.year)} ${words.hoursUnit}`}
        tone={missing <= 0 ? "good" : "normal"}
        note={
          missing <= 0
            ? words.quarterReached(quarter.quarter, target.byQuarterEnd)
            : words.quarterMissing(quarter.quarter, target.byQuarterEnd, missing)
        }
      />
    </Card>
  );
}
