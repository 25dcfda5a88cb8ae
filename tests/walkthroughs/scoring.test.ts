// From rows to a branch's score: the worked example, moves within a quarter, and scores computed again.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scopeOf, systemScope } from "#app/domain/accounts/viewer.server.ts";
import { collectFacts } from "#app/domain/scoring/collect-facts.server.ts";
import { computeScores } from "#app/domain/scoring/compute-scores.server.ts";
import { ensurePeriod } from "#app/domain/scoring/ensure-period.server.ts";
import { goldenFacts, goldenLines } from "#app/domain/scoring/golden-facts.ts";
import { readBranchScore } from "#app/domain/scoring/read-branch-score.server.ts";
import { startOfDay } from "#app/platform/clock.ts";
import { newId } from "#app/platform/ids.ts";
import { storedScores } from "#db/queries/scoring.ts";
import { attempt } from "#db/schema/exams.ts";
import { membership } from "#db/schema/org.ts";
import { scorePeriod } from "#db/schema/scoring.ts";
import { addMembers, addRows, addUnit, secretaryOf } from "#tests/support/branch-builder.ts";
import { addGoldenBranch } from "#tests/support/golden-branch.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

const everyone = systemScope("walkthrough");
const noon = (day: string) => startOfDay(day) + 12 * 3_600_000;

let house: TestHouse;
let township: Awaited<ReturnType<typeof addUnit>>;
beforeEach(async () => {
  house = await testHouse(noon("2026-06-20"));
  const county = await addUnit(house, { code: "X", kind: "county" });
  township = await addUnit(house, { code: "T01", kind: "township", parent: county });
});
afterEach(() => house.end());

describe("the worked example, from the database's rows", () => {
  test("gives its facts, every line, and 86.98", async () => {
    const period = await ensurePeriod(house);
    const branch = await addGoldenBranch(house, township, period.id);
    house.clock.set(noon("2026-07-02"));
    const facts = await collectFacts(house, everyone, period);
    expect(facts.get(branch.id)).toEqual(goldenFacts);
    const view = await readBranchScore(house, everyone, branch.id, period);
    expect(Object.fromEntries(view!.score.lines.map(({ code, earned }) => [code, earned]))).toEqual(
      goldenLines,
    );
    expect(view!.score).toMatchObject({ score: 8698, level: "four_star", incomplete: false });
  });

  test("one more exam sat shows at once in 3.2 to 3.4, and in no other line", async () => {
    const period = await ensurePeriod(house);
    const branch = await addGoldenBranch(house, township, period.id);
    const before = await readBranchScore(house, everyone, branch.id, period);
    await addRows(house, attempt, [
      {
        id: newId(),
        examId: branch.examId,
        personId: branch.members[38]!,
        no: 1,
        seed: 1,
        state: "graded",
        startedAt: 1,
        deadlineAt: 2,
        score: 9000,
        maxScore: 10_000,
        passed: true,
      },
    ]);
    const after = await readBranchScore(house, everyone, branch.id, period);
    const changed = after!.score.lines.filter((line, i) => line.earned !== before!.score.lines[i]!.earned);
    expect(changed.map(({ code }) => code)).toEqual(["3.2", "3.3", "3.4"]);
    expect(changed[0]).toMatchObject({ n: 37, d: 39 });
  });

  test("computing again writes the same bytes; a locked period is left alone", async () => {
    const period = await ensurePeriod(house);
    const branch = await addGoldenBranch(house, township, period.id);
    expect(await computeScores(house, everyone, period.id)).toEqual({ ok: true, branches: 1 });
    const first = await storedScores(house.store.read, everyone, period.id);
    house.clock.advance(60_000);
    await computeScores(house, everyone, period.id);
    const second = await storedScores(house.store.read, everyone, period.id);
    expect(JSON.stringify(second.map(({ result }) => result))).toBe(
      JSON.stringify(first.map(({ result }) => result)),
    );
    await house.store.write(async (tx) => {
      await tx.update(scorePeriod).set({ state: "locked", lockedAt: house.clock.now() });
    });
    expect(await computeScores(house, everyone, period.id)).toEqual({ ok: false, reason: "period_locked" });
    const frozen = await readBranchScore(house, everyone, branch.id, { ...period, state: "locked" });
    expect(frozen).toMatchObject({ frozen: true, score: { score: first[0]!.result.score } });
  });
});

describe("whose branch", () => {
  test("a member counts where the quarter's end finds them, and not in the first thirty days there", async () => {
    const period = await ensurePeriod(house);
    const here = await addUnit(house, { code: "B1", kind: "branch", domain: "rural", parent: township });
    const there = await addUnit(house, { code: "B2", kind: "branch", domain: "rural", parent: township });
    await addMembers(house, here, 2);
    await addMembers(house, there, 2);
    const [moved] = await addMembers(house, there, 1, "2026-05-25");
    await addRows(house, membership, [
      {
        id: newId(),
        personId: moved!,
        branchId: here.id,
        branchPath: here.path,
        kind: "full",
        from: "2020-01-01",
        until: "2026-05-24",
      },
    ]);
    const during = await collectFacts(house, everyone, period);
    expect(during.get(here.id)).toMatchObject({ members: 2, accountable: 2 });
    expect(during.get(there.id)).toMatchObject({ members: 3, accountable: 2 });
    house.clock.set(noon("2026-07-10"));
    const after = await collectFacts(house, everyone, period);
    expect(after.get(there.id)).toMatchObject({ members: 3, accountable: 3 });
  });

  test("nobody sees or computes a branch outside their scope", async () => {
    const period = await ensurePeriod(house);
    const own = await addUnit(house, { code: "B1", kind: "branch", domain: "rural", parent: township });
    const sibling = await addUnit(house, { code: "B2", kind: "branch", domain: "rural", parent: township });
    await addMembers(house, own, 3);
    await addMembers(house, sibling, 3);
    const secretary = scopeOf(secretaryOf(own), "score.read");
    expect([...(await collectFacts(house, secretary, period)).keys()]).toEqual([own.id]);
    expect(await readBranchScore(house, secretary, sibling.id, period)).toBeNull();
    await computeScores(house, everyone, period.id);
    const seen = await storedScores(house.store.read, secretary, period.id);
    expect(seen.map(({ branchId }) => branchId)).toEqual([own.id]);
  });
});
