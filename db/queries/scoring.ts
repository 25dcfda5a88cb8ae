// Rubrics, score periods, people's judgements and the scores that were computed from them.
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { startsWith, total } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { orgUnit } from "../schema/org.ts";
import { branchScore, reviewMark, rubric, scoreAdjustment, scorePeriod } from "../schema/scoring.ts";

export type ScorePeriod = Awaited<ReturnType<typeof periodById>> & object;

const periodColumns = {
  id: scorePeriod.id,
  year: scorePeriod.year,
  quarter: scorePeriod.quarter,
  state: scorePeriod.state,
  lockedAt: scorePeriod.lockedAt,
  rubric: rubric.body,
};

const periods = (handle: Handle) =>
  handle.select(periodColumns).from(scorePeriod).innerJoin(rubric, eq(rubric.id, scorePeriod.rubricId));

export async function periodById(handle: Handle, id: string) {
  const [row] = await periods(handle).where(eq(scorePeriod.id, id)).limit(1);
  return row ?? null;
}

export async function periodOfQuarter(handle: Handle, of: { year: number; quarter: number }) {
  const [row] = await periods(handle)
    .where(and(eq(scorePeriod.year, of.year), eq(scorePeriod.quarter, of.quarter)))
    .limit(1);
  return row ?? null;
}

/** Every period, newest first; without its rubric. */
export async function periodsNewestFirst(handle: Handle) {
  return handle
    .select({
      id: scorePeriod.id,
      year: scorePeriod.year,
      quarter: scorePeriod.quarter,
      state: scorePeriod.state,
    })
    .from(scorePeriod)
    .orderBy(desc(scorePeriod.year), desc(scorePeriod.quarter));
}

export async function newestRubric(handle: Handle) {
  const [row] = await handle.select().from(rubric).orderBy(desc(rubric.version)).limit(1);
  return row ?? null;
}

/** Keeps a rubric version; one that is there already stays as it is. */
export async function insertRubric(tx: Handle, row: typeof rubric.$inferInsert): Promise<void> {
  await tx.insert(rubric).values(row).onConflictDoNothing();
}

/** Opens a period; the quarter's own, if somebody opened it first, stays. */
export async function insertPeriod(tx: Handle, row: typeof scorePeriod.$inferInsert): Promise<void> {
  await tx.insert(scorePeriod).values(row).onConflictDoNothing();
}

/** People's marks of a period in a subtree. */
export async function marksIn(handle: Handle, scope: Scope, periodId: string, within: string) {
  return handle
    .select({
      branchId: reviewMark.branchId,
      itemCode: reviewMark.itemCode,
      points: reviewMark.points,
      note: reviewMark.note,
    })
    .from(reviewMark)
    .innerJoin(orgUnit, eq(orgUnit.id, reviewMark.branchId))
    .where(
      and(
        eq(reviewMark.periodId, periodId),
        startsWith(orgUnit.path, within),
        withinUnits(scope, orgUnit.path),
      ),
    );
}

/** Bonus, deductions and falsification of a period in a subtree, summed by branch and kind. */
export async function adjustmentSums(handle: Handle, scope: Scope, periodId: string, within: string) {
  return handle
    .select({
      branchId: scoreAdjustment.branchId,
      kind: scoreAdjustment.kind,
      points: total(scoreAdjustment.points),
    })
    .from(scoreAdjustment)
    .innerJoin(orgUnit, eq(orgUnit.id, scoreAdjustment.branchId))
    .where(
      and(
        eq(scoreAdjustment.periodId, periodId),
        startsWith(orgUnit.path, within),
        withinUnits(scope, orgUnit.path),
      ),
    )
    .groupBy(scoreAdjustment.branchId, scoreAdjustment.kind);
}

/** One branch's bonus points, deductions and proved falsification, each with its reason. */
export async function adjustmentsOf(handle: Handle, scope: Scope, periodId: string, branchId: string) {
  return handle
    .select({
      id: scoreAdjustment.id,
      kind: scoreAdjustment.kind,
      points: scoreAdjustment.points,
      reason: scoreAdjustment.reason,
    })
    .from(scoreAdjustment)
    .innerJoin(orgUnit, eq(orgUnit.id, scoreAdjustment.branchId))
    .where(
      and(
        eq(scoreAdjustment.periodId, periodId),
        eq(scoreAdjustment.branchId, branchId),
        withinUnits(scope, orgUnit.path),
      ),
    )
    .orderBy(asc(scoreAdjustment.kind), asc(scoreAdjustment.id));
}

/** Writes computed scores over older ones of the same branch and period. */
export async function putBranchScores(tx: Handle, rows: (typeof branchScore.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(branchScore)
    .values(rows)
    .onConflictDoUpdate({
      target: [branchScore.periodId, branchScore.branchId],
      set: {
        branchPath: sql`excluded.branch_path`,
        score: sql`excluded.score`,
        level: sql`excluded.level`,
        result: sql`excluded.result`,
        computedAt: sql`excluded.computed_at`,
      },
    });
}

/** A branch's stored score, or null when none was computed or it is out of scope. */
export async function storedScore(handle: Handle, scope: Scope, periodId: string, branchId: string) {
  const [row] = await handle
    .select({ result: branchScore.result, computedAt: branchScore.computedAt })
    .from(branchScore)
    .where(
      and(
        eq(branchScore.periodId, periodId),
        eq(branchScore.branchId, branchId),
        withinUnits(scope, branchScore.branchPath),
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function anyStoredScore(handle: Handle, periodId: string): Promise<boolean> {
  const rows = await handle
    .select({ branchId: branchScore.branchId })
    .from(branchScore)
    .where(eq(branchScore.periodId, periodId))
    .limit(1);
  return rows.length > 0;
}

/** All stored scores of a period in scope, with their branches. */
export async function storedScores(handle: Handle, scope: Scope, periodId: string) {
  return handle
    .select({
      branchId: branchScore.branchId,
      code: orgUnit.code,
      name: orgUnit.shortName,
      path: branchScore.branchPath,
      result: branchScore.result,
      computedAt: branchScore.computedAt,
    })
    .from(branchScore)
    .innerJoin(orgUnit, eq(orgUnit.id, branchScore.branchId))
    .where(and(eq(branchScore.periodId, periodId), withinUnits(scope, branchScore.branchPath)))
    .orderBy(asc(orgUnit.code));
}
