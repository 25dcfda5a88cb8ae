import { describe, expect, test } from "vitest";
import sample from "#content/rubrics/sample.json" with { type: "json" };
import type { BranchFacts } from "./facts.ts";
import { goldenFacts } from "./golden-facts.ts";
import { rubricSchema } from "./rubric.ts";
import { score } from "./score.ts";
import { levelOf, type StarLevel } from "./score-level.ts";

const rubric = rubricSchema.parse(sample);
const scored = (change: Partial<BranchFacts>) => score({ ...goldenFacts, ...change }, rubric);

describe("levels and vetoes", () => {
  test.each<[number, StarLevel]>([
    [10_000, "five_star"],
    [9000, "five_star"],
    [8999, "four_star"],
    [8000, "four_star"],
    [7999, "three_star"],
    [7000, "three_star"],
    [6999, "two_star"],
    [6000, "two_star"],
    [5999, "one_star"],
    [0, "one_star"],
  ])("%i is %s", (hundredths, level) => expect(levelOf(hundredths)).toBe(level));

  test("a quarter without any organisational life is one star", () => {
    const held = {
      membersMeetings: 0,
      committeeMonths: 0,
      groupMonths: 0,
      partyLessons: 0,
      themeDayMonths: 0,
    };
    expect(scored({ held })).toMatchObject({ level: "one_star", caps: [{ veto: "no_organisational_life" }] });
    expect(scored({ held: { ...held, groupMonths: 1 } }).caps).toEqual([]);
    expect(scored({ held, yearly: { due: false, lifeMeetings: 1, appraisals: 0 } }).caps).toEqual([]);
    expect(scored({ held, yearly: { due: false, lifeMeetings: 0, appraisals: 1 } }).caps).toEqual([]);
  });

  test("a vacant secretary or falsification caps at three stars, the lowest cap holds", () => {
    const vacant = { ...goldenFacts.vetoes, secretaryVacantOver3Months: true };
    expect(scored({ vetoes: vacant })).toMatchObject({ score: 8698, level: "three_star" });
    expect(scored({ vetoes: { ...goldenFacts.vetoes, falsification: true } }).level).toBe("three_star");
    expect(scored({ vetoes: { ...vacant, weakAndLax: true } }).level).toBe("one_star");
  });

  test("a cap never lifts a level", () => {
    const low = scored({ deductions: 3000, vetoes: { ...goldenFacts.vetoes, falsification: true } });
    expect(low).toMatchObject({ score: 5798, level: "one_star" });
    expect(low.caps).toEqual([{ veto: "falsification", atMost: "three_star", lowered: false }]);
  });
});
