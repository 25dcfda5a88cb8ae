import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundedRatio, roundedShare } from "./hundredths.ts";

describe("roundedRatio", () => {
  test.each([
    [1, 2, 1],
    [1, 3, 0],
    [2, 3, 1],
    [0, 7, 0],
    [2675, 10, 268],
    [267499, 1000, 267],
    [3, 2, 2],
    [5, 2, 3],
  ])("%i / %i is %i", (n, d, rounded) => expect(roundedRatio(n, d)).toBe(rounded));

  test("2.675 points are 2.68, where a binary fraction would say 2.67", () => {
    expect((2.675).toFixed(2)).toBe("2.67");
    expect(roundedShare(500, 107, 200)).toBe(268);
  });

  test("is never more than half a hundredth off, and a half goes up", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
        const rounded = BigInt(roundedRatio(n, d));
        const off = 2n * (rounded * d - n);
        expect(off > -d && off <= d).toBe(true);
      }),
    );
  });

  test.each([
    [-1, 2],
    [1, 0],
    [1, -2],
    [1.5, 2],
  ])("refuses %d / %d", (n, d) => expect(() => roundedRatio(n, d)).toThrow(RangeError));

  test("a share stays between nothing and all of the points", () => {
    expect(roundedShare(400, 41, 39)).toBe(400);
    expect(roundedShare(400, -3, 39)).toBe(0);
  });
});
