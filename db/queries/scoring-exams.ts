// How the accountable members of each branch did in one exam, each by the best attempt.
import { and, asc, eq, gt, gte, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Domain } from "#app/domain/org/vocabulary.ts";
import type { Scope } from "../engine/scope.ts";
import { rowCount, startsWith, total } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { attempt, exam } from "../schema/exams.ts";
import { orgUnit } from "../schema/org.ts";
import { accountableMembers, type Reach } from "./scoring-roster.ts";

export type CountedExam = Awaited<ReturnType<typeof countedExamsClosing>>[number];

const counted = and(eq(exam.kind, "official"), eq(exam.compulsory, true), eq(exam.state, "published"));
const countedColumns = {
  id: exam.id,
  title: exam.title,
  unitPath: exam.unitPath,
  domains: exam.domains,
  closesAt: exam.closesAt,
};

/** Compulsory official exams that close in [from, until) and have opened by `now`, first closing first. */
export async function countedExamsClosing(
  handle: Handle,
  window: { from: number; until: number; now: number },
) {
  const { from, until, now } = window;
  return handle
    .select(countedColumns)
    .from(exam)
    .where(and(counted, gte(exam.closesAt, from), lt(exam.closesAt, until), lte(exam.opensAt, now)))
    .orderBy(asc(exam.closesAt), asc(exam.id));
}

/** Compulsory official exams open at `now`. */
export async function countedExamsOpen(handle: Handle, now: number) {
  return handle
    .select(countedColumns)
    .from(exam)
    .where(and(counted, lte(exam.opensAt, now), gt(exam.closesAt, now)))
    .orderBy(asc(exam.closesAt), asc(exam.id));
}

/** Whether an exam is for a branch: its subtree and its domain. */
export function examCovers(
  { unitPath, domains }: Pick<CountedExam, "unitPath" | "domains">,
  branch: { path: string; domain: Domain | null },
): boolean {
  if (!branch.path.startsWith(unitPath)) return false;
  return domains.includes("all") || (branch.domain !== null && domains.includes(branch.domain));
}

/** Percent of the paper in hundredths, half up. */
export const percentOfPaper: SQL = sql`case when ${attempt.maxScore} > 0
  then (${attempt.score} * 20000 + ${attempt.maxScore}) / (2 * ${attempt.maxScore}) else 0 end`;

/** Each accountable member the exam is for, with the best graded attempt: `sat` 0 or 1, `percent` in hundredths. */
export function bestAttempts(handle: Handle, scope: Scope, reach: Reach, of: CountedExam) {
  const members = accountableMembers(handle, scope, reach);
  return handle
    .select({
      branchId: members.branchId,
      personId: members.personId,
      sat: sql<number>`max(case when ${attempt.id} is null then 0 else 1 end)`.mapWith(Number).as("sat"),
      passed: sql<number>`max(case when ${attempt.passed} then 1 else 0 end)`
        .mapWith(Number)
        .as("has_passed"),
      percent: sql<number>`coalesce(max(${percentOfPaper}), 0)`.mapWith(Number).as("percent"),
    })
    .from(members)
    .innerJoin(orgUnit, eq(orgUnit.id, members.branchId))
    .leftJoin(
      attempt,
      and(eq(attempt.examId, of.id), eq(attempt.personId, members.personId), eq(attempt.state, "graded")),
    )
    .where(
      and(
        startsWith(orgUnit.path, of.unitPath),
        of.domains.includes("all") ? undefined : inArray(orgUnit.domain, of.domains as Domain[]),
      ),
    )
    .groupBy(members.branchId, members.personId)
    .as("best");
}

/** By branch: how many the exam is for, sat, passed, and the sum of the sitters' percents in hundredths. */
export async function examCounts(handle: Handle, scope: Scope, reach: Reach, of: CountedExam) {
  const best = bestAttempts(handle, scope, reach, of);
  return handle
    .select({
      branchId: best.branchId,
      due: rowCount(),
      sat: total(sql`${best.sat}`),
      passed: total(sql`${best.passed}`),
      scoreSum: total(sql`${best.percent}`),
    })
    .from(best)
    .groupBy(best.branchId);
}
