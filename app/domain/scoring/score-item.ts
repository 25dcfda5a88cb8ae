// What every item's rule returns: the points earned, the n of d behind them, and the reason in a word.
import type { BranchFacts } from "./facts.ts";
import { type Hundredths, roundedShare } from "./hundredths.ts";

/** Why an item earned what it did; the screen has a sentence for each. */
export const SCORED_REASONS = [
  "kind_fits",
  "kind_mismatch",
  "posts_filled",
  "term_running",
  "delay_approved",
  "term_expired",
  "meetings_held",
  "months_held",
  "group_months_held",
  "attendance",
  "no_meetings_held",
  "yearly_held",
  "hours_at_target",
  "exams_sat",
  "exams_passed",
  "exam_mean",
  "no_sitters",
  "rotation_completed",
  "floating_reached",
  "followups_closed",
  "learners",
  "marked",
] as const;
/** Why an item does not apply: its denominator is 0. */
export const NOT_APPLICABLE_REASONS = [
  "no_posts_required",
  "no_committee",
  "no_groups",
  "nobody_expected",
  "other_quarter",
  "no_accountable_members",
  "no_exam",
  "no_rotation_due",
  "no_floating_members",
  "no_followups_due",
] as const;
export type ScoredReason = (typeof SCORED_REASONS)[number];
export type NotApplicableReason = (typeof NOT_APPLICABLE_REASONS)[number];
export type Reason = ScoredReason | NotApplicableReason | "awaiting_mark";

/** Further numbers behind a line, such as `stepsBelow`, `meanHundredths` or `proposed`. */
export type Working = Readonly<Record<string, number>>;

export type ItemResult = {
  /** Null where the item does not apply. */
  readonly earned: Hundredths | null;
  /** Printed beside a rate as n/d; null where the item is no rate. */
  readonly n: number | null;
  readonly d: number | null;
  readonly reason: Reason;
  readonly working: Working;
};

export type ItemRule = (facts: BranchFacts, points: Hundredths) => ItemResult;

/** points × n ÷ d; `d` must be above 0. */
export function rate(points: Hundredths, n: number, d: number, reason: ScoredReason): ItemResult {
  return { earned: roundedShare(points, n, d), n, d, reason, working: {} };
}

/** points × n ÷ d, or not applicable where d is 0. */
export function share(
  points: Hundredths,
  n: number,
  d: number,
  reason: ScoredReason,
  otherwise: NotApplicableReason,
): ItemResult {
  return d > 0 ? rate(points, n, d, reason) : notApplicable(otherwise);
}

/** All of the points or none. */
export function allOrNothing(points: Hundredths, met: boolean, reason: ScoredReason): ItemResult {
  return { earned: met ? points : 0, n: null, d: null, reason, working: {} };
}

export function notApplicable(reason: NotApplicableReason): ItemResult {
  return { earned: null, n: null, d: null, reason, working: {} };
}
