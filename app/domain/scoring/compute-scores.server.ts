// Computes the scores of a period anew and keeps them: a cache of facts, the same bytes however often it runs.
import { setImmediate as nextTurn } from "node:timers/promises";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { branchesIn } from "#db/queries/branches.ts";
import { periodById, putBranchScores } from "#db/queries/scoring.ts";
import { collectFacts } from "./collect-facts.server.ts";
import { score } from "./score.ts";

const ROWS_PER_WRITE = 40;

export type Computed = { ok: true; branches: number } | { ok: false; reason: "unknown_period" | "period_locked" };

/**
 * Scores every branch in scope. Refuses a locked period, whose scores are frozen. `actorId` is null for the program.
 */
export async function computeScores(
  house: House,
  scope: Scope,
  periodId: string,
  actorId: string | null = null,
): Promise<Computed> {
  const period = await periodById(house.store.read, periodId);
  if (!period) return { ok: false, reason: "unknown_period" };
  if (period.state === "locked") return { ok: false, reason: "period_locked" };
  const facts = await collectFacts(house, scope, period);
  const branches = await branchesIn(house.store.read, scope, "/");
  const computedAt = house.clock.now();
  const rows = branches.flatMap(({ id, path }) => {
    const known = facts.get(id);
    if (!known) return [];
    const result = score(known, period.rubric);
    return [
      { periodId, branchId: id, branchPath: path, score: result.score, level: result.level, result, computedAt },
    ];
  });
  for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
    await house.store.write((tx) => putBranchScores(tx, rows.slice(start, start + ROWS_PER_WRITE)));
    await nextTurn();
  }
  await house.store.write((tx) =>
    recordAudit(tx, house, {
      kind: "score.computed",
      actorId,
      unitPath: scope.units.length === 1 ? (scope.units[0] ?? "/") : "/",
      subjectId: periodId,
      detail: { branches: rows.length },
    }),
  );
  return { ok: true, branches: rows.length };
}
