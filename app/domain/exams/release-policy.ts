// 成绩公布: what a member may see of an attempt, and when.
import type { Instant } from "#app/platform/clock.ts";
import { GRACE_MS } from "./deadline.ts";

export const RELEASE_MOMENTS = ["after_submit", "after_window", "never"] as const;
export type ReleaseMoment = (typeof RELEASE_MOMENTS)[number];

/** When the score, right or wrong by question, and the key with its explanation are shown. */
export type ReleasePolicy = {
  readonly score: ReleaseMoment;
  readonly marks: ReleaseMoment;
  readonly key: ReleaseMoment;
};

export const defaultRelease: ReleasePolicy = {
  score: "after_submit",
  marks: "after_window",
  key: "after_window",
};
export const practiceRelease: ReleasePolicy = {
  score: "after_submit",
  marks: "after_submit",
  key: "after_submit",
};

export type ReleaseSituation = {
  readonly official: boolean;
  readonly graded: boolean;
  /** The end of the last window open to anyone, make-ups included. */
  readonly closesAt: Instant;
  readonly now: Instant;
};

export type Released = { readonly score: boolean; readonly marks: boolean; readonly key: boolean };

/**
 * What may be shown for one question (and the score of its attempt). Right or wrong gives a true/false key away, so it
 * is held back as the key is: while an official exam's own window runs, or another open official exam uses the
 * question, whatever the policy says. A window is over once its grace is.
 */
export function releasedFor(
  policy: ReleasePolicy,
  situation: ReleaseSituation,
  usedByOtherOpenExam: boolean,
): Released {
  const over = situation.now > situation.closesAt + GRACE_MS;
  const reached = (moment: ReleaseMoment) =>
    situation.graded && (moment === "after_submit" || (moment === "after_window" && over));
  const guarded = usedByOtherOpenExam || (situation.official && !over);
  return {
    score: reached(policy.score),
    marks: reached(policy.marks) && !guarded,
    key: reached(policy.key) && !guarded,
  };
}
