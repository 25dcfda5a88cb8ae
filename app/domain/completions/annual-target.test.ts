import { describe, expect, test } from "vitest";
import { annualTarget, annualTargets, cumulativeTarget } from "./annual-target.ts";

test("32 hours for members, 56 for secretaries and committee members", () => {
  expect(annualTarget("member", 2026)).toBe(3200);
  expect(annualTarget("committee", 2026)).toBe(5600);
});

test.each([1, 2, 3, 4] as const)("by the end of quarter %i: 8 and 14 for each quarter", (quarter) => {
  expect(cumulativeTarget("member", { year: 2026, quarter })).toBe(800 * quarter);
  expect(cumulativeTarget("committee", { year: 2026, quarter })).toBe(1400 * quarter);
});

describe("dated targets", () => {
  const table = [...annualTargets, { fromYear: 2027, member: 3001, committee: 6000 }];
  test("hold from their year on", () => {
    expect(annualTarget("member", 2026, table)).toBe(3200);
    expect(annualTarget("member", 2028, table)).toBe(3001);
  });
  test("an uneven target is whole by the year's end and never asks less than its share", () => {
    expect(cumulativeTarget("member", { year: 2027, quarter: 1 }, table)).toBe(751);
    expect(cumulativeTarget("member", { year: 2027, quarter: 4 }, table)).toBe(3001);
  });
  test("there are none before the first", () =>
    expect(() => annualTarget("member", 2019)).toThrow(RangeError));
});
