// 年度学时目标: the credit hours of a year, and how many of them each quarter should have seen.
import type { Quarter } from "#app/platform/clock.ts";
import type { HundredthHours } from "./credit-rules.ts";

/** committee: secretaries and members of a branch committee. */
export const TARGET_GROUPS = ["member", "committee"] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export type AnnualTargets = Readonly<Record<TargetGroup, HundredthHours>> & { readonly fromYear: number };

/** The targets by the year from which each holds, oldest first. */
export const annualTargets: readonly AnnualTargets[] = [{ fromYear: 2020, member: 3200, committee: 5600 }];

/** A year's target: 32 hours, 56 for secretaries and committee members. Throws before the first dated target. */
export function annualTarget(group: TargetGroup, year: number, table = annualTargets): HundredthHours {
  const targets = table.findLast(({ fromYear }) => fromYear <= year);
  if (!targets) throw new RangeError(`no annual target holds in ${year}`);
  return targets[group];
}

/** What should be reached by the quarter's end: a quarter of the year's target for each, 8q or 14q hours. */
export function cumulativeTarget(
  group: TargetGroup,
  { year, quarter }: Quarter,
  table = annualTargets,
): HundredthHours {
  return Math.ceil((annualTarget(group, year, table) * quarter) / 4);
}
