import fc from "fast-check";
import { describe, expect, test } from "vitest";
import sample from "#content/rubrics/sample.json" with { type: "json" };
import type { BranchFacts } from "./facts.ts";
import { rubricSchema } from "./rubric.ts";
import { score } from "./score.ts";
import { STAR_LEVELS, type StarLevel } from "./score-level.ts";

const rubric = rubricSchema.parse(sample);

describe("whatever the facts", () => {
  const count = fc.nat({ max: 300 });
  const anyFacts: fc.Arbitrary<BranchFacts> = fc.record({
    code: fc.constant("0101"),
    domain: fc.constantFrom("rural", "community", "organ", "school", "medical", "two_new", "soe"),
    members: count,
    accountable: count,
    kindFitsSize: fc.boolean(),
    posts: fc.record({ filled: count, required: count }),
    term: fc.constantFrom("running", "delay_approved", "expired"),
    hasCommittee: fc.boolean(),
    groups: fc.nat({ max: 9 }),
    held: fc.record({
      membersMeetings: fc.nat({ max: 3 }),
      committeeMonths: fc.nat({ max: 3 }),
      groupMonths: fc.nat({ max: 27 }),
      partyLessons: fc.nat({ max: 3 }),
      themeDayMonths: fc.nat({ max: 3 }),
    }),
    attendance: fc.record({ attended: count, expected: count }),
    yearly: fc.record({ due: fc.boolean(), lifeMeetings: fc.nat(2), appraisals: fc.nat(2) }),
    hoursAtTarget: count,
    exams: fc.record({ due: count, sat: count, passed: count, scoreSum: fc.nat({ max: 3_000_000 }) }),
    rotation: fc.record({ due: count, completed: count }),
    floating: fc.record({ members: count, reached: count }),
    followups: fc.record({ due: count, closedOnTime: count }),
    learners: count,
    marks: fc.dictionary(fc.constantFrom("1.1", "1.4", "3.7", "4.2", "4.3", "5.1"), fc.nat({ max: 1500 })),
    bonus: fc.nat({ max: 1200 }),
    deductions: fc.nat({ max: 12_000 }),
    vetoes: fc.record({
      weakAndLax: fc.boolean(),
      secretaryVacantOver3Months: fc.boolean(),
      falsification: fc.boolean(),
    }),
  });

  test("no item earns less than nothing or more than its points, and the sums are of the scored lines", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = score(facts, rubric);
        let earned = 0;
        for (const each of result.lines) {
          expect(each.earned === null).toBe(each.state !== "scored");
          if (each.earned === null) continue;
          expect(Number.isInteger(each.earned) && each.earned >= 0 && each.earned <= each.points).toBe(true);
          earned += each.earned;
        }
        expect(result.earned).toBe(earned);
        expect(result.earned).toBeLessThanOrEqual(result.points);
        expect(result.points).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test("the score lies within 0 and 100 and no veto changes it or lifts the level", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const free = score(
          {
            ...facts,
            vetoes: { weakAndLax: false, secretaryVacantOver3Months: false, falsification: false },
          },
          rubric,
        );
        const result = score(facts, rubric);
        expect(result.score).toBe(free.score);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(10_000);
        const rankOf = (level: StarLevel | null) => STAR_LEVELS.indexOf(level!);
        expect(rankOf(result.level)).toBeGreaterThanOrEqual(rankOf(result.levelBeforeCaps));
      }),
    );
  });

  test("one more member at target never lowers the score", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const more = score({ ...facts, hoursAtTarget: facts.hoursAtTarget + 1 }, rubric);
        expect(more.score!).toBeGreaterThanOrEqual(score(facts, rubric).score!);
      }),
    );
  });
});
