// D2 组织生活正常化: required meetings held, and who came.
import { clamp } from "./hundredths.ts";
import { type ItemRule, notApplicable, rate, share } from "./score-item.ts";

const MONTHS_IN_QUARTER = 3;
const ATTENDANCE_FULL_PERCENT = 90;
const ATTENDANCE_STEP_PERCENT = 10;
const POINT = 100;

export const lifeRules = {
  "2.1": ({ held }, points) => rate(points, held.membersMeetings, 1, "meetings_held"),
  "2.2": ({ held, hasCommittee }, points) =>
    hasCommittee
      ? rate(points, held.committeeMonths, MONTHS_IN_QUARTER, "months_held")
      : notApplicable("no_committee"),
  "2.3": ({ held, groups }, points) =>
    share(points, held.groupMonths, MONTHS_IN_QUARTER * groups, "group_months_held", "no_groups"),
  "2.4": ({ held }, points) => rate(points, held.partyLessons, 1, "meetings_held"),
  "2.5": ({ held }, points) => rate(points, held.themeDayMonths, MONTHS_IN_QUARTER, "months_held"),
  "2.6": (facts, points) => attendance(facts, points),
  "2.7": ({ yearly }, points) => {
    if (!yearly.due) return notApplicable("other_quarter");
    const held = Math.min(1, yearly.lifeMeetings) + Math.min(1, yearly.appraisals);
    return rate(points, held, 2, "yearly_held");
  },
} satisfies Record<string, ItemRule>;

/** From 90 % all points; each started 10 percentage points below take one point; nothing held at all earns 0. */
const attendance: ItemRule = ({ held, attendance: { attended, expected } }, points) => {
  if (held.membersMeetings + held.partyLessons + held.themeDayMonths === 0) {
    return { earned: 0, n: 0, d: 0, reason: "no_meetings_held", working: {} };
  }
  if (expected <= 0) return notApplicable("nobody_expected");
  const stepsBelow = startedSteps(attended, expected);
  return {
    earned: clamp(points - stepsBelow * POINT, 0, points),
    n: attended,
    d: expected,
    reason: "attendance",
    working: { stepsBelow },
  };
};

/** ⌈(90 % − n/d) ÷ 10 %⌉, at least 0, in integers: exactly 80 % is one step, a little less is two. */
function startedSteps(n: number, d: number): number {
  const missing = BigInt(ATTENDANCE_FULL_PERCENT) * BigInt(d) - 100n * BigInt(n);
  const step = BigInt(ATTENDANCE_STEP_PERCENT) * BigInt(d);
  return missing <= 0n ? 0 : Number((missing + step - 1n) / step);
}
