// A secretary's page and the county's figures, on a real database.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scopeOf, systemScope } from "#app/domain/accounts/viewer.server.ts";
import { readBranchOverview } from "#app/domain/reports/read-branch-overview.server.ts";
import { readSystemFacts } from "#app/domain/reports/read-system-facts.server.ts";
import { readTopUnits, readUnitsAbove } from "#app/domain/reports/read-top-units.server.ts";
import { readUnitFigures } from "#app/domain/reports/read-unit-figures.server.ts";
import { computeAllScores } from "#app/domain/scoring/compute-scores.server.ts";
import { ensurePeriod } from "#app/domain/scoring/ensure-period.server.ts";
import { readBranchScore } from "#app/domain/scoring/read-branch-score.server.ts";
import { readRanking } from "#app/domain/scoring/read-ranking.server.ts";
import { scoreEvidence } from "#app/domain/scoring/score-evidence.server.ts";
import { startOfDay } from "#app/platform/clock.ts";
import { unitByIdOrCode } from "#db/queries/org.ts";
import type { ScorePeriod } from "#db/queries/scoring.ts";
import { addMembers, addUnit, secretaryOf, viewerWith } from "#tests/support/branch-builder.ts";
import { addGoldenBranch, type GoldenBranch } from "#tests/support/golden-branch.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let house: TestHouse;
let township: Awaited<ReturnType<typeof addUnit>>;
let branch: GoldenBranch;
let sibling: Awaited<ReturnType<typeof addUnit>>;
let period: ScorePeriod;

beforeEach(async () => {
  house = await testHouse(startOfDay("2026-06-05") + 1);
  const county = await addUnit(house, { code: "X", kind: "county" });
  township = await addUnit(house, { code: "T01", kind: "township", parent: county });
  period = await ensurePeriod(house);
  branch = await addGoldenBranch(house, township, period.id);
  sibling = await addUnit(house, { code: "0102", kind: "branch", domain: "rural", parent: township });
  await addMembers(house, sibling, 5);
});
afterEach(() => house.end());

const unitOf = async (code: string) => (await unitByIdOrCode(house.store.read, code))!;

describe("a secretary's minute", () => {
  test("names who has not sat, who lacks most hours first, and which meetings are missing", async () => {
    const scope = scopeOf(secretaryOf(branch), "branch.read");
    const page = await readBranchOverview(house, scope, await unitOf("0101"));
    expect(page).toMatchObject({ members: 42, accountable: 39, floating: 6 });
    expect(page.exempt).toHaveLength(3);
    expect(page.exams).toMatchObject([{ id: branch.examId, due: 39, sat: 36 }]);
    expect(page.exams[0]?.waiting.map(({ floating }) => floating)).toEqual([true, false, false]);
    expect(page.behind.map(({ hours }) => hours)).toEqual([0, 0, ...Array(6).fill(1599)]);
    expect(page.gaps).toEqual([
      { kind: "group_meeting", period: "month", group: "0101G1" },
      { kind: "group_meeting", period: "month", group: "0101G2" },
      { kind: "group_meeting", period: "month", group: "0101G3" },
    ]);
    expect(page.followups).toHaveLength(1);
    expect(page.score?.score.score).not.toBeNull();
  });

  test("shows nobody of a branch beside it", async () => {
    const scope = scopeOf(secretaryOf(branch), "branch.read");
    const page = await readBranchOverview(house, scope, await unitOf("0102"));
    expect(page).toMatchObject({ members: 0, exams: [], behind: [], exempt: [], score: null });
  });
});

describe("what a line was computed from", () => {
  test("each rate's evidence has its n and d", async () => {
    house.clock.set(startOfDay("2026-07-02"));
    const scope = scopeOf(secretaryOf(branch), "score.read");
    const view = (await readBranchScore(house, scope, branch.id, period))!;
    const of = (code: string) => scoreEvidence(house, scope, view, code);
    const hours = await of("3.1");
    if (hours.kind !== "hours") throw new Error(hours.kind);
    expect([hours.members.filter((each) => each.hours >= each.target).length, hours.members.length]).toEqual([
      31, 39,
    ]);
    const exams = await of("3.3");
    if (exams.kind !== "exams") throw new Error(exams.kind);
    const sittings = exams.exams.flatMap((each) => each.sittings);
    expect([sittings.filter(({ passed }) => passed).length, sittings.length]).toEqual([33, 39]);
    expect(sittings.reduce((sum, { percent }) => sum + percent, 0)).toBe(36 * 8140);
    expect(await of("3.5")).toMatchObject({ kind: "trainings", trainings: { length: 20 } });
    const floating = await of("3.6");
    if (floating.kind !== "floating") throw new Error(floating.kind);
    expect([floating.members.filter(({ reached }) => reached).length, floating.members.length]).toEqual([
      5, 6,
    ]);
    expect(await of("2.3")).toMatchObject({ kind: "meetings", meetings: { length: 8 } });
    expect(await of("4.3")).toMatchObject({ kind: "followups", followups: { length: 10 } });
    expect(await of("1.2")).toMatchObject({ posts: [{}, {}, {}, { post: "discipline", name: null }] });
    expect(await of("3.7")).toEqual({ kind: "mark", points: 250, note: "现场查看" });
    expect(await of("1.3")).toMatchObject({ kind: "terms", terms: [{ until: "2028-12-31" }] });
  });
});

describe("the county", () => {
  test("adds its units up, and a township officer begins with their own", async () => {
    const admin = scopeOf(viewerWith("county_admin", { id: "x", path: "/" }), "county.read");
    const [county] = await readTopUnits(house, admin);
    const figures = await readUnitFigures(house, admin, county!);
    expect(figures.total).toMatchObject({ branches: 2, members: 47, hours: { n: 31, d: 44 } });
    expect(figures.total).toMatchObject({ exams: { n: 36, d: 44 }, rotation: { n: 18, d: 20 } });
    const officer = scopeOf(viewerWith("township_officer", township), "county.read");
    expect((await readTopUnits(house, officer)).map(({ code }) => code)).toEqual(["T01"]);
    expect(await readUnitsAbove(house, officer, branch.path)).toMatchObject([{ code: "T01" }]);
    const own = await readUnitFigures(house, officer, await unitOf("T01"));
    expect(own.children.map(({ unit, members }) => [unit.code, members])).toEqual([
      ["0101", 42],
      ["0102", 5],
    ]);
  });

  test("ranks small branches apart and shows a scope its own", async () => {
    expect(await computeAllScores(house, systemScope("walkthrough"))).toBe(2);
    const everything = { domain: null, within: "/" };
    const all = await readRanking(house, systemScope("walkthrough"), period, everything);
    expect(all.branches.map(({ code, placing }) => [code, placing.small, placing.domain])).toEqual(
      expect.arrayContaining([
        ["0101", false, { rank: 1, of: 1 }],
        ["0102", true, { rank: 1, of: 1 }],
      ]),
    );
    const own = await readRanking(house, scopeOf(secretaryOf(sibling), "score.read"), period, everything);
    expect(own.branches.map(({ code }) => code)).toEqual(["0102"]);
  });

  test("tells its operator sizes and counts", async () => {
    const facts = await readSystemFacts(house);
    expect(facts).toMatchObject({ engine: house.store.engine, counts: { people: 47, units: 7, exams: 1 } });
    expect(facts.databaseBytes).toBeGreaterThan(0);
    expect(facts.engineVersion).toMatch(/^\d+\./);
  });
});
