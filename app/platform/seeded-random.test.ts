import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "./seeded-random.ts";

const draws = (seed: number, count: number, limit: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.below(limit));
};

describe("seededRandom", () => {
  test("draws the same today as on the day the first paper was drawn", () => {
    expect(draws(20261123, 8, 1000)).toEqual([177, 75, 910, 672, 93, 638, 495, 325]);
  });

  test("a seed repeats itself, its neighbour does not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 2 }), (seed) => {
        expect(draws(seed, 20, 1_000_000)).toEqual(draws(seed, 20, 1_000_000));
        expect(draws(seed, 20, 1_000_000)).not.toEqual(draws(seed + 1, 20, 1_000_000));
      }),
    );
  });

  test("every number is about equally likely", () => {
    const counts = Array.from({ length: 6 }, () => 0);
    for (const drawn of draws(7, 60_000, 6)) counts[drawn]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test("also below a limit that does not divide the range", () => {
    const small = draws(11, 9000, 3 * 2 ** 30).filter((drawn) => drawn < 2 ** 30);
    expect(Math.abs(small.length - 3000)).toBeLessThan(250);
  });

  test("across seeds, the first place of a shuffle is about equally likely", () => {
    const counts = Array.from({ length: 5 }, () => 0);
    for (let seed = 0; seed < 10_000; seed += 1)
      counts[seededRandom(seed).shuffled([0, 1, 2, 3, 4])[0]!]! += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  test("a shuffle keeps every item and leaves its argument alone", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        const before = [...items];
        const shuffled = seededRandom(seed).shuffled(items);
        expect(shuffled.toSorted()).toEqual(before.toSorted());
        expect(items).toEqual(before);
      }),
    );
  });

  test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])("no number below %d", (limit) => {
    expect(() => seededRandom(1).below(limit)).toThrow(RangeError);
  });

  test("refuses a seed that is no whole number", () => expect(() => seededRandom(0.5)).toThrow(RangeError));
});
