// The trainers' table of lessons: what readers see, what waits as a draft, and the way to edit.
import type { Locale } from "#app/platform/i18n.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Time } from "#app/ui/time.tsx";
import type { lessonsForAuthors } from "#db/queries/authoring.ts";
import { LessonState } from "./lesson-header.tsx";
import { authoringTexts, topicName } from "./texts.ts";

type Row = Awaited<ReturnType<typeof lessonsForAuthors>>[number];

export function LessonTable({ locale, lessons }: { locale: Locale; lessons: readonly Row[] }) {
  const words = authoringTexts[locale];
  const { columns } = words;
  return (
    <DataTable
      locale={locale}
      caption={words.lessons}
      captionHidden
      rows={lessons}
      rowKey={(row) => row.slug}
      empty={<EmptyState locale={locale} title={words.noLessons} />}
      columns={[
        {
          key: "title",
          header: columns.title,
          cell: (row) => <a href={`/teach/lessons/${row.slug}`}>{row.latest.title}</a>,
        },
        {
          key: "course",
          header: columns.course,
          cell: (row) =>
            row.courseTitle ?? (row.kind === "party_lesson" ? words.partyLesson : words.ownLesson),
        },
        { key: "topic", header: columns.topic, cell: (row) => topicName(row.latest.topic, locale) },
        {
          key: "state",
          header: columns.state,
          cell: (row) => (
            <LessonState
              locale={locale}
              publishedNo={row.publishedNo}
              draftNo={row.publishedRevisionId === row.latest.id ? null : row.latest.no}
            />
          ),
        },
        {
          key: "minutes",
          header: columns.minutes,
          numeric: true,
          cell: (row) => words.minutes(row.latest.minutes),
        },
        {
          key: "saved",
          header: columns.saved,
          cell: (row) => <Time at={row.latest.savedAt} locale={locale} format="datetime" />,
        },
      ]}
    />
  );
}
