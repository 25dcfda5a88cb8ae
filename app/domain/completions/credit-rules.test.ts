import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CreditRules,
  creditFor,
  creditForOffline,
  creditForPartyLesson,
  creditRules,
  creditRulesOn,
  withinDayCap,
} from "./credit-rules.ts";

const rules = creditRulesOn("2026-11-23");

describe("an online lesson", () => {
  test.each([
    [0, true, 0],
    [4, true, 0],
    [5, true, 25],
    [5, false, 0],
    [14, true, 25],
    [14, false, 0],
    [15, false, 50],
    [29, true, 50],
    [30, false, 100],
    [300, true, 100],
  ])("%i verified minutes, checks answered %s: %i hundredths", (minutes, checks, hours) => {
    expect(creditFor(minutes, checks, rules)).toBe(hours);
  });

  test("more minutes or answered checks never earn less", () => {
    fc.assert(
      fc.property(fc.nat({ max: 90 }), fc.boolean(), (minutes, checks) => {
        const hours = creditFor(minutes, checks, rules);
        expect(creditFor(minutes + 1, checks, rules)).toBeGreaterThanOrEqual(hours);
        expect(creditFor(minutes, true, rules)).toBeGreaterThanOrEqual(hours);
      }),
    );
  });
});

test.each([
  [60, 100],
  [90, 150],
  [45, 75],
  [50, 83],
  [40, 67],
])("a party lesson of %i minutes is worth %i hundredths", (minutes, hours) => {
  expect(creditForPartyLesson(minutes)).toBe(hours);
});

test("five days and a half offline are 44 hours", () => expect(creditForOffline(5, 1, rules)).toBe(4400));

describe("a day's cap of 8 hours", () => {
  test.each([
    [0, 800, 800],
    [0, 900, 800],
    [750, 100, 50],
    [800, 25, 0],
    [850, 25, 0],
  ])("with %i earned, %i counts as %i", (earned, hours, counted) => {
    expect(withinDayCap(earned, hours, rules)).toBe(counted);
  });

  test("whatever comes in, a day holds 8 hours at most and nothing is lost below it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 })), (entries) => {
        const total = entries.reduce((sum, hours) => sum + withinDayCap(sum, hours, rules), 0);
        expect(total).toBe(
          Math.min(
            800,
            entries.reduce((sum, hours) => sum + hours, 0),
          ),
        );
      }),
    );
  });
});

describe("dated rules", () => {
  const next: CreditRules = { ...rules, from: "2027-01-01", offlineDay: 600 };
  const table = [...creditRules, next];
  test.each([
    ["2020-01-01", 800],
    ["2026-12-31", 800],
    ["2027-01-01", 600],
    ["2031-05-01", 600],
  ])("on %s an offline day is worth %i", (day, hours) =>
    expect(creditRulesOn(day, table).offlineDay).toBe(hours),
  );

  test("there are none before the first", () =>
    expect(() => creditRulesOn("2019-12-31")).toThrow(RangeError));
});
