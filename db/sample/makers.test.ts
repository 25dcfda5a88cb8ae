// The sample county's pure makers: chance, ids, names, places and days.
import { describe, expect, test } from "vitest";
import { startOfDay } from "#app/platform/clock.ts";
import { addYears, daysBetween, instantOn, mondayOf, sampleCalendar, workday } from "./calendar.ts";
import { chance, share } from "./chance.ts";
import { firmNames, villageNames } from "./geography.ts";
import { personName } from "./names.ts";
import { sampleIds } from "./sample-ids.ts";

describe("chance", () => {
  const draws = (seed: number, topic: string) => {
    const random = chance(seed, topic);
    return Array.from({ length: 8 }, () => random.between(1, 1000));
  };

  test("repeats by seed and topic, and differs by either", () => {
    expect(draws(7, "names")).toEqual(draws(7, "names"));
    expect(draws(7, "names")).not.toEqual(draws(8, "names"));
    expect(draws(7, "names")).not.toEqual(draws(7, "sizes"));
  });

  test("keeps to its bounds and to about its percentage", () => {
    const random = chance(1, "bounds");
    const values = Array.from({ length: 3000 }, () => random.between(3, 5));
    expect([...new Set(values)].sort()).toEqual([3, 4, 5]);
    const hits = Array.from({ length: 5000 }, () => random.percent(20)).filter(Boolean).length;
    expect(Math.abs(hits - 1000)).toBeLessThan(120);
  });

  test("shares are whole, even, and come to the total", () => {
    const shares = Array.from({ length: 12 }, (_, index) => share(35, 12, index));
    expect(shares.reduce((sum, each) => sum + each)).toBe(35);
    expect(Math.max(...shares) - Math.min(...shares)).toBe(1);
  });
});

test("ids are 26 characters of base32, rise, repeat by seed and differ between seeds", () => {
  const ids = (seed: number) => {
    const next = sampleIds(seed);
    return Array.from({ length: 100 }, () => next());
  };
  const made = ids(5);
  for (const id of made) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(made.toSorted()).toEqual(made);
  expect(ids(5)).toEqual(made);
  expect(ids(6).some((id) => made.includes(id))).toBe(false);
});

describe("names", () => {
  test("of people are two to four Han characters with no character twice in the given name", () => {
    const random = chance(3, "names");
    for (const year of [1940, 1962, 1975, 1990, 2004]) {
      for (let made = 0; made < 200; made += 1) {
        const name = personName(random, made % 2 ? "f" : "m", year);
        expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
        expect(name.at(-1)).not.toBe(name.length > 2 ? name.at(-2) : "");
      }
    }
  });

  test("of villages and firms suffice, each once", () => {
    expect(new Set(villageNames()).size).toBe(villageNames().length);
    expect(villageNames().length).toBeGreaterThan(250);
    expect(new Set(firmNames()).size).toBe(120);
  });
});

describe("the calendar", () => {
  const at = (day: string) => sampleCalendar(startOfDay(day) + 1000);

  test.each([
    ["2026-11-23", "2026-10-01", "2026-11-23", "2026-07-01", 4],
    ["2026-04-01", "2026-04-01", "2026-04-01", "2026-01-01", 2],
    ["2026-03-31", "2026-01-01", "2026-03-31", "2025-10-01", 5],
    ["2027-01-01", "2027-01-01", "2027-01-01", "2026-10-01", 5],
  ])("on %s the quarter runs from %s to %s, after the one from %s", (day, first, until, before, count) => {
    const { running, previous, quarters } = at(day);
    expect([running.first, running.until, previous.first]).toEqual([first, until, before]);
    expect(quarters).toHaveLength(count);
    expect(quarters[0]?.first.slice(5)).toBe("01-01");
  });

  test("no instant lies after now", () => {
    const calendar = at("2026-05-20");
    expect(instantOn(calendar, "2026-05-20", 600)).toBe(calendar.now);
    expect(instantOn(calendar, "2026-05-19", 600)).toBe(startOfDay("2026-05-19") + 36_000_000);
  });

  test("weeks begin on Monday, a weekend falls back to Friday, leap days to the 28th", () => {
    expect([mondayOf("2026-11-23"), mondayOf("2026-11-29")]).toEqual(["2026-11-23", "2026-11-23"]);
    expect([workday("2026-11-28"), workday("2026-11-27")]).toEqual(["2026-11-27", "2026-11-27"]);
    expect([addYears("2028-02-29", 1), addYears("2026-05-20", -5)]).toEqual(["2029-02-28", "2021-05-20"]);
    expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
  });
});
