// The cards of a secretary's page: exams still to sit, hours that need help, meetings to hold, matters to close.

import { pointsText } from "#app/domain/scoring/points-text.ts";
import { scoringTexts } from "#app/domain/scoring/texts.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Time } from "#app/ui/time.tsx";
import type { MeetingGap } from "./meeting-gaps.ts";
import type { BranchOverview, OpenExam, StudyNeed } from "./read-branch-overview.server.ts";
import { reportsTexts } from "./texts.ts";

/** Rows shown at once; the others open below, so that the page stays a minute's reading. */
const FIRST_ROWS = 12;

type Said = { locale: Locale };

/** An open exam: how many sat, and the names of those who have not. */
export function ExamCard({ locale, exam, boardHref }: Said & { exam: OpenExam; boardHref: string | null }) {
  const words = reportsTexts[locale].branch;
  const first = exam.waiting.slice(0, FIRST_ROWS * 2);
  const rest = exam.waiting.slice(FIRST_ROWS * 2);
  return (
    <Card title={exam.title} actions={boardHref && <a href={boardHref}>{words.board}</a>}>
      <Stack gap="tight">
        <Meter
          locale={locale}
          label={scoringTexts[locale].evidence.sat}
          n={exam.sat}
          d={exam.due}
          note={
            <>
              {words.closes} <Time at={exam.closesAt} locale={locale} />
            </>
          }
        />
        {exam.waiting.length === 0 ? (
          <p>{words.nobodyWaiting}</p>
        ) : (
          <>
            <p>{words.waiting(exam.waiting.length, exam.title)}</p>
            <Names locale={locale} people={first} />
            {rest.length > 0 && (
              <Disclosure summary={words.more(rest.length)}>
                <Names locale={locale} people={rest} />
              </Disclosure>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}

function Names({ locale, people }: Said & { people: OpenExam["waiting"] }) {
  const words = reportsTexts[locale].branch;
  return (
    <Cluster>
      {people.map(({ personId, name, floating }) => (
        <Badge key={personId} tone={floating ? "info" : "neutral"}>
          {floating ? `${name}（${words.floating}）` : name}
        </Badge>
      ))}
    </Cluster>
  );
}

/** Members below the quarter's hours, most behind first; offered as help. */
export function BehindCard({ locale, behind, exempt }: Said & Pick<BranchOverview, "behind" | "exempt">) {
  const words = reportsTexts[locale].branch;
  const rest = behind.slice(FIRST_ROWS);
  return (
    <Card title={words.behindTitle}>
      <Stack gap="tight">
        <p>{behind.length === 0 ? words.nobodyBehind : words.behind(behind.length)}</p>
        {behind.length > 0 && <p>{words.behindLead}</p>}
        {behind.length > 0 && <BehindTable locale={locale} rows={behind.slice(0, FIRST_ROWS)} />}
        {rest.length > 0 && (
          <Disclosure summary={words.more(rest.length)}>
            <BehindTable locale={locale} rows={rest} />
          </Disclosure>
        )}
        {exempt.length > 0 && (
          <Disclosure summary={words.exempt(exempt.length)}>
            <p>{exempt.map(({ name }) => name).join(locale === "zh" ? "、" : ", ")}</p>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

function BehindTable({ locale, rows }: Said & { rows: readonly StudyNeed[] }) {
  const words = reportsTexts[locale].branch;
  return (
    <DataTable
      locale={locale}
      caption={words.behindTitle}
      captionHidden
      dense
      rows={rows}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: "name",
          header: words.name,
          cell: ({ name, floating }) => (
            <>
              {name} {floating && <Badge tone="info">{words.floating}</Badge>}
            </>
          ),
        },
        {
          key: "hours",
          header: words.hours,
          numeric: true,
          cell: ({ hours, target }) => words.hoursOf(pointsText(hours), pointsText(target)),
        },
        {
          key: "missing",
          header: words.missing,
          numeric: true,
          cell: ({ hours, target }) => words.hoursCount(pointsText(target - hours)),
        },
      ]}
    />
  );
}

/** Meetings not yet on record this month or quarter. */
export function MeetingsCard({ locale, gaps }: Said & { gaps: readonly MeetingGap[] }) {
  const words = reportsTexts[locale].branch;
  return (
    <Card title={words.gapsTitle}>
      {gaps.length === 0 ? (
        <p>{words.noGaps}</p>
      ) : (
        <ul>
          {gaps.map(({ kind, period, group }) => (
            <li key={`${kind} ${group ?? ""}`}>
              <Badge tone="warning">{words.gap[period]}</Badge> {scoringTexts[locale].meetings[kind]}
              {group && ` · ${group}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Matters of the weekly work list that are still open. */
export function FollowupsCard({ locale, followups }: Said & Pick<BranchOverview, "followups">) {
  const words = reportsTexts[locale].branch;
  if (followups.length === 0) return null;
  return (
    <Card title={words.followups}>
      <ul>
        {followups.map(({ id, title, dueOn }) => (
          <li key={id}>
            {title} · {words.dueOn(dueOn)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
