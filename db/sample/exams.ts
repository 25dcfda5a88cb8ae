// The sample county's exams: two that are over, one open to all, one to practise with; and who sat them.
import { defaultRelease, practiceRelease } from "#app/domain/exams/release-policy.ts";
import { addDays, DAY_MS, dayOf, HOUR_MS, type Instant, startOfDay } from "#app/platform/clock.ts";
import { chance } from "./chance.ts";
import { demoBranchOf, type SampleCounty, type SampleLearner, type SampleUnit } from "./county.ts";
import { DEMO_NOT_YET_SAT } from "./demo-people.ts";
import { blueprintOf, type QuestionPool } from "./question-pool.ts";
import { type ExamRow, Hall, type Sittings } from "./sittings.ts";

export type SampleExam = { exam: ExamRow; sittings: Sittings };

const OPEN_FOR_DAYS = 20;
/** Opened this long ago, whatever day it is. */
const OPENED_DAYS_AGO = 9;

type Plan = {
  exam: Omit<ExamRow, "id" | "blueprint" | "state" | "instructions" | "excellentPercent"> & {
    topic: string | null;
  };
  /** Percent of those it is for who sat. */
  sat: (learner: SampleLearner) => number;
};

/** None where the banks hold too few questions. */
export function* sampleExams(county: SampleCounty, pool: QuestionPool): Generator<SampleExam> {
  for (const { exam, sat } of plans(county)) {
    const { topic, ...rest } = exam;
    const blueprint = blueprintOf(pool, topic);
    if (!blueprint) continue;
    const instructions = "共十题，每题十分。作答会自动保存，断网不要紧；可以先跳过不会的题，交卷前随时能改。";
    const row: ExamRow = {
      id: county.newId(),
      ...rest,
      instructions,
      excellentPercent: 90,
      blueprint,
      state: "published",
    };
    const random = chance(county.seed, `exam ${exam.title}`);
    const hall = new Hall(county, row, pool, random);
    for (const learner of candidatesOf(county, row)) if (random.percent(sat(learner))) hall.sit(learner);
    yield { exam: row, sittings: hall.sittings };
  }
}

/** Who may sit: activated, not exempt, in the unit's subtree and one of the domains. */
function candidatesOf(county: SampleCounty, { unitPath, domains }: ExamRow): SampleLearner[] {
  return [...county.members, ...county.officials].filter(({ branch: { unit }, activated, exempt }) => {
    const meant = domains.includes("all") || domains.includes(unit.domain);
    return activated && !exempt && meant && unit.path.startsWith(unitPath);
  });
}

function plans(county: SampleCounty): Plan[] {
  const { previous, running } = county.calendar;
  const [top] = county.units as [SampleUnit];
  const everyone = { unitId: top.id, unitPath: top.path, domains: ["all"] };
  const official = {
    kind: "official" as const,
    durationMinutes: 30,
    attempts: 2,
    passPercent: 60,
    release: defaultRelease,
  };
  const township = demoBranchOf(county).home;
  const previousDay = (days: number, hour: number): Instant =>
    startOfDay(addDays(previous.first, days)) + hour * HOUR_MS;
  return [
    {
      exam: {
        ...official,
        ...everyone,
        title: `${previous.year}年第${previous.quarter}季度党员应知应会测试`,
        topic: null,
        compulsory: true,
        opensAt: previousDay(40, 8),
        closesAt: endOf(addDays(previous.first, 75)),
      },
      sat: (learner) => (learner.branch.order < 12 ? 82 : 98),
    },
    {
      exam: {
        ...official,
        unitId: township.id,
        unitPath: township.path,
        domains: ["rural", "community"],
        title: `${township.shortName}防范电信网络诈骗知识测试`,
        topic: "anti-fraud",
        compulsory: false,
        opensAt: previousDay(14, 8),
        closesAt: endOf(addDays(previous.first, 28)),
      },
      sat: () => 62,
    },
    {
      exam: {
        ...official,
        ...everyone,
        title: `${running.year}年第${running.quarter}季度“三会一课”知识测试`,
        topic: "three-meetings",
        compulsory: true,
        ...openWindow(county),
      },
      sat: (learner) => satSoFar(county, learner),
    },
    {
      exam: {
        ...official,
        ...everyone,
        kind: "practice",
        title: "党的基本知识自测",
        topic: "party-basics",
        compulsory: false,
        attempts: 50,
        release: practiceRelease,
        opensAt: startOfDay(previous.first) + 8 * HOUR_MS,
        closesAt: endOf(running.last),
      },
      sat: ({ diligence, person }) => (person.demo === null && diligence > 85 ? 20 : 0),
    },
  ];
}

/** Opened before now and closing within the running quarter, also on its last day. */
function openWindow({ calendar: { now, running } }: SampleCounty): { opensAt: Instant; closesAt: Instant } {
  const opensAt = startOfDay(dayOf(now - OPENED_DAYS_AGO * DAY_MS)) + 8 * HOUR_MS;
  return { opensAt, closesAt: Math.min(now + OPEN_FOR_DAYS * DAY_MS, endOf(running.last)) };
}

/** In the demo branch only the demo member and a handful of others are left. */
function satSoFar(county: SampleCounty, learner: SampleLearner): number {
  const demo = demoBranchOf(county);
  if (learner.branch !== demo) return 44 + learner.branch.order * 0.35;
  const seat = demo.members.findIndex(({ person }) => person === learner.person);
  if (seat < 0) return 0;
  return DEMO_NOT_YET_SAT.some((each) => each === seat) ? 0 : 100;
}

/** The last second of a day, 23:59:59. */
function endOf(day: string): Instant {
  return startOfDay(addDays(day, 1)) - 1000;
}
