import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FALSE_OPTION,
  QUESTION_KINDS,
  type QuestionKey,
  type QuestionKind,
  type Response,
  TRUE_OPTION,
} from "#app/domain/questions/question-kinds.ts";
import { type Grade, gradeAnswer, MULTIPLE_RULES } from "./grade.ts";

const strict = { multiple: "all_or_nothing" } as const;
const lenient = { multiple: "half_for_subset" } as const;
const chose = (...options: number[]): Response => ({ options });
const wrote = (...blanks: string[]): Response => ({ blanks });

describe("choices", () => {
  test.each<[string, QuestionKind, number[], Response | null, number, Grade["verdict"]]>([
    ["the right one", "single", [2], chose(2), 200, "right"],
    ["another one", "single", [2], chose(1), 0, "wrong"],
    ["two of them", "single", [2], chose(1, 2), 0, "wrong"],
    ["none", "single", [2], chose(), 0, "unanswered"],
    ["never opened", "single", [2], null, 0, "unanswered"],
    ["no such option", "single", [2], chose(9), 0, "wrong"],
    ["text where a choice was asked", "single", [2], wrote("C"), 0, "unanswered"],
    ["true is true", "truefalse", [TRUE_OPTION], chose(TRUE_OPTION), 200, "right"],
    ["true is false", "truefalse", [FALSE_OPTION], chose(TRUE_OPTION), 0, "wrong"],
    ["all right ones", "multiple", [0, 1, 3], chose(3, 0, 1), 200, "right"],
    ["the same one said twice", "multiple", [0, 1], chose(0, 0), 0, "wrong"],
    ["some right ones", "multiple", [0, 1, 3], chose(0, 1), 0, "wrong"],
    ["one too many", "multiple", [0, 1, 3], chose(0, 1, 2, 3), 0, "wrong"],
  ])("%s (%s, all or nothing)", (_, kind, options, response, earned, verdict) => {
    expect(gradeAnswer(kind, { options }, response, 200, strict)).toEqual({ earned, verdict });
  });

  test.each<[string, Response, number, Grade["verdict"]]>([
    ["all", chose(0, 1, 3), 300, "right"],
    ["one of three", chose(1), 150, "partial"],
    ["two of three", chose(1, 3), 150, "partial"],
    ["a wrong one among them", chose(1, 2), 0, "wrong"],
    ["none", chose(), 0, "unanswered"],
  ])("half for a correct subset: %s", (_, response, earned, verdict) => {
    expect(gradeAnswer("multiple", { options: [0, 1, 3] }, response, 300, lenient)).toEqual({
      earned,
      verdict,
    });
  });

  test("half of an odd number of hundredths goes up", () => {
    expect(gradeAnswer("multiple", { options: [0, 1] }, chose(0), 25, lenient).earned).toBe(13);
  });
});

describe("blanks", () => {
  const quarter: QuestionKey = { blanks: [["季度", "每季度"]] };

  test.each([
    ["季度", 200],
    ["  每季度 ", 200],
    ["　季度　", 200],
    ["月", 0],
    ["季 度", 0],
  ])("%j earns %i", (text, earned) =>
    expect(gradeAnswer("blank", quarter, wrote(text), 200, strict).earned).toBe(earned),
  );

  test.each([
    ["３２", "32"],
    ["ＡＢＣ", "abc"],
    ["abc", "ABC"],
    ["10  学时", "10 学时"],
    ["（一）", "(一)"],
  ])("%j is as good as %j", (written, variant) => {
    expect(gradeAnswer("blank", { blanks: [[variant]] }, wrote(written), 200, strict).verdict).toBe("right");
  });

  test("spaces alone are no answer, and an empty variant accepts nothing", () => {
    expect(gradeAnswer("blank", quarter, wrote(" 　"), 200, strict).verdict).toBe("unanswered");
    expect(gradeAnswer("blank", { blanks: [["a"], [""]] }, wrote("a", ""), 200, strict).earned).toBe(100);
  });

  test("several blanks share the points, each in its own place", () => {
    const key: QuestionKey = { blanks: [["一"], ["二"], ["三"]] };
    expect(gradeAnswer("blank", key, wrote("一", "二", "三"), 200, strict)).toEqual({
      earned: 200,
      verdict: "right",
    });
    expect(gradeAnswer("blank", key, wrote("一", "", "三"), 200, strict)).toEqual({
      earned: 133,
      verdict: "partial",
    });
    expect(gradeAnswer("blank", key, wrote("二", "一"), 200, strict)).toEqual({
      earned: 0,
      verdict: "wrong",
    });
  });
});

test("a faulty key throws instead of costing anybody points", () => {
  expect(() => gradeAnswer("single", { options: [] }, chose(0), 200, strict)).toThrow(/right option/);
  expect(() => gradeAnswer("single", { blanks: [["x"]] }, chose(0), 200, strict)).toThrow(/right option/);
  expect(() => gradeAnswer("blank", { options: [0] }, wrote("x"), 200, strict)).toThrow(/accepted answers/);
});

test("whatever is answered, a grade lies between nothing and all, and only a right answer earns all", () => {
  const options = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });
  const blanks = fc.array(fc.constantFrom("", " ", "a", "Ａ", "b"), { maxLength: 4 });
  const response = fc.oneof(
    options.map((chosen) => ({ options: chosen })),
    blanks.map((filled) => ({ blanks: filled })),
  );
  const question = fc.oneof(
    fc.record({
      kind: fc.constantFrom(...QUESTION_KINDS.filter((kind) => kind !== "blank")),
      key: fc.array(fc.nat({ max: 5 }), { minLength: 1 }).map((right) => ({ options: right })),
    }),
    fc.record({
      kind: fc.constant("blank" as const),
      key: fc
        .array(fc.constant(["a"]), { minLength: 1, maxLength: 4 })
        .map((variants) => ({ blanks: variants })),
    }),
  );
  fc.assert(
    fc.property(
      question,
      response,
      fc.integer({ min: 2, max: 1000 }),
      fc.constantFrom(...MULTIPLE_RULES),
      (q, r, points, multiple) => {
        const { earned, verdict } = gradeAnswer(q.kind, q.key, r, points, { multiple });
        expect(Number.isInteger(earned) && earned >= 0 && earned <= points).toBe(true);
        if (verdict === "right") expect(earned).toBe(points);
        if (verdict === "wrong" || verdict === "unanswered") expect(earned).toBe(0);
        if (verdict === "partial") expect(earned).toBeLessThan(points);
      },
    ),
  );
});
