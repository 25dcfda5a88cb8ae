// 学时认定: what study is worth in credit hours, as dated data (示例, the county's own setting).
import type { Day } from "#app/platform/clock.ts";

/** Hundredths of a credit hour: 25 stands for 0.25 学时. */
export type HundredthHours = number;

export type OnlineStep = {
  readonly fromMinutes: number;
  readonly hours: HundredthHours;
  /** Short lessons count only with their checks answered. */
  readonly checksNeeded: boolean;
};

export type CreditRules = {
  /** The first day on which they hold. */
  readonly from: Day;
  /** By verified minutes in one lesson, the longest first. */
  readonly online: readonly OnlineStep[];
  readonly offlineDay: HundredthHours;
  readonly offlineHalfDay: HundredthHours;
  readonly courseTest: HundredthHours;
  /** All credit of one calendar day, whatever its source. */
  readonly dayCap: HundredthHours;
};

/** The conversion tables by the day from which each holds, oldest first. */
export const creditRules: readonly CreditRules[] = [
  {
    from: "2020-01-01",
    online: [
      { fromMinutes: 30, hours: 100, checksNeeded: false },
      { fromMinutes: 15, hours: 50, checksNeeded: false },
      { fromMinutes: 5, hours: 25, checksNeeded: true },
    ],
    offlineDay: 800,
    offlineHalfDay: 400,
    courseTest: 50,
    dayCap: 800,
  },
];

/** The rules that hold on a day: the latest that began by then. Throws before the first. */
export function creditRulesOn(day: Day, table: readonly CreditRules[] = creditRules): CreditRules {
  const rules = table.findLast(({ from }) => from <= day);
  if (!rules) throw new RangeError(`no credit rules hold on ${day}`);
  return rules;
}

/** What one online lesson is worth by its whole verified minutes; 0 below the shortest step. */
export function creditFor(
  verifiedMinutes: number,
  checksAnswered: boolean,
  rules: CreditRules,
): HundredthHours {
  const reached = rules.online.find(
    (step) => verifiedMinutes >= step.fromMinutes && (checksAnswered || !step.checksNeeded),
  );
  return reached?.hours ?? 0;
}

/** A party lesson held as organisational life is worth its duration. */
export function creditForPartyLesson(minutes: number): HundredthHours {
  return Math.round((minutes * 100) / 60);
}

export function creditForOffline(days: number, halfDays: number, rules: CreditRules): HundredthHours {
  return days * rules.offlineDay + halfDays * rules.offlineHalfDay;
}

/** What of `hours` still counts on a day that already has `earnedThatDay`. */
export function withinDayCap(
  earnedThatDay: HundredthHours,
  hours: HundredthHours,
  rules: CreditRules,
): HundredthHours {
  return Math.max(0, Math.min(hours, rules.dayCap - earnedThatDay));
}
