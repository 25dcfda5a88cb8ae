import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRACE_MS } from "./deadline.ts";
import {
  defaultRelease,
  practiceRelease,
  RELEASE_MOMENTS,
  type ReleasePolicy,
  releasedFor,
} from "./release-policy.ts";

const closesAt = 1_000_000_000;
const during = { official: true, graded: true, closesAt, now: closesAt - 1 };
const after = { ...during, now: closesAt + GRACE_MS + 1 };
const nothing = { score: false, marks: false, key: false };
const all = { score: true, marks: true, key: true };
const eager: ReleasePolicy = { score: "after_submit", marks: "after_submit", key: "after_submit" };

describe("an official exam", () => {
  test.each([
    ["nothing before it is graded", defaultRelease, { ...after, graded: false }, false, nothing],
    ["the score alone while the window runs", defaultRelease, during, false, { ...nothing, score: true }],
    [
      "nor more on the last stroke of the grace",
      defaultRelease,
      { ...during, now: closesAt + GRACE_MS },
      false,
      { ...nothing, score: true },
    ],
    ["everything once it is over", defaultRelease, after, false, all],
    [
      "the score alone while another open exam uses the question",
      defaultRelease,
      after,
      true,
      { ...nothing, score: true },
    ],
    ["no key in the window whatever the policy", eager, during, false, { ...nothing, score: true }],
    [
      "never what is never shown",
      { ...defaultRelease, key: "never" as const },
      after,
      false,
      { ...all, key: false },
    ],
    [
      "no score in the window where that is the policy",
      { ...defaultRelease, score: "after_window" as const },
      during,
      false,
      nothing,
    ],
  ])("%s", (_, policy, situation, used, expected) =>
    expect(releasedFor(policy, situation, used)).toEqual(expected),
  );
});

test("practice shows all at once, except what an open official exam uses", () => {
  const practice = { ...during, official: false };
  expect(releasedFor(practiceRelease, practice, false)).toEqual(all);
  expect(releasedFor(practiceRelease, practice, true)).toEqual({ ...nothing, score: true });
});

test("no policy gives marks or key away while an official window or another exam's is open", () => {
  const moment = fc.constantFrom(...RELEASE_MOMENTS);
  fc.assert(
    fc.property(
      fc.record({ score: moment, marks: moment, key: moment }),
      fc.integer({ min: -10 * GRACE_MS, max: 10 * GRACE_MS }),
      fc.boolean(),
      fc.boolean(),
      (policy, offset, graded, used) => {
        const released = releasedFor(policy, { ...during, graded, now: closesAt + offset }, used);
        if (used || offset <= GRACE_MS || !graded)
          expect(released).toMatchObject({ marks: false, key: false });
      },
    ),
  );
});
