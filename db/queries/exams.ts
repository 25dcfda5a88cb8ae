// Exams: for whom, when, which are open, who has sat, and each person's best result for scoring.
import { and, asc, desc, eq, gte, inArray, lte, ne, or, sql } from "drizzle-orm";
import type { Domain } from "#app/domain/org/vocabulary.ts";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { startsWith } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { attempt, attemptQuestion, exam } from "../schema/exams.ts";
import { exemption, membership, official, orgUnit, person } from "../schema/org.ts";
import { questionVersion } from "../schema/questions.ts";
import { personWithin } from "./people.ts";
import { percentOfPaper } from "./scoring-exams.ts";
import { heldOn, qualified } from "./scoring-roster.ts";

export type Exam = typeof exam.$inferSelect;

export async function examById(handle: Handle, examId: string): Promise<Exam | null> {
  const [row] = await handle.select().from(exam).where(eq(exam.id, examId)).limit(1);
  return row ?? null;
}

export async function insertExam(tx: Handle, row: typeof exam.$inferInsert): Promise<void> {
  await tx.insert(exam).values(row);
}

/** Published exams given at exactly one of these units, the latest closing first. */
export async function publishedExamsAt(handle: Handle, unitPaths: readonly string[]): Promise<Exam[]> {
  if (unitPaths.length === 0) return [];
  return handle
    .select()
    .from(exam)
    .where(and(eq(exam.state, "published"), inArray(exam.unitPath, [...unitPaths])))
    .orderBy(desc(exam.closesAt), asc(exam.id));
}

/** Official exams whose window holds `now`, or ended at or after `since`; a withdrawn one guards its keys too. */
export async function officialExamsOpen(handle: Handle, now: number, since: number) {
  return handle
    .select({ id: exam.id, blueprint: exam.blueprint })
    .from(exam)
    .where(
      and(
        eq(exam.kind, "official"),
        ne(exam.state, "draft"),
        lte(exam.opensAt, now),
        gte(exam.closesAt, since),
      ),
    );
}

/** Which of these questions stand, in any version, on a paper of one of these exams. */
export async function questionsOnPapers(
  handle: Handle,
  questionIds: readonly string[],
  examIds: readonly string[],
): Promise<{ questionId: string; examId: string }[]> {
  if (questionIds.length === 0 || examIds.length === 0) return [];
  return handle
    .selectDistinct({ questionId: questionVersion.questionId, examId: attempt.examId })
    .from(questionVersion)
    .innerJoin(attemptQuestion, eq(attemptQuestion.versionId, questionVersion.id))
    .innerJoin(attempt, eq(attempt.id, attemptQuestion.attemptId))
    .where(and(inArray(questionVersion.questionId, [...questionIds]), inArray(attempt.examId, [...examIds])));
}

export type Seat = { unitId: string; path: string; domain: Domain | null };

/** The branch and the office a scope's own person has on a day: the places exams are given to. */
export async function seatsOf(handle: Handle, scope: Scope, today: string): Promise<Seat[]> {
  if (scope.person === null) return [];
  const columns = { unitId: orgUnit.id, path: orgUnit.path, domain: orgUnit.domain };
  const branches = await handle
    .select(columns)
    .from(membership)
    .innerJoin(orgUnit, eq(orgUnit.id, membership.branchId))
    .where(and(eq(membership.personId, scope.person), heldOn(membership, today)));
  const offices = await handle
    .select(columns)
    .from(official)
    .innerJoin(orgUnit, eq(orgUnit.id, official.unitId))
    .where(and(eq(official.personId, scope.person), heldOn(official, today)));
  return [...branches, ...offices];
}

type BoardInput = { exam: Pick<Exam, "id" | "unitPath" | "domains">; within: string; today: string };

