// The whole county in memory: the numbers it is known by, exactly, whatever the seed.
import { describe, expect, test } from "vitest";
import { DOMAINS } from "#app/domain/org/vocabulary.ts";
import { startOfDay } from "#app/platform/clock.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { type MadeCounty, makeCounty } from "./make-county.ts";
import { countyShapes } from "./shape.ts";

const NOW = startOfDay("2026-11-23") + 10 * 3_600_000;
const count = <T>(items: readonly T[], fits: (item: T) => boolean) => items.filter(fits).length;

describe.each([1, 2026, 99])("seed %i", (seed) => {
  const made: MadeCounty = makeCounty(countyShapes.county, seed, NOW);
  const { county, posts, officials, terms } = made;

  test("has 12 townships, 5 direct committees and 460 branches in seven domains", () => {
    const { units, branches } = county;
    expect(count(units, ({ kind }) => kind === "township")).toBe(12);
    expect(count(units, ({ kind, path }) => kind === "committee" && /^\/W\d\d\/$/.test(path))).toBe(5);
    expect(count(units, ({ kind }) => kind === "general_branch")).toBe(8);
    expect(branches).toHaveLength(460);
    expect(new Set(branches.map(({ unit }) => unit.domain))).toEqual(new Set(DOMAINS));
    expect(count(units, ({ demonstration }) => demonstration)).toBe(100);
    expect(count(units, ({ weakAndLax }) => weakAndLax)).toBe(23);
  });

  test("names, codes and paths are each used once, and a path is its parent's and the code", () => {
    const byId = new Map(county.units.map((unit) => [unit.id, unit]));
    for (const key of ["name", "code", "path"] as const)
      expect(new Set(county.units.map((unit) => unit[key])).size).toBe(county.units.length);
    for (const { parentId, path, code } of county.units)
      if (parentId) expect(path).toBe(`${byId.get(parentId)?.path}${code}/`);
  });

  test("has 14,200 members, 300 exempt, 1,100 away, none both", () => {
    const { members } = county;
    expect(members).toHaveLength(14_200);
    expect(count(members, ({ exempt }) => exempt)).toBe(300);
    expect(count(members, ({ floating }) => floating)).toBe(1100);
    expect(count(members, ({ exempt, floating }) => exempt && floating)).toBe(0);
    expect(new Set(members.map(({ person }) => person.number)).size).toBe(14_200);
  });

  test("branches are as large as their kind is", () => {
    for (const { unit, members, size } of county.branches) {
      expect(members).toHaveLength(size);
      const [least, most] =
        unit.domain === "two_new" ? [3, 10] : unit.domain === "rural" ? [25, 60] : [16, 49];
      expect(size).toBeGreaterThanOrEqual(least);
      expect(size).toBeLessThanOrEqual(most);
    }
  });

  test("has 1,300 officials, of whom several hundred are no members", () => {
    expect(officials).toHaveLength(1300);
    expect(new Set(officials.map(({ personId }) => personId)).size).toBe(1300);
    expect(county.officials.length).toBeGreaterThan(500);
    expect(county.officials.length).toBeLessThan(1000);
  });

  test("has a term for each branch, and a secretary for nearly each", () => {
    const { today } = county.calendar;
    const inPost = new Set(
      posts.filter(({ post, until }) => post === "secretary" && !until).map(({ unitId }) => unitId),
    );
    expect(inPost.size).toBe(460 - 6);
    expect(terms).toHaveLength(460);
    expect(count(terms, ({ until }) => until < today)).toBe(14);
    expect(
      count(terms, ({ until, delayApprovedUntil }) => until < today && Boolean(delayApprovedUntil)),
    ).toBe(6);
    for (const { from, until } of posts) if (until) expect(from <= until).toBe(true);
  });

  test("seats every demo person", () => {
    const people = [...county.members, ...county.officials].map(({ person }) => person);
    for (const { number, name } of DEMO_PEOPLE)
      expect(people.filter((each) => each.number === number && each.name === name)).toHaveLength(1);
  });
});
