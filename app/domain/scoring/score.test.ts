import { describe, expect, test } from "vitest";
import sample from "#content/rubrics/sample.json" with { type: "json" };
import type { BranchFacts } from "./facts.ts";
import { goldenFacts, goldenLines } from "./golden-facts.ts";
import { rubricSchema } from "./rubric.ts";
import { score } from "./score.ts";

const rubric = rubricSchema.parse(sample);
type Change = Partial<BranchFacts>;
const scored = (change: Change = {}) => score({ ...goldenFacts, ...change }, rubric);
const line = (code: string, change: Change = {}) => scored(change).lines.find((each) => each.code === code)!;

describe("the golden example", () => {
  test("every line to the hundredth", () => {
    expect(Object.fromEntries(scored().lines.map(({ code, earned }) => [code, earned]))).toEqual(goldenLines);
  });

  test("85.24 of 98 is 86.98, four stars", () => {
    expect(scored()).toMatchObject({
      earned: 8524,
      points: 9800,
      base: 8698,
      bonus: 100,
      deductions: 100,
      score: 8698,
      level: "four_star",
      caps: [],
      incomplete: false,
      rubricVersion: 1,
    });
  });

  test("listed weak-and-lax: the same number, one star", () => {
    const listed = scored({ vetoes: { ...goldenFacts.vetoes, weakAndLax: true } });
    expect(listed).toMatchObject({ score: 8698, levelBeforeCaps: "four_star", level: "one_star" });
    expect(listed.caps).toEqual([{ veto: "weak_and_lax", atMost: "one_star", lowered: true }]);
  });

  test("lines carry the n of d and the working", () => {
    expect(line("3.1")).toMatchObject({
      n: 31,
      d: 39,
      reason: "hours_at_target",
      state: "scored",
      points: 1000,
    });
    expect(line("2.3")).toMatchObject({ n: 8, d: 9 });
    expect(line("2.6")).toMatchObject({ n: 158, d: 183, working: { stepsBelow: 1 } });
    expect(line("3.4")).toMatchObject({ n: null, d: null, working: { sat: 36, meanHundredths: 8140 } });
    expect(line("2.7")).toMatchObject({ earned: null, state: "not_applicable", reason: "other_quarter" });
  });

  test("dimensions add up to the whole", () => {
    const { dimensions, earned, points } = scored();
    expect(dimensions.map((total) => total.earned)).toEqual([1375, 2034, 3300, 930, 885]);
    expect(dimensions.reduce((sum, total) => sum + total.earned, 0)).toBe(earned);
    expect(dimensions.reduce((sum, total) => sum + total.points, 0)).toBe(points);
  });

  test("the same facts give the same bytes", () => {
    expect(JSON.stringify(scored())).toBe(JSON.stringify(score(structuredClone(goldenFacts), rubric)));
  });
});

describe("items one by one", () => {
  const exams = (due: number, sat: number, passed: number, mean: number) => ({
    exams: { due, sat, passed, scoreSum: sat * mean },
  });
  const held = (change: Partial<BranchFacts["held"]>) => ({ held: { ...goldenFacts.held, ...change } });

  test.each<[string, string, Change, number | null, string]>([
    ["1.1", "the kind does not fit", { kindFitsSize: false }, 0, "kind_mismatch"],
    ["1.2", "no post required", { posts: { filled: 0, required: 0 } }, null, "no_posts_required"],
    ["1.2", "all posts filled", { posts: { filled: 4, required: 4 } }, 500, "posts_filled"],
    ["1.3", "the term has expired", { term: "expired" }, 0, "term_expired"],
    ["1.3", "a delay was approved", { term: "delay_approved" }, 400, "delay_approved"],
    ["2.1", "three held count as one", held({ membersMeetings: 3 }), 400, "meetings_held"],
    ["2.1", "none held", held({ membersMeetings: 0 }), 0, "meetings_held"],
    ["2.2", "no committee", { hasCommittee: false }, null, "no_committee"],
    ["2.3", "no groups", { groups: 0 }, null, "no_groups"],
    ["2.4", "no party lesson", held({ partyLessons: 0 }), 0, "meetings_held"],
    ["2.5", "one month of three", held({ themeDayMonths: 1 }), 167, "months_held"],
    [
      "2.7",
      "neither, in its quarter",
      { yearly: { due: true, lifeMeetings: 0, appraisals: 0 } },
      0,
      "yearly_held",
    ],
    ["2.7", "one of two", { yearly: { due: true, lifeMeetings: 2, appraisals: 0 } }, 100, "yearly_held"],
    ["2.7", "both", { yearly: { due: true, lifeMeetings: 1, appraisals: 1 } }, 200, "yearly_held"],
    ["3.1", "nobody accountable", { accountable: 0 }, null, "no_accountable_members"],
    ["3.1", "a branch of one, at target", { accountable: 1, hoursAtTarget: 1 }, 1000, "hours_at_target"],
    ["3.2", "no exam", exams(0, 0, 0, 0), null, "no_exam"],
    ["3.3", "no exam", exams(0, 0, 0, 0), null, "no_exam"],
    ["3.4", "no exam", exams(0, 0, 0, 0), null, "no_exam"],
    ["3.2", "an exam nobody sat", exams(39, 0, 0, 0), 0, "exams_sat"],
    ["3.3", "an exam nobody sat", exams(39, 0, 0, 0), 0, "exams_passed"],
    ["3.4", "an exam nobody sat", exams(39, 0, 0, 0), 0, "no_sitters"],
    ["3.2", "two exams, pairs pooled", exams(78, 60, 50, 8000), 308, "exams_sat"],
    ["3.4", "a mean below 60", exams(39, 36, 0, 5999), 0, "exam_mean"],
    ["3.4", "a mean of exactly 60", exams(39, 36, 36, 6000), 0, "exam_mean"],
    ["3.4", "a mean of exactly 75", exams(39, 36, 36, 7500), 150, "exam_mean"],
    ["3.4", "a mean of exactly 90", exams(39, 36, 36, 9000), 300, "exam_mean"],
    ["3.4", "a mean above 90", exams(39, 36, 36, 9950), 300, "exam_mean"],
    ["3.5", "none due", { rotation: { due: 0, completed: 0 } }, null, "no_rotation_due"],
    ["3.6", "no floating members", { floating: { members: 0, reached: 0 } }, null, "no_floating_members"],
    ["4.3", "none due", { followups: { due: 0, closedOnTime: 0 } }, null, "no_followups_due"],
    ["5.3", "nobody accountable", { accountable: 0 }, null, "no_accountable_members"],
    ["1.2", "2.675 is 2.68", { posts: { filled: 107, required: 200 } }, 268, "posts_filled"],
  ])("%s: %s", (code, _, change, earned, reason) =>
    expect(line(code, change)).toMatchObject({ earned, reason }),
  );

  test.each([
    [183, 183, 300, 0],
    [90, 100, 300, 0],
    [8999, 10_000, 200, 1],
    [80, 100, 200, 1],
    [7999, 10_000, 100, 2],
    [70, 100, 100, 2],
    [6999, 10_000, 0, 3],
    [60, 100, 0, 3],
    [0, 100, 0, 9],
  ])("2.6: %i of %i earns %i after %i started steps", (attended, expected, earned, stepsBelow) => {
    expect(line("2.6", { attendance: { attended, expected } })).toMatchObject({
      earned,
      working: { stepsBelow },
    });
  });

  test("2.6: one point a step also where a domain gives it 2", () => {
    expect(line("2.6", { domain: "medical" })).toMatchObject({ points: 200, earned: 100 });
  });

  test("2.6: no required meeting held at all earns 0, everybody on leave does not apply", () => {
    const none = held({ membersMeetings: 0, partyLessons: 0, themeDayMonths: 0 });
    const nobody = { attendance: { attended: 0, expected: 0 } };
    expect(line("2.6", { ...none, ...nobody })).toMatchObject({ earned: 0, reason: "no_meetings_held" });
    expect(line("2.6", nobody)).toMatchObject({ earned: null, reason: "nobody_expected" });
  });
});

