// The sample county on the first, the last and a middle day of every quarter: alive, and never ahead of its clock.
import { afterEach, describe, expect, test } from "vitest";
import {
  addDays,
  dayOf,
  HOUR_MS,
  MINUTE_MS,
  quarterDays,
  quarterOf,
  startOfDay,
} from "#app/platform/clock.ts";
import { DEMO_NOT_YET_SAT } from "#db/sample/demo-people.ts";
import { TEST_NOW } from "#tests/support/house.ts";
import { countyAt, endCounties, idOf } from "./sample-county-rows.ts";

afterEach(endCounties);

describe.each([
  ["first of January, just after midnight", startOfDay("2027-01-01") + 5 * MINUTE_MS],
  ["third of January", startOfDay("2026-01-03") + 9 * HOUR_MS],
  ["middle of Q1", startOfDay("2028-02-29") + 12 * HOUR_MS],
  ["last of March, late", startOfDay("2026-04-01") - 10 * MINUTE_MS],
  ["first of April", startOfDay("2026-04-01")],
  ["middle of Q2", TEST_NOW],
  ["last of June", startOfDay("2026-06-30") + 8 * HOUR_MS],
  ["first of July", startOfDay("2026-07-01") + 7 * HOUR_MS],
  ["middle of Q3", startOfDay("2026-08-16") + 15 * HOUR_MS],
  ["last of September", startOfDay("2026-09-30") + 20 * HOUR_MS],
  ["first of October", startOfDay("2026-10-01") + MINUTE_MS],
  ["middle of Q4", startOfDay("2026-11-23") + 19 * HOUR_MS],
  ["New Year's Eve", startOfDay("2027-01-01") - HOUR_MS],
])("on the %s", (_, now) => {
  const today = dayOf(now);
  const quarter = quarterOf(today);

  test("the demo member is one short lesson below the target and has the open exam before her", async () => {
    const { all, signIns } = await countyAt(now);
    const member = idOf(all, "member");
    const hours = all.credits
      .filter(({ personId, day }) => personId === member && day >= `${quarter.year}-01-01`)
      .reduce((sum, entry) => sum + entry.hours, 0);
    expect(hours).toBe(800 * quarter.quarter - 25);

    expect(signIns.unreadLesson).toBe("lesson-5");
    expect(
      all.progress.filter(({ personId, lessonId }) => personId === member && lessonId === "lesson5"),
    ).toEqual([]);
    expect(all.progress.filter(({ personId }) => personId === member)).toHaveLength(3);

    const [exam, ...others] = all.exams.filter(
      ({ kind, compulsory, closesAt }) => kind === "official" && compulsory && closesAt > now,
    );
    expect(others).toEqual([]);
    expect(exam?.opensAt).toBeLessThan(now);
    expect(exam?.closesAt).toBeLessThan(startOfDay(addDays(quarterDays(quarter).last, 1)));
    const sat = new Set(
      all.attempts.filter(({ examId }) => examId === exam?.id).map(({ personId }) => personId),
    );
    expect(sat.has(member)).toBe(false);
    const village = all.memberships.filter(({ branchPath, until }) => branchPath === "/T01/B001/" && !until);
    const exempt = new Set(all.exemptions.map(({ personId }) => personId));
    const left = village.filter(({ personId }) => !exempt.has(personId) && !sat.has(personId));
    expect(left.length).toBeGreaterThanOrEqual(DEMO_NOT_YET_SAT.length);
    expect(left.length).toBeLessThan(15);
  });

  test("nothing has happened that is still to come, and no row points at nothing", async () => {
    const { all } = await countyAt(now);
    for (const { startedAt, submittedAt } of all.attempts) {
      expect(submittedAt).toBeGreaterThan(startedAt);
      expect(submittedAt).toBeLessThanOrEqual(now);
    }
    for (const { startedAt, completedAt } of all.progress) {
      expect(startedAt).toBeLessThan(now);
      if (completedAt) expect(completedAt).toBeLessThanOrEqual(now);
    }
    for (const { day, at } of all.credits) expect([day <= today, at <= now]).toEqual([true, true]);
    for (const { day, expected, attended, onLeave } of all.meetings) {
      expect(day <= today).toBe(true);
      expect(attended + onLeave).toBeLessThanOrEqual(expected);
      expect(Math.min(attended, onLeave)).toBeGreaterThanOrEqual(0);
    }
    for (const { from } of [...all.memberships, ...all.posts, ...all.grants, ...all.floating])
      expect(from <= today).toBe(true);
    for (const { from, until } of [
      ...all.memberships,
      ...all.posts,
      ...all.floating,
      ...all.exemptions,
      ...all.terms,
    ])
      if (until) expect(from <= until).toBe(true);
    for (const { at } of all.audit) expect(at).toBeLessThanOrEqual(now);
    const meetings = new Set(all.meetings.map(({ id }) => `meeting:${id}`));
    for (const { source } of all.credits)
      if (source.startsWith("meeting:")) expect(meetings.has(source)).toBe(true);
    const units = new Map(all.units.map((unit) => [unit.id, unit]));
    for (const { parentId, path, code } of all.units)
      if (parentId) expect(path).toBe(`${units.get(parentId)?.path}${code}/`);
  });
});