/** Everyone of a unit whom the exam is for, members and officials, by branch and name; once each. */
export async function examRoll(handle: Handle, scope: Scope, { exam: of, within, today }: BoardInput) {
  const domain = of.domains.includes("all") ? undefined : inArray(orgUnit.domain, of.domains as Domain[]);
  const exempt = qualified(sql`case when exists (select 1 from ${exemption}
    where ${exemption.personId} = ${person.id} and ${heldOn(exemption, today)}) then 1 else 0 end`);
  const columns = {
    personId: person.id,
    name: person.name,
    unitName: orgUnit.shortName,
    exempt: exempt.mapWith(Number),
  };
  const sources = [
    { table: membership, unitId: membership.branchId, path: membership.branchPath },
    { table: official, unitId: official.unitId, path: official.unitPath },
  ];
  const roll = new Map<string, { personId: string; name: string; unitName: string; exempt: boolean }>();
  for (const { table, unitId, path } of sources) {
    const rows = await handle
      .select(columns)
      .from(table)
      .innerJoin(person, and(eq(person.id, table.personId), eq(person.status, "active")))
      .innerJoin(orgUnit, eq(orgUnit.id, unitId))
      .where(
        and(
          heldOn(table, today),
          startsWith(path, within),
          startsWith(path, of.unitPath),
          withinUnits(scope, path),
          domain,
        ),
      )
      .orderBy(asc(path), asc(person.name), asc(person.id));
    for (const row of rows)
      if (!roll.has(row.personId)) roll.set(row.personId, { ...row, exempt: row.exempt === 1 });
  }
  return [...roll.values()];
}

/** Every attempt at an exam by people in scope who belong to a unit's subtree, oldest first. */
export async function examAttempts(handle: Handle, scope: Scope, { exam: of, within, today }: BoardInput) {
  const belongs = or(
    sql`exists (select 1 from ${membership} where ${membership.personId} = ${attempt.personId}
      and ${heldOn(membership, today)} and ${startsWith(membership.branchPath, within)}
      and ${withinUnits(scope, membership.branchPath)})`,
    sql`exists (select 1 from ${official} where ${official.personId} = ${attempt.personId}
      and ${heldOn(official, today)} and ${startsWith(official.unitPath, within)}
      and ${withinUnits(scope, official.unitPath)})`,
  );
  return handle
    .select({
      personId: attempt.personId,
      state: attempt.state,
      startedAt: attempt.startedAt,
      deadlineAt: attempt.deadlineAt,
      submittedAt: attempt.submittedAt,
      score: attempt.score,
      maxScore: attempt.maxScore,
      passed: attempt.passed,
    })
    .from(attempt)
    .where(and(eq(attempt.examId, of.id), belongs))
    .orderBy(asc(attempt.startedAt), asc(attempt.id));
}

/**
 * The best graded attempt of each person in scope on `on`, at each compulsory official exam that closes in
 * [first, last] (instants). `scorePercentHundredths` is the percent of the paper, half up.
 */
export async function examFacts(
  handle: Handle,
  scope: Scope,
  { first, last, on }: { first: number; last: number; on: string },
) {
  const best = sql`coalesce(max(${percentOfPaper}), 0)`;
  const passed = sql`max(case when ${attempt.passed} then 1 else 0 end)`;
  return handle
    .select({
      examId: attempt.examId,
      personId: attempt.personId,
      scorePercentHundredths: best.mapWith(Number),
      passed: passed.mapWith((value) => Number(value) === 1),
    })
    .from(attempt)
    .innerJoin(exam, eq(exam.id, attempt.examId))
    .innerJoin(person, eq(person.id, attempt.personId))
    .where(
      and(
        eq(attempt.state, "graded"),
        eq(exam.kind, "official"),
        eq(exam.compulsory, true),
        eq(exam.state, "published"),
        gte(exam.closesAt, first),
        lte(exam.closesAt, last),
        personWithin(scope, on),
      ),
    )
    .groupBy(attempt.examId, attempt.personId);
}
