// D3 管理服务精细化: hours, exams, rotation training and floating members.
import { roundedRatio } from "./hundredths.ts";
import { type ItemRule, notApplicable, rate, share } from "./score-item.ts";

/** A mean of 60 % earns nothing, 90 % and above earns all of 3.4. */
const MEAN_FROM = 6000;
const MEAN_SPAN = 3000;

export const managementRules = {
  "3.1": ({ hoursAtTarget, accountable }, points) =>
    share(points, hoursAtTarget, accountable, "hours_at_target", "no_accountable_members"),
  "3.2": ({ exams }, points) => share(points, exams.sat, exams.due, "exams_sat", "no_exam"),
  "3.3": ({ exams }, points) => share(points, exams.passed, exams.due, "exams_passed", "no_exam"),
  "3.4": (facts, points) => examMean(facts, points),
  "3.5": ({ rotation }, points) =>
    share(points, rotation.completed, rotation.due, "rotation_completed", "no_rotation_due"),
  "3.6": ({ floating }, points) =>
    share(points, floating.reached, floating.members, "floating_reached", "no_floating_members"),
} satisfies Record<string, ItemRule>;

/** points × clamp((mean of sitters − 60) ÷ 30, 0, 1), from the exact mean and not the printed one. */
const examMean: ItemRule = ({ exams: { due, sat, scoreSum } }, points) => {
  if (due <= 0) return notApplicable("no_exam");
  if (sat <= 0) return { earned: 0, n: null, d: null, reason: "no_sitters", working: { due } };
  const { earned } = rate(points, scoreSum - MEAN_FROM * sat, MEAN_SPAN * sat, "exam_mean");
  const working = { scoreSum, sat, meanHundredths: roundedRatio(scoreSum, sat) };
  return { earned, n: null, d: null, reason: "exam_mean", working };
};
