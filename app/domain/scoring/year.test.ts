import { describe, expect, test } from "vitest";
import { yearScore } from "./year.ts";

describe("yearScore", () => {
  test.each([
    ["four quarters", [8000, 9000, 8500, 8500], 9000, 8650, "four_star", 4],
    ["rounded once: 79.995 is four stars", [7999, 7999, 7999, 7999], 8001, 8000, "four_star", 4],
    ["a new branch with two", [null, null, 9000, 9001], 9500, 9150, "five_star", 2],
    ["thirds", [8000, 8000, 8001, null], 8000, 8000, "four_star", 3],
  ] as const)("%s", (_, quarters, appraisal, score, level, count) => {
    expect(yearScore(quarters, appraisal)).toEqual({ score, level, quarters: count });
  });

  test("waits for the appraisal and for a quarter", () => {
    expect(yearScore([8000, 8000, 8000, 8000], null)).toBeNull();
    expect(yearScore([null, null, null, null], 9000)).toBeNull();
  });
});
