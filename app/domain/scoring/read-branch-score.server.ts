// Reads one branch's score: computed on the spot while the period is open, the frozen one once it is locked.
import type { Quarter } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { covers, type Scope } from "#db/engine/scope.ts";
import { type OrgUnit, unitByIdOrCode } from "#db/queries/org.ts";
import { periodOfQuarter, type ScorePeriod, storedScore } from "#db/queries/scoring.ts";
import { collectFacts } from "./collect-facts.server.ts";
import { ensurePeriod } from "./ensure-period.server.ts";
import { type BranchScore, score } from "./score.ts";

export type BranchScoreView = {
  readonly branch: OrgUnit;
  readonly period: ScorePeriod;
  readonly score: BranchScore;
  readonly computedAt: number;
  /** Locked: it no longer moves. */
  readonly frozen: boolean;
};

/** Null for an unknown branch or period, one out of scope, or a locked period in which it was not scored. */
export async function readBranchScore(
  house: House,
  scope: Scope,
  branchId: string,
  period: ScorePeriod,
): Promise<BranchScoreView | null> {
  const branch = await unitByIdOrCode(house.store.read, branchId);
  if (branch?.kind !== "branch" || !covers(scope, branch.path)) return null;
  if (period.state === "locked") {
    const stored = await storedScore(house.store.read, scope, period.id, branch.id);
    return stored && { branch, period, score: stored.result, computedAt: stored.computedAt, frozen: true };
  }
  const facts = (await collectFacts(house, scope, period, branch.path)).get(branch.id);
  if (!facts) return null;
  const computedAt = house.clock.now();
  return { branch, period, score: score(facts, period.rubric), computedAt, frozen: false };
}

/** The period of a quarter, or the running one where none is named. Null when no period was opened for the quarter. */
export async function periodFor(house: House, quarter: Quarter | null): Promise<ScorePeriod | null> {
  return quarter ? periodOfQuarter(house.store.read, quarter) : ensurePeriod(house);
}
