// Computes the scores of a period anew and keeps them: a cache of facts, the same bytes however often it runs.
import { setImmediate as nextTurn } from "node:timers/promises";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { branchesIn } from "#db/queries/branches.ts";
import {
  anyStoredScore,
  periodById,
  periodsNewestFirst,
  putBranchScores,
  type ScorePeriod,
} from "#db/queries/scoring.ts";
import { collectFacts } from "./collect-facts.server.ts";
import { ensurePeriod } from "./ensure-period.server.ts";
import { score } from "./score.ts";

const ROWS_PER_WRITE = 40;

export type Computed =
  | { ok: true; branches: number }
  | { ok: false; reason: "unknown_period" | "period_locked" };

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
  return { ok: true, branches: await writeScores(house, scope, period, actorId) };
}

/**
 * Opens the running quarter and scores every open period, and a locked one that was never scored (a county that was
 * loaded with its past); how many scores were written.
 */
export async function computeAllScores(house: House, scope: Scope): Promise<number> {
  await ensurePeriod(house);
  let written = 0;
  for (const { id, state } of await periodsNewestFirst(house.store.read)) {
    if (state === "locked" && (await anyStoredScore(house.store.read, id))) continue;
    const period = await periodById(house.store.read, id);
    if (period) written += await writeScores(house, scope, period, null);
  }
  return written;
}

/** In short writes, so that nobody waits for them; the audit row comes last. */
async function writeScores(
  house: House,
  scope: Scope,
  period: ScorePeriod,
  actorId: string | null,
): Promise<number> {
  const rows = await computedRows(house, scope, period);
  for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
    await house.store.write((tx) => putBranchScores(tx, rows.slice(start, start + ROWS_PER_WRITE)));
    await nextTurn();
  }
  await house.store.write((tx) =>
    recordAudit(tx, house, {
      kind: "score.computed",
      actorId,
      unitPath: (scope.units.length === 1 && scope.units[0]) || "/",
      subjectId: period.id,
      detail: { branches: rows.length },
    }),
  );
  return rows.length;
}

async function computedRows(house: House, scope: Scope, period: ScorePeriod) {
  const facts = await collectFacts(house, scope, period);
  const branches = await branchesIn(house.store.read, scope, "/");
  const computedAt = house.clock.now();
  return branches.flatMap(({ id, path }) => {
    const known = facts.get(id);
    if (!known) return [];
    const result = score(known, period.rubric);
    const { score: points, level } = result;
    return [
      { periodId: period.id, branchId: id, branchPath: path, score: points, level, result, computedAt },
    ];
  });
}