describe("marks given by people", () => {
  test("a review item without one is pending and leaves both sums, and the score says so", () => {
    const { "5.1": _, ...marks } = goldenFacts.marks;
    const result = scored({ marks });
    expect(result).toMatchObject({ earned: 8224, points: 9400, base: 8749, incomplete: true });
    expect(line("5.1", { marks })).toMatchObject({ earned: null, state: "pending", reason: "awaiting_mark" });
  });

  test("a mark is held between nothing and the item's points", () => {
    expect(line("5.1", { marks: { "5.1": 900 } }).earned).toBe(400);
    expect(line("5.1", { marks: { "5.1": -50 } }).earned).toBe(0);
  });

  test("an assisted item may be excused, keeping what was proposed", () => {
    const excused = line("1.1", { kindFitsSize: false, marks: { "1.1": 400 } });
    expect(excused).toMatchObject({ earned: 400, reason: "marked", working: { proposed: 0 } });
  });

  test("a computed item takes no mark, and one that does not apply stays so", () => {
    expect(line("3.1", { marks: { "3.1": 0 } }).earned).toBe(795);
    expect(line("4.3", { followups: { due: 0, closedOnTime: 0 }, marks: { "4.3": 200 } }).earned).toBeNull();
  });

  test("a mark is only what was written for the branch", () => {
    expect(line("5.1", { marks: Object.create({ "5.1": 400 }) }).state).toBe("pending");
  });
});

describe("the number", () => {
  test("bonus counts up to 5 and the score stays within 0 and 100", () => {
    expect(scored({ bonus: 900, deductions: 0 })).toMatchObject({
      bonus: 500,
      score: 9198,
      level: "five_star",
    });
    expect(scored({ bonus: 0, deductions: 20_000 })).toMatchObject({ score: 0, level: "one_star" });
  });

  test("nobody accountable: the other items still make a score", () => {
    const exams = { due: 0, sat: 0, passed: 0, scoreSum: 0 };
    const result = scored({ accountable: 0, hoursAtTarget: 0, learners: 0, exams });
    expect(result).toMatchObject({ earned: 6269, points: 7100, base: 8830 });
  });

  test("no applicable item: no score, no level, shown as such", () => {
    const none = { ...rubric, items: rubric.items.filter((item) => item.code === "2.7") };
    expect(score(goldenFacts, none)).toMatchObject({ points: 0, base: null, score: null, level: null });
  });

  test("a rubric edited mid-quarter changes nothing for a period that keeps its own", () => {
    const edited = structuredClone(rubric);
    edited.version = 2;
    edited.items[0]!.points -= 1;
    edited.items[1]!.points += 1;
    expect(score(goldenFacts, edited)).toMatchObject({ rubricVersion: 2, earned: 8499, score: 8672 });
    expect(scored()).toMatchObject({ rubricVersion: 1, score: 8698 });
  });
});
