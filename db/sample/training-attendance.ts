// Sessions of a batch, who came to which, and the state in which each enrolment stands because of it.
import { completionOf } from "#app/domain/rotation/completion.ts";
import { addDays, type Day, HOUR_MS, startOfDay } from "#app/platform/clock.ts";
import type {
  enrolment,
  sessionAttendance,
  trainingBatch,
  trainingProject,
  trainingSession,
} from "#db/schema/index.ts";
import { daysBetween, instantOn } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { SampleCounty, SampleLearner } from "./county.ts";
import type { Credit } from "./credits.ts";

type SessionRow = typeof trainingSession.$inferInsert;
type EnrolmentRow = typeof enrolment.$inferInsert;
type AttendanceRow = typeof sessionAttendance.$inferInsert;

export type BatchRecords = {
  sessions: SessionRow[];
  enrolments: EnrolmentRow[];
  attendance: AttendanceRow[];
  /** One entry a batch for each who attended, by person. */
  credits: Map<string, Credit[]>;
};

export type BatchPlan = {
  batch: typeof trainingBatch.$inferInsert;
  project: typeof trainingProject.$inferInsert;
  people: readonly SampleLearner[];
  /** Fell ill on the first day and makes it up in the next batch. */
  sentOn: SampleLearner | null;
  /** Makes up here for the batch before. */
  returning: SampleLearner | null;
};

const HALF_DAY = 400;
const TITLES = [
  "学习贯彻专题",
  "基层党建实务",
  "三会一课怎么开",
  "村级财务公开",
  "信访接待与调解",
  "乡村产业发展",
  "防范电信网络诈骗",
  "现场教学",
  "分组研讨",
  "结业测试",
];

/** Adds a batch's sessions, enrolments, attendance and hours to `records`. */
export function attend(county: SampleCounty, records: BatchRecords, plan: BatchPlan, random: Chance): void {
  const { batch, people, returning, sentOn } = plan;
  const sessions = sessionsOf(county, plan);
  records.sessions.push(...sessions);
  const over =
    batch.state === "planned" ? [] : sessions.filter(({ endsAt }) => endsAt <= county.calendar.now);
  for (const learner of returning ? [...people, returning] : people) {
    const habit = learner === sentOn ? { percent: 0, excused: true } : habitOf(learner, random);
    const rows = over.map(({ id }): AttendanceRow => {
      const present = random.percent(habit.percent);
      return { sessionId: id, personId: learner.person.id, present, excused: !present && habit.excused };
    });
    records.attendance.push(...rows);
    const row = enrolmentOf(county, plan, learner, rows, sessions.length, random);
    records.enrolments.push(learner === sentOn ? { ...row, state: "make_up" } : row);
    if (batch.state === "closed" && row.hours > 0) keepCredit(records, plan, learner, row.hours);
  }
}

function sessionsOf(county: SampleCounty, { batch }: BatchPlan): SessionRow[] {
  const days = daysBetween(batch.firstDay, batch.lastDay) + 1;
  return Array.from({ length: days * 2 }, (_, index) => {
    const start =
      startOfDay(addDays(batch.firstDay, Math.floor(index / 2))) + (index % 2 === 0 ? 9 : 14) * HOUR_MS;
    const title = TITLES[index % TITLES.length] as string;
    return {
      id: county.newId(),
      batchId: batch.id,
      title,
      startsAt: start,
      endsAt: start + 3 * HOUR_MS,
      hours: HALF_DAY,
    };
  });
}

/** Most miss nothing, a few a session or two, one in thirty everything; half of the absences are excused. */
function habitOf({ person }: SampleLearner, random: Chance): { percent: number; excused: boolean } {
  const draw = random.below(100);
  const percent = person.demo ? 100 : draw < 3 ? 0 : draw < 12 ? 75 : 98;
  return { percent, excused: random.percent(50) };
}

function enrolmentOf(
  county: SampleCounty,
  { batch, project }: BatchPlan,
  learner: SampleLearner,
  rows: readonly AttendanceRow[],
  sessions: number,
  random: Chance,
): EnrolmentRow {
  const attended = rows.filter(({ present }) => present).length;
  const unexcused = rows.filter(({ present, excused }) => !present && !excused).length;
  const hours = attended * HALF_DAY;
  const examPercent =
    batch.state === "closed" && attended > 0 && project.audience === "officials"
      ? 58 + random.below(42)
      : null;
  const record = {
    sessions,
    attended,
    unexcused,
    hours,
    requiredHours: project.requiredHours,
    hasExam: examPercent !== null,
    examPercent,
  };
  const state = stateOf(batch.state, completionOf(record).completed, rows, random);
  return {
    id: county.newId(),
    batchId: batch.id,
    personId: learner.person.id,
    unitPath: learner.branch.unit.path,
    state,
    hours,
    sessionsAttended: attended,
    unexcused,
    examPercent,
    settledAt:
      batch.state === "closed" ? instantOn(county.calendar, settledOn(batch.lastDay), 10 * 60) : null,
  };
}

const settledOn = (lastDay: Day): Day => addDays(lastDay, 3);

function stateOf(
  batch: BatchPlan["batch"]["state"],
  completed: boolean,
  rows: readonly AttendanceRow[],
  random: Chance,
): EnrolmentRow["state"] {
  if (batch === "planned") return random.percent(70) ? "confirmed" : "nominated";
  if (rows.length === 0) return "confirmed";
  if (rows.every(({ present }) => !present))
    return rows.every(({ excused }) => excused) ? "leave" : "no_show";
  if (batch === "running") return "attending";
  return completed ? "completed" : "incomplete";
}

function keepCredit(
  { credits }: BatchRecords,
  { batch, project }: BatchPlan,
  { person }: SampleLearner,
  hours: number,
): void {
  const detail = { title: `${project.title}第${batch.no}期`, days: hours / (2 * HALF_DAY) };
  const credit: Credit = {
    source: `batch:${batch.id}`,
    kind: "offline_training",
    hours,
    day: batch.lastDay,
    detail,
  };
  credits.set(person.id, [...(credits.get(person.id) ?? []), credit]);
}
