import { describe, expect, test } from "vitest";
import { blueprintSchema, defaultBlueprint, paperPoints, splitByDifficulty } from "./blueprint.ts";

describe("the default paper", () => {
  test("is valid and comes to 100 points", () => {
    expect(blueprintSchema.parse(defaultBlueprint)).toEqual(defaultBlueprint);
    expect(paperPoints(defaultBlueprint)).toBe(10_000);
  });

  test("has 20 single, 10 multiple and 15 true/false", () => {
    const counts: Record<string, number> = {};
    for (const { kind, count } of defaultBlueprint.rows) counts[kind] = (counts[kind] ?? 0) + count;
    expect(counts).toEqual({ single: 20, multiple: 10, truefalse: 15 });
  });
});

describe("splitByDifficulty", () => {
  test.each([
    [20, { easy: 6, medium: 10, hard: 4 }],
    [10, { easy: 3, medium: 5, hard: 2 }],
    [15, { easy: 5, medium: 7, hard: 3 }],
    [1, { easy: 0, medium: 1, hard: 0 }],
    [0, { easy: 0, medium: 0, hard: 0 }],
  ])("%i by 3:5:2", (count, split) => expect(splitByDifficulty(count)).toEqual(split));

  test("always adds up", () => {
    for (let count = 0; count <= 200; count += 1) {
      const { easy, medium, hard } = splitByDifficulty(count);
      expect(easy + medium + hard).toBe(count);
    }
  });
});

test.each([
  ["no rows", { ...defaultBlueprint, rows: [] }],
  ["a row of none", { ...defaultBlueprint, rows: [{ ...defaultBlueprint.rows[0], count: 0 }] }],
  ["worthless questions", { ...defaultBlueprint, rows: [{ ...defaultBlueprint.rows[0], points: 0 }] }],
  ["an unknown kind", { ...defaultBlueprint, rows: [{ ...defaultBlueprint.rows[0], kind: "essay" }] }],
])("refuses %s", (_, value) => expect(blueprintSchema.safeParse(value).success).toBe(false));
