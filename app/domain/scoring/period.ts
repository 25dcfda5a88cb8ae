// 考核期: the days and instants of a quarter as facts are counted in it, at its end or, while it runs, today.

import { cumulativeTarget } from "#app/domain/completions/annual-target.ts";
import {
  addDays,
  type Day,
  dayOf,
  type Instant,
  type Quarter,
  quarterDays,
  startOfDay,
} from "#app/platform/clock.ts";

/** Whoever came to a branch within this many days does not yet count there. */
export const ARRIVAL_DAYS = 30;
const VACANCY_MONTHS = 3;

export type QuarterSpan = {
  readonly yearStart: Day;
  readonly first: Day;
  readonly last: Day;
  /** The day as of which members, posts and exemptions are read: the last, or today while the quarter runs. */
  readonly on: Day;
  /** The last day on which an arrival already counts. */
  readonly arrivedBy: Day;
  /** A secretary's post empty since before this day is vacant for more than three months. */
  readonly vacantBefore: Day;
  readonly firstAt: Instant;
  readonly endsAt: Instant;
  /** Hundredths of credit hours due by the quarter's end. */
  readonly targets: { readonly member: number; readonly committee: number };
};

export function quarterSpan(quarter: Quarter, now: Instant): QuarterSpan {
  const { first, last } = quarterDays(quarter);
  const today = dayOf(now);
  const on = today < last ? today : last;
  return {
    yearStart: `${quarter.year}-01-01`,
    first,
    last,
    on,
    arrivedBy: addDays(on, -ARRIVAL_DAYS),
    vacantBefore: monthsBefore(on, VACANCY_MONTHS),
    firstAt: startOfDay(first),
    endsAt: startOfDay(addDays(last, 1)),
    targets: {
      member: cumulativeTarget("member", quarter),
      committee: cumulativeTarget("committee", quarter),
    },
  };
}

/** The same date some months earlier, or that month's last day where it has no such date. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) - months;
  const start = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
  const next = index + 1;
  const after = `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}-01`;
  const lastDate = Number(addDays(after, -1).slice(8));
  return addDays(start, Math.min(date, lastDate) - 1);
}

/** `2026 年第 2 季度` as the code that links carry: `2026q2`. */
export function quarterCode({ year, quarter }: { year: number; quarter: number }): string {
  return `${year}q${quarter}`;
}

/** The quarter a code names, or null. */
export function parseQuarterCode(code: string | null): Quarter | null {
  const match = /^(20\d\d)q([1-4])$/.exec(code ?? "");
  return match ? { year: Number(match[1]), quarter: Number(match[2]) as Quarter["quarter"] } : null;
}
