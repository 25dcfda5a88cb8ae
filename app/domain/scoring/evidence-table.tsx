// Shows the rows behind a score line, whichever kind they are.
import type { ReactNode } from "react";
import { orgTexts } from "#app/domain/org/texts.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import type { Evidence, MemberRow } from "./evidence.ts";
import { pointsText } from "./points-text.ts";
import { scoringTexts } from "./texts.ts";

type Words = (typeof scoringTexts)["zh"]["evidence"];
type Of<Kind extends Evidence["kind"]> = Extract<Evidence, { kind: Kind }>;
type Props = { locale: Locale; title: string; evidence: Evidence };

export function EvidenceTable({ locale, title, evidence }: Props) {
  const words = scoringTexts[locale].evidence;
  const table = <Row,>(
    rows: readonly Row[],
    rowKey: (row: Row) => string,
    columns: Column<Row>[],
    caption = title,
  ) => (
    <DataTable
      locale={locale}
      caption={`${caption} · ${words.count(rows.length)}`}
      rows={rows}
      rowKey={rowKey}
      columns={columns}
      empty={<EmptyState locale={locale} title={words.none} />}
    />
  );
  switch (evidence.kind) {
    case "hours":
      return table(evidence.members, ({ personId }) => personId, hoursColumns(words));
    case "learners":
      return table(evidence.members, ({ personId }) => personId, learnerColumns(words));
    case "floating":
      return table(evidence.members, ({ personId }) => personId, floatingColumns(words));
    case "trainings":
      return table(evidence.trainings, ({ id }) => id, trainingColumns(words));
    case "meetings":
      return table(evidence.meetings, ({ id }) => id, meetingColumns(words, scoringTexts[locale].meetings));
    case "followups":
      return table(evidence.followups, ({ id }) => id, [
        { key: "title", header: words.followup, cell: ({ title: matter }) => matter },
        { key: "due", header: words.dueOn, cell: ({ dueOn }) => dueOn },
        { key: "closed", header: words.closedOn, cell: ({ closedOn }) => closedOn },
      ]);
    case "posts":
      return table(evidence.posts, ({ post }) => post, [
        { key: "post", header: words.post, cell: ({ post }) => orgTexts[locale].posts[post] },
        {
          key: "name",
          header: words.holderOfPost,
          cell: ({ name }) => name ?? <Badge tone="warning">{words.vacant}</Badge>,
        },
        { key: "since", header: words.since, cell: ({ from }) => from },
      ]);
    case "terms":
      return table(evidence.terms, ({ from }) => from, [
        { key: "from", header: words.from, cell: ({ from }) => from },
        { key: "until", header: words.until, cell: ({ until }) => until },
        { key: "delay", header: words.delay, cell: ({ delayApprovedUntil }) => delayApprovedUntil },
      ]);
    case "exams":
      if (evidence.exams.length === 0) return <EmptyState locale={locale} title={words.none} icon="exam" />;
      return (
        <Stack>
          {evidence.exams.map((exam) => (
            <Card key={exam.id}>
              {table(exam.sittings, ({ personId }) => personId, sittingColumns(words), exam.title)}
            </Card>
          ))}
        </Stack>
      );
    case "size":
      return <Card>{words.size(evidence.members)}</Card>;
    case "mark":
      return <Card>{<Mark words={words} mark={evidence} />}</Card>;
  }
}

function Mark({ words, mark }: { words: Words; mark: Of<"mark"> }): ReactNode {
  if (mark.points === null) return <p>{words.noMark}</p>;
  return (
    <>
      <p>{words.mark(pointsText(mark.points))}</p>
      {mark.note && <p>{mark.note}</p>}
    </>
  );
}

const nameColumn = (words: Words): Column<MemberRow> => ({
  key: "name",
  header: words.name,
  cell: ({ name, floating }) => (
    <>
      {name} {floating && <Badge>{words.floating}</Badge>}
    </>
  ),
});

const hoursColumns = (words: Words): Column<MemberRow>[] => [
  nameColumn(words),
  { key: "hours", header: words.hours, numeric: true, cell: ({ hours }) => pointsText(hours) },
  { key: "target", header: words.target, numeric: true, cell: ({ target }) => pointsText(target) },
  {
    key: "gap",
    header: words.gap,
    numeric: true,
    cell: ({ hours, target }) =>
      hours >= target ? <Badge tone="success">{words.reached}</Badge> : pointsText(target - hours),
  },
];

const learnerColumns = (words: Words): Column<MemberRow>[] => [
  nameColumn(words),
  { key: "learned", header: words.learned, cell: ({ learned }) => (learned ? words.yes : words.no) },
];

const floatingColumns = (words: Words): Column<Of<"floating">["members"][number]>[] => [
  { key: "name", header: words.name, cell: ({ name }) => name },
  { key: "place", header: words.place, cell: ({ place }) => place },
  { key: "contacted", header: words.contactedOn, cell: ({ contactedOn }) => contactedOn },
  { key: "learned", header: words.learned, cell: ({ learned }) => (learned ? words.yes : words.no) },
  {
    key: "reached",
    header: words.result,
    cell: ({ reached }) => (reached ? words.floatingReached : words.floatingNotReached),
  },
];

const sittingColumns = (words: Words): Column<Of<"exams">["exams"][number]["sittings"][number]>[] => [
  { key: "name", header: words.name, cell: ({ name }) => name },
  { key: "sat", header: words.sat, cell: ({ sat }) => (sat ? words.sat : words.notSat) },
  {
    key: "percent",
    header: words.percent,
    numeric: true,
    cell: ({ sat, percent }) => (sat ? `${pointsText(percent)} %` : null),
  },
  {
    key: "passed",
    header: words.result,
    cell: ({ sat, passed }) => (passed ? words.passed : sat ? words.notPassed : null),
  },
];

const trainingColumns = (words: Words): Column<Of<"trainings">["trainings"][number]>[] => [
  { key: "name", header: words.name, cell: ({ name }) => name },
  { key: "project", header: words.project, cell: ({ project }) => project },
  { key: "batch", header: words.batch, cell: ({ batchNo }) => words.batchNo(batchNo) },
  { key: "ended", header: words.ended, cell: ({ lastDay }) => lastDay },
  {
    key: "state",
    header: words.result,
    cell: ({ completed }) => (completed ? words.completed : words.incomplete),
  },
];

const meetingColumns = (
  words: Words,
  kinds: Record<string, string>,
): Column<Of<"meetings">["meetings"][number]>[] => [
  { key: "day", header: words.day, cell: ({ day }) => day },
  { key: "kind", header: words.kind, cell: ({ kind }) => kinds[kind] },
  { key: "holder", header: words.holder, cell: ({ holder }) => holder },
  { key: "title", header: words.meetingTitle, cell: ({ title }) => title },
  { key: "expected", header: words.expected, numeric: true, cell: ({ expected }) => expected },
  { key: "attended", header: words.attended, numeric: true, cell: ({ attended }) => attended },
  { key: "leave", header: words.onLeave, numeric: true, cell: ({ onLeave }) => onLeave },
];
