// Tables of rotation training: batches of a project, units with their rates, people with what is missing.
import type { Locale } from "#app/platform/i18n.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { BarList } from "#app/ui/bar-list.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ratioText } from "#app/ui/figures.ts";
import type { Trainee } from "./read-batch.server.ts";
import type { readProject, UnitCounts } from "./read-project.server.ts";
import { missingWords, rotationTexts } from "./texts.ts";

type Said = { locale: Locale };
type Batches = NonNullable<Awaited<ReturnType<typeof readProject>>>["batches"];

export function BatchTable({ locale, batches }: Said & { batches: Batches }) {
  const words = rotationTexts[locale];
  return (
    <DataTable
      locale={locale}
      caption={words.batches}
      captionHidden
      rows={batches}
      rowKey={({ id }) => id}
      empty={<EmptyState locale={locale} title={words.noBatches} icon="calendar" />}
      columns={[
        {
          key: "no",
          header: words.batches,
          cell: ({ id, no }) => <a href={`/manage/batches/${id}`}>{words.batchNo(no)}</a>,
        },
        { key: "dates", header: words.dates, cell: ({ firstDay, lastDay }) => words.days(firstDay, lastDay) },
        { key: "place", header: words.place, cell: ({ place }) => place },
        { key: "state", header: words.state, cell: ({ state }) => words.batchStates[state] },
        { key: "capacity", header: words.capacity, numeric: true, cell: ({ capacity }) => capacity },
        { key: "enrolled", header: words.enrolled, numeric: true, cell: ({ enrolled }) => enrolled },
        {
          key: "completion",
          header: words.completion,
          numeric: true,
          // Before the first day nobody can have completed: 0 % would read as a failure.
          cell: ({ state, completed, due }) =>
            state === "planned" || due === 0 ? null : ratioText(completed, due, locale),
        },
      ]}
    />
  );
}

/** Units one step below, lowest rate first. */
export function UnitRates({
  locale,
  units,
  hrefOf,
  caption,
}: Said & { units: readonly UnitCounts[]; hrefOf?: (code: string) => string; caption: string }) {
  const words = rotationTexts[locale];
  const rows = units
    .map(({ path, name, code, completed, due }) => ({
      key: path,
      label: name,
      href: code ? hrefOf?.(code) : undefined,
      n: completed,
      d: due,
    }))
    .toSorted((a, b) => a.n * b.d - b.n * a.d);
  return (
    <BarList
      locale={locale}
      caption={caption}
      captionHidden
      nameHeader={words.unit}
      valueHeader={words.completion}
      rows={rows}
    />
  );
}

const tones: Partial<Record<Trainee["state"], Tone>> = {
  completed: "success",
  attending: "info",
  make_up: "info",
  incomplete: "warning",
  no_show: "warning",
};

export function TraineeTable({ locale, people }: Said & { people: readonly Trainee[] }) {
  const words = rotationTexts[locale];
  return (
    <DataTable
      locale={locale}
      caption={`${words.people} · ${people.length}`}
      rows={people}
      rowKey={({ id }) => id}
      empty={<EmptyState locale={locale} title={words.noPeople} icon="people" />}
      columns={[
        { key: "name", header: words.name, cell: ({ name }) => name },
        { key: "unit", header: words.unit, cell: ({ unitName }) => unitName },
        {
          key: "state",
          header: words.state,
          cell: ({ state }) => <Badge tone={tones[state]}>{words.states[state]}</Badge>,
        },
        { key: "hours", header: words.hours, numeric: true, cell: ({ hours }) => hours / 100 },
        {
          key: "attended",
          header: words.attended,
          numeric: true,
          cell: ({ sessionsAttended }) => sessionsAttended,
        },
        {
          key: "exam",
          header: words.examPercent,
          numeric: true,
          cell: ({ examPercent }) => (examPercent === null ? null : `${examPercent} %`),
        },
        {
          key: "missing",
          header: words.missing,
          cell: ({ missing }) =>
            missing.length === 0 ? words.nothingMissing : missingWords(missing, locale),
        },
      ]}
    />
  );
}
