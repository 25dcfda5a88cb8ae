// 轮训 of the sample county: projects with batches that are over, running and planned, and everyone's state in them.
import { addDays, type Day } from "#app/platform/clock.ts";
import type { trainingBatch, trainingProject } from "#db/schema/index.ts";
import { mondayOf } from "./calendar.ts";
import { chance } from "./chance.ts";
import type { SampleCounty, SampleLearner, SampleUnit } from "./county.ts";
import { attend, type BatchRecords } from "./training-attendance.ts";

type ProjectRow = typeof trainingProject.$inferInsert;
type BatchRow = typeof trainingBatch.$inferInsert;

export type Training = BatchRecords & { projects: ProjectRow[]; batches: BatchRow[] };

const WHOLE_DOSSIER = { plan: true, agenda: true, signIn: true, timetable: true };
const DOSSIER_UNDER_WAY = { plan: true, agenda: true, signIn: false, timetable: true };
const DOSSIER_PLANNED = { plan: true, agenda: false, signIn: false, timetable: false };

/** `officialIds` are all 村干部, members or not, in the order of their villages. */
export function trainingOf(county: SampleCounty, officialIds: readonly string[]): Training {
  const training: Training = {
    projects: [],
    batches: [],
    sessions: [],
    enrolments: [],
    attendance: [],
    credits: new Map(),
  };
  const random = chance(county.seed, "training");
  const learners = new Map(
    [...county.members, ...county.officials].map((learner) => [learner.person.id, learner]),
  );
  const officials = random.shuffled(
    officialIds.map((id) => learners.get(id)).filter((each) => each !== undefined),
  );
  const secretaries = county.branches.flatMap(({ members }) =>
    members.filter(({ seat, committee }) => seat === 0 && committee),
  );
  const committees = county.branches.flatMap(({ members }) =>
    members.filter(({ seat, committee }) => seat > 0 && committee),
  );

  for (const { project, starts, days, seats, audience } of [
    {
      project: {
        title: "村（社区）干部轮训",
        audience: "officials" as const,
        mode: "batch" as const,
        requiredHours: 3200,
      },
      starts: [...pastMondays(county, 3), thisMonday(county), inWeeks(county, 3)],
      days: 5,
      seats: county.shape.batchSeats,
      audience: demoFirst(officials),
    },
    {
      project: {
        title: "党支部书记集中培训",
        audience: "secretaries" as const,
        mode: "batch" as const,
        requiredHours: 2400,
      },
      starts: [...pastMondays(county, 2).map((day) => addDays(day, 7)), inWeeks(county, 4)],
      days: 3,
      seats: county.shape.batchSeats,
      audience: demoFirst(random.shuffled(secretaries)),
    },
    {
      project: {
        title: "支部委员小班研学",
        audience: "committee" as const,
        mode: "small_class" as const,
        requiredHours: 1600,
      },
      starts: [...pastMondays(county, 1).map((day) => addDays(day, 14)), inWeeks(county, 5)],
      days: 2,
      seats: Math.ceil(county.shape.batchSeats / 4),
      audience: random.shuffled(committees),
    },
  ]) {
    const row = projectRow(county, project);
    training.projects.push(row);
    starts.forEach((firstDay, index) => {
      const batch = batchRow(county, row, index + 1, firstDay, days, seats);
      training.batches.push(batch);
      const people = audience.slice(index * seats, (index + 1) * seats);
      const sentOn = index < starts.length - 2 ? (people.at(-1) ?? null) : null;
      const returning = index > 0 && index < starts.length - 1 ? (audience[index * seats - 1] ?? null) : null;
      attend(county, training, { batch, project: row, people, sentOn, returning }, random);
    });
  }
  return training;
}

function projectRow(
  county: SampleCounty,
  project: Omit<ProjectRow, "id" | "year" | "unitId" | "unitPath">,
): ProjectRow {
  const [top] = county.units as [SampleUnit];
  const year = county.calendar.previous.year;
  return {
    id: county.newId(),
    ...project,
    title: `${year}年${project.title}`,
    year,
    unitId: top.id,
    unitPath: top.path,
  };
}

function batchRow(
  county: SampleCounty,
  project: ProjectRow,
  no: number,
  firstDay: Day,
  days: number,
  capacity: number,
): BatchRow {
  const { calendar, newId } = county;
  const lastDay = addDays(firstDay, days - 1);
  // The batch of this week stays open after its last day: its dossier still lacks the sign-in sheet.
  const over = lastDay < mondayOf(calendar.today);
  const state = over ? "closed" : firstDay <= calendar.today ? "running" : "planned";
  const dossier = { closed: WHOLE_DOSSIER, running: DOSSIER_UNDER_WAY, planned: DOSSIER_PLANNED }[state];
  return {
    id: newId(),
    projectId: project.id,
    no,
    place: "县委党校",
    firstDay,
    lastDay,
    capacity,
    state,
    dossier,
  } as BatchRow;
}

/** Mondays of the previous quarter, three weeks apart. */
function pastMondays({ calendar }: SampleCounty, count: number): Day[] {
  return Array.from({ length: count }, (_, index) =>
    mondayOf(addDays(calendar.previous.first, 20 + index * 21)),
  );
}

const thisMonday = ({ calendar }: SampleCounty): Day => mondayOf(calendar.today);
const inWeeks = ({ calendar }: SampleCounty, weeks: number): Day =>
  addDays(mondayOf(calendar.today), weeks * 7);

/** Demo people take part in the first batch, so that their pages show a whole training. */
function demoFirst<T extends SampleLearner>(people: readonly T[]): T[] {
  return [...people].sort((a, b) => Number(b.person.demo !== null) - Number(a.person.demo !== null));
}
