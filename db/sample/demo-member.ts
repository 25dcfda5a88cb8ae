// The demo member's year: a quarter of an hour short of the running quarter's target, on whatever day it is loaded.
import { cumulativeTarget } from "#app/domain/completions/annual-target.ts";
import { creditFor, creditRulesOn } from "#app/domain/completions/credit-rules.ts";
import { addDays, type Day, MINUTE_MS, startOfDay } from "#app/platform/clock.ts";
import { daysBetween, instantOn, type SampleQuarter } from "./calendar.ts";
import { demoLearner, type SampleCounty } from "./county.ts";
import { type Credit, type CreditRow, Ledger, lessonCredit, offline, partyLessonCredit } from "./credits.ts";
import { type MeetingRow, meetingOn, type OrganisationalLife } from "./orglife.ts";
import { type CompletedLesson, keepCompleted, type Reading } from "./reading.ts";
import { lessonsFor, type SampleLesson } from "./shipped-lessons.ts";

/** What one short lesson is worth, and what she lacks. */
const SHORT_LESSON = 25;
/** A finished quarter of hers: half a day, a long party lesson, a theme day with study. They come to its 8 hours. */
const PARTY_LESSON_MINUTES = 150;
const THEME_DAY_MINUTES = 90;
/** In the running quarter the theme day and what she read make up this much. */
const ONLINE_AND_THEME_DAY = 125;
const MOST_READ = 3;

export type DemoMemberYear = { credits: CreditRow[]; meetings: MeetingRow[]; unread: SampleLesson | null };

/**
 * Writes her ledger for the running year and adds what she read to `reading`. `unread` is the shortest lesson that
 * earns her a quarter of an hour and that she has not opened; null where no lessons were loaded.
 */
export function demoMemberYear(
  county: SampleCounty,
  life: OrganisationalLife,
  reading: Reading,
  lessons: readonly SampleLesson[],
): DemoMemberYear {
  const member = demoLearner(county, "member");
  const ledger = new Ledger(county, member);
  const meetings: MeetingRow[] = [];
  const own = lessonsFor(lessons, member.branch.unit.domain);
  const { unread, read } = chooseLessons(own, county);
  const held = (kind: "party_lesson" | "theme_day", day: Day, title: string, minutes: number): Credit => {
    const known = life.meetings.find(
      (each) => each.unitId === member.branch.unit.id && each.kind === kind && each.day === day,
    );
    const meeting = known ?? meetingOn(county, member.branch, kind, day, title);
    if (!known) meetings.push(meeting);
    return partyLessonCredit({ meeting, minutes });
  };

  for (const quarter of county.calendar.quarters) {
    const { first, last } = studyWindow(county, quarter);
    const [half, lesson, theme, ...readOn] = spread(first, last, 3 + read.length) as [
      Day,
      Day,
      Day,
      ...Day[],
    ];
    const running = quarter === county.calendar.running;
    const completed = running
      ? read.map((each, index) => readOnDay(county, each, readOn[index] ?? last))
      : [];
    const online = completed.map(lessonCredit);
    const earned = online.reduce((sum, { hours }) => sum + hours, 0);
    const themeMinutes = running ? ((ONLINE_AND_THEME_DAY - earned) * 60) / 100 : THEME_DAY_MINUTES;
    ledger.put(
      offline(
        quarter,
        `${member.branch.home.code}:half`,
        `${member.branch.home.shortName}党员集中培训`,
        half,
        1,
      ),
    );
    ledger.put(held("party_lesson", lesson, "党课：牢记宗旨，服务群众", PARTY_LESSON_MINUTES));
    ledger.put(held("theme_day", theme, "主题党日：走访老党员，读一篇学一课", themeMinutes));
    for (const credit of online) ledger.put(credit);
    if (running) keepCompleted(reading, member, own, completed);
  }
  assertPosition(county, ledger.rows);
  return { credits: ledger.rows, meetings, unread };
}

/** A young quarter's hours were earned in the weeks before, as far back as the year reaches; no window meets another. */
function studyWindow({ calendar }: SampleCounty, quarter: SampleQuarter): { first: Day; last: Day } {
  if (quarter !== calendar.running)
    return { first: addDays(quarter.first, 8), last: addDays(quarter.first, 42) };
  const weeksAgo = addDays(calendar.today, -45);
  const newYear = `${quarter.year}-01-01`;
  return { first: weeksAgo > newYear ? weeksAgo : newYear, last: calendar.today };
}

/** `count` days from first to last, evenly; the same day over and over where there is only one. */
function spread(first: Day, last: Day, count: number): Day[] {
  const span = daysBetween(first, last);
  return Array.from({ length: count }, (_, index) => addDays(first, Math.floor((span * index) / count)));
}

function readOnDay({ calendar }: SampleCounty, lesson: SampleLesson, day: Day): CompletedLesson {
  const earliest = startOfDay(day) + lesson.minutes * MINUTE_MS;
  return { lesson, at: Math.max(instantOn(calendar, day, 20 * 60), Math.min(earliest, calendar.now)) };
}

function chooseLessons(lessons: readonly SampleLesson[], { calendar }: SampleCounty) {
  const rules = creditRulesOn(calendar.today);
  const short = lessons.filter(({ minutes }) => creditFor(minutes, true, rules) === SHORT_LESSON);
  const unread = short.reduce<SampleLesson | null>(
    (shortest, each) => (shortest && shortest.minutes <= each.minutes ? shortest : each),
    null,
  );
  return { unread, read: short.filter((each) => each !== unread).slice(0, MOST_READ) };
}

/** Her place just below the target is what the demonstration stands on, so a mistake here must not load. */
function assertPosition({ calendar }: SampleCounty, rows: readonly CreditRow[]): void {
  const { running } = calendar;
  const sum = rows
    .filter(({ day }) => day >= `${running.year}-01-01`)
    .reduce((total, { hours }) => total + hours, 0);
  const wanted = cumulativeTarget("member", running) - SHORT_LESSON;
  if (sum !== wanted) throw new Error(`the demo member stands at ${sum}, not at ${wanted}`);
}
