// Attempts: a person's own, their frozen papers, and the answers appended to them.
import { and, asc, desc, eq, inArray, lt, max, sql } from "drizzle-orm";
import type { Response } from "#app/domain/questions/question-kinds.ts";
import { onPostgres } from "../engine/dialect.ts";
import type { Scope } from "../engine/scope.ts";
import { type Handle, hot } from "../engine/store.ts";
import { answer, attempt, attemptQuestion } from "../schema/exams.ts";
import { question, questionVersion } from "../schema/questions.ts";

export type Attempt = typeof attempt.$inferSelect;

const own = (scope: Scope) =>
  scope.person === null && scope.units.includes("/") ? undefined : eq(attempt.personId, scope.person ?? "");

/** One attempt of the scope's own person (of anyone for the program itself), or null. */
export async function ownAttempt(handle: Handle, scope: Scope, attemptId: string): Promise<Attempt | null> {
  const [row] = await handle
    .select()
    .from(attempt)
    .where(and(eq(attempt.id, attemptId), own(scope)))
    .limit(1);
  return row ?? null;
}

/** The scope's own attempts at these exams, newest first. */
export async function ownAttemptsAt(
  handle: Handle,
  scope: Scope,
  examIds: readonly string[],
): Promise<Attempt[]> {
  if (examIds.length === 0) return [];
  return handle
    .select()
    .from(attempt)
    .where(and(inArray(attempt.examId, [...examIds]), own(scope)))
    .orderBy(asc(attempt.examId), desc(attempt.no));
}

/** Running attempts in scope whose deadline lies before an instant, the oldest first. */
export async function runningAttemptsDueBefore(handle: Handle, scope: Scope, before: number, limit: number) {
  return handle
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.state, "running"), lt(attempt.deadlineAt, before), own(scope)))
    .orderBy(asc(attempt.deadlineAt), asc(attempt.id))
    .limit(limit);
}

/** Inserts an attempt with its paper. */
export async function insertAttempt(
  tx: Handle,
  row: typeof attempt.$inferInsert,
  paper: readonly (typeof attemptQuestion.$inferInsert)[],
): Promise<void> {
  await tx.insert(attempt).values(row);
  await tx.insert(attemptQuestion).values([...paper]);
}

/** Hands in a running attempt: true for exactly one caller. */
export async function claimSubmission(tx: Handle, attemptId: string, submittedAt: number): Promise<boolean> {
  const rows = await tx
    .update(attempt)
    .set({ state: "submitted", submittedAt })
    .where(and(eq(attempt.id, attemptId), eq(attempt.state, "running")))
    .returning({ id: attempt.id });
  return rows.length > 0;
}

export async function setEarned(
  tx: Handle,
  attemptId: string,
  position: number,
  earned: number,
): Promise<void> {
  await tx
    .update(attemptQuestion)
    .set({ earned })
    .where(and(eq(attemptQuestion.attemptId, attemptId), eq(attemptQuestion.position, position)));
}

export async function setGrade(
  tx: Handle,
  attemptId: string,
  grade: { score: number; passed: boolean; gradedAt: number },
): Promise<void> {
  await tx
    .update(attempt)
    .set({ ...grade, state: "graded" })
    .where(eq(attempt.id, attemptId));
}

/** The paper in order, with keys: for grading and for the use cases that strip them. */
export async function paperWithKeys(handle: Handle, attemptId: string) {
  return handle
    .select({
      position: attemptQuestion.position,
      versionId: attemptQuestion.versionId,
      questionId: question.id,
      points: attemptQuestion.points,
      optionOrder: attemptQuestion.optionOrder,
      earned: attemptQuestion.earned,
      kind: question.kind,
      topic: question.topic,
      difficulty: question.difficulty,
      stem: questionVersion.stem,
      options: questionVersion.options,
      key: questionVersion.key,
      explanation: questionVersion.explanation,
    })
    .from(attemptQuestion)
    .innerJoin(questionVersion, eq(questionVersion.id, attemptQuestion.versionId))
    .innerJoin(question, eq(question.id, questionVersion.questionId))
    .where(eq(attemptQuestion.attemptId, attemptId))
    .orderBy(asc(attemptQuestion.position));
}

export type PaperRow = Awaited<ReturnType<typeof paperWithKeys>>[number];
export type AnswerRow = typeof answer.$inferSelect;

/** Everything saved for an attempt, in the order of its sequence. */
export async function answersOf(handle: Handle, attemptId: string): Promise<AnswerRow[]> {
  return handle
    .select()
    .from(answer)
    .where(eq(answer.attemptId, attemptId))
    .orderBy(asc(answer.position), asc(answer.seq));
}

/**
 * On PostgreSQL keeps an attempt from being handed in until the transaction ends, so that no save is acknowledged
 * and yet missed by grading. SQLite writes one after another.
 */
export async function holdAttempt(tx: Handle, attemptId: string): Promise<void> {
  if (onPostgres) await tx.run(sql`select 1 from ${attempt} where ${attempt.id} = ${attemptId} for share`);
}

/** What a save must know of its question: whose attempt, its state, and what a response may look like. */
export async function questionToAnswer(handle: Handle, attemptId: string, position: number) {
  const statement = hot(handle, "questionToAnswer", (on) =>
    on
      .select({
        personId: attempt.personId,
        state: attempt.state,
        deadlineAt: attempt.deadlineAt,
        kind: question.kind,
        optionOrder: attemptQuestion.optionOrder,
        key: questionVersion.key,
      })
      .from(attempt)
      .innerJoin(
        attemptQuestion,
        and(
          eq(attemptQuestion.attemptId, attempt.id),
          eq(attemptQuestion.position, sql.placeholder("position")),
        ),
      )
      .innerJoin(questionVersion, eq(questionVersion.id, attemptQuestion.versionId))
      .innerJoin(question, eq(question.id, questionVersion.questionId))
      .where(eq(attempt.id, sql.placeholder("attemptId")))
      .prepare(),
  );
  const [row] = await statement.execute({ attemptId, position });
  return row ?? null;
}

/** The newest save of a question, and the one with this sequence number where there is one. */
export async function savesOf(handle: Handle, of: { attemptId: string; position: number; seq: number }) {
  const statement = hot(handle, "savesOf", (on) =>
    on
      .select()
      .from(answer)
      .where(
        and(
          eq(answer.attemptId, sql.placeholder("attemptId")),
          eq(answer.position, sql.placeholder("position")),
          sql`${answer.seq} >= ${sql.placeholder("seq")}`,
        ),
      )
      .orderBy(asc(answer.seq))
      .prepare(),
  );
  const rows = await statement.execute(of);
  return { same: rows.find((row) => row.seq === of.seq) ?? null, newest: rows.at(-1) ?? null };
}

export async function insertAnswer(
  tx: Handle,
  row: {
    attemptId: string;
    position: number;
    seq: number;
    response: Response;
    savedAt: number;
    late: boolean;
  },
): Promise<void> {
  await tx.insert(answer).values(row);
}

/** The highest sequence number saved for an attempt, 0 before the first. */
export async function highestSeq(handle: Handle, attemptId: string): Promise<number> {
  const [row] = await handle
    .select({ seq: max(answer.seq) })
    .from(answer)
    .where(eq(answer.attemptId, attemptId));
  return row?.seq ?? 0;
}
