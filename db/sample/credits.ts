// 学时 of the sample county: party lessons, training days, read lessons and batches, never over a day's cap.
import {
  creditFor,
  creditForOffline,
  creditForPartyLesson,
  creditRulesOn,
  withinDayCap,
} from "#app/domain/completions/credit-rules.ts";
import { addDays, type Day, dayOf, type Instant } from "#app/platform/clock.ts";
import type { creditEntry } from "#db/schema/index.ts";
import { instantOn, type SampleQuarter, workday } from "./calendar.ts";
import { type Chance, chance } from "./chance.ts";
import type { SampleCounty, SampleLearner, SampleUnit } from "./county.ts";
import type { HeldPartyLesson } from "./orglife.ts";
import type { CompletedLesson } from "./reading.ts";

export type CreditRow = typeof creditEntry.$inferInsert;
export type Credit = Pick<CreditRow, "source" | "kind" | "hours" | "detail"> & { day: Day; at?: Instant };

const QUARTER_NAMES = ["一", "二", "三", "四"] as const;
const FLOATING_STUDY_HOURS = 750;
const HOME_VISIT_HOURS = 200;

/** What a learner did in the sample county that earns hours. */
export type Study = {
  partyLessons: readonly HeldPartyLesson[];
  completed: readonly CompletedLesson[];
  /** Batches of rotation training, in one entry each. */
  batches: readonly Credit[];
};

/** Everyone's ledger but the demo member's for this year. */
export function creditRows(county: SampleCounty, studyOf: (learner: SampleLearner) => Study): CreditRow[] {
  const random = chance(county.seed, "credits");
  return [...county.members, ...county.officials].flatMap((learner) => {
    const ledger = new Ledger(county, learner);
    const { partyLessons, completed, batches } = studyOf(learner);
    for (const batch of batches) ledger.put(batch);
    for (const lesson of partyLessons) ledger.putCapped(partyLessonCredit(lesson));
    for (const quarter of county.calendar.quarters)
      for (const credit of trainingOf(learner, quarter, random)) ledger.putCapped(credit);
    for (const lesson of completed) ledger.putCapped(lessonCredit(lesson));
    return ledger.rows;
  });
}

export class Ledger {
  readonly rows: CreditRow[] = [];
  private readonly county: SampleCounty;
  private readonly learner: SampleLearner;
  private readonly byDay = new Map<Day, number>();

  constructor(county: SampleCounty, learner: SampleLearner) {
    this.county = county;
    this.learner = learner;
  }

  /** Adds an entry as it is, if its day has come. */
  put({ at, ...credit }: Credit): void {
    const { calendar, newId } = this.county;
    if (credit.day > calendar.today || credit.day < this.learner.since || credit.hours <= 0) return;
    const instant = at ?? instantOn(calendar, credit.day, 17 * 60 + 30);
    this.rows.push({ id: newId(), personId: this.learner.person.id, ...credit, at: instant });
    this.byDay.set(credit.day, (this.byDay.get(credit.day) ?? 0) + credit.hours);
  }

  putCapped(credit: Credit): void {
    const earned = this.byDay.get(credit.day) ?? 0;
    this.put({ ...credit, hours: withinDayCap(earned, credit.hours, creditRulesOn(credit.day)) });
  }
}

export function partyLessonCredit({
  meeting,
  minutes,
}: Pick<HeldPartyLesson, "meeting" | "minutes">): Credit {
  const detail = { title: meeting.title, minutes };
  return {
    source: `meeting:${meeting.id}`,
    kind: "party_lesson",
    hours: creditForPartyLesson(minutes),
    day: meeting.day,
    detail,
  };
}

export function lessonCredit({ lesson, at }: CompletedLesson): Credit {
  const day = dayOf(at);
  const hours = creditFor(lesson.minutes, true, creditRulesOn(day));
  return {
    source: `lesson:${lesson.id}`,
    kind: "online",
    hours,
    day,
    at,
    detail: { title: lesson.title, minutes: lesson.minutes },
  };
}

/** The quarter's training days: the township's for all, one more for secretaries and committees, online for those away. */
function trainingOf(learner: SampleLearner, quarter: SampleQuarter, random: Chance): Credit[] {
  const draw = random.below(100);
  const { home } = learner.branch;
  const day = trainingDay(home, quarter);
  if (learner.exempt) return draw < 60 ? [manual(learner, quarter, "送学上门", HOME_VISIT_HOURS, day)] : [];
  if (learner.floating) {
    const studies = learner.activated && learner.diligence > 25 && draw < 92;
    return studies
      ? [manual(learner, quarter, "流动党员线上集中学习", FLOATING_STUDY_HOURS, addDays(day, 2))]
      : [];
  }
  const own = learner.committee
    ? [offline(quarter, `${home.code}:committee`, "支部班子集中培训", addDays(day, 1), 2)]
    : [];
  if (learner.diligence < 8 || draw >= 98) return own;
  const halfDays = learner.diligence < 16 ? 1 : 2;
  return [offline(quarter, home.code, `${home.shortName}党员集中培训`, day, halfDays), ...own];
}

export function offline(
  quarter: SampleQuarter,
  place: string,
  title: string,
  day: Day,
  halfDays: 1 | 2,
): Credit {
  const hours =
    halfDays === 2 ? creditForOffline(1, 0, creditRulesOn(day)) : creditForOffline(0, 1, creditRulesOn(day));
  return {
    source: `training:${quarter.year}Q${quarter.quarter}:${place}`,
    kind: "offline_training",
    hours,
    day,
    detail: { title: `${titled(quarter, title)}`, days: halfDays / 2 },
  };
}

function manual(
  learner: SampleLearner,
  quarter: SampleQuarter,
  title: string,
  hours: number,
  day: Day,
): Credit {
  const source = `manual:${quarter.year}Q${quarter.quarter}:${learner.branch.unit.code}`;
  return { source, kind: "manual", hours, day, detail: { title: titled(quarter, title) } };
}

function titled(quarter: SampleQuarter, title: string): string {
  return `${title}（第${QUARTER_NAMES[quarter.quarter - 1]}季度）`;
}

/** Between the fourth and the ninth week of a quarter, another day in each township; never at a weekend. */
export function trainingDay(home: SampleUnit, quarter: SampleQuarter): Day {
  const turn = Number(home.code.slice(1)) * 7 + (home.kind === "committee" ? 3 : 0);
  return workday(addDays(quarter.first, 22 + ((turn + quarter.quarter * 5) % 38)));
}
