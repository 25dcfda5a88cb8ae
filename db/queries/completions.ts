// One's own study: the reading now open, progress, answered checks, completions and the credit-hour ledger.
// Every function works on the person of the scope and nobody else.

import type { AnyColumn } from "drizzle-orm";
import { and, asc, between, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { onPostgres } from "../engine/dialect.ts";
import type { Scope } from "../engine/scope.ts";
import { rowCount, total } from "../engine/sql.ts";
import { type Handle, hot } from "../engine/store.ts";
import { lesson, lessonRevision } from "../schema/authoring.ts";
import {
  checkAnswer,
  courseCompletion,
  creditEntry,
  lessonProgress,
  readingSession,
} from "../schema/completions.ts";

export type CheckAnswerRow = typeof checkAnswer.$inferSelect;
export type CreditRow = typeof creditEntry.$inferSelect;
export type OpenReading = Awaited<ReturnType<typeof ownReading>> & object;

const own = (scope: Scope, person: AnyColumn): SQL =>
  scope.person === null ? sql`1 = 0` : eq(person, scope.person);

function personOf(scope: Scope): string {
  if (scope.person === null) throw new Error("study is written for a person, and this scope has none");
  return scope.person;
}

/** The reading that is open now, with what its lesson has verified and its stated minutes. */
export async function ownReading(handle: Handle, scope: Scope) {
  const statement = hot(handle, "ownReading", (on) =>
    on
      .select({
        token: readingSession.token,
        lessonId: readingSession.lessonId,
        lastSeenAt: readingSession.lastSeenAt,
        beat: readingSession.beat,
        verifiedMs: lessonProgress.verifiedMs,
        minutes: lessonRevision.minutes,
      })
      .from(readingSession)
      .innerJoin(lesson, eq(lesson.id, readingSession.lessonId))
      .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.publishedRevisionId))
      .innerJoin(
        lessonProgress,
        and(
          eq(lessonProgress.personId, readingSession.personId),
          eq(lessonProgress.lessonId, readingSession.lessonId),
        ),
      )
      .where(eq(readingSession.personId, sql.placeholder("personId")))
      .prepare(),
  );
  const [row] = await statement.execute({ personId: scope.person ?? "" });
  return row ?? null;
}

/** Replaces whatever the person was reading; time that was already credited stays closed to the new reading. */
export async function replaceReading(
  tx: Handle,
  scope: Scope,
  { token, lessonId, now }: { token: string; lessonId: string; now: number },
): Promise<void> {
  const opened = { token, lessonId, openedAt: now, beat: 0 };
  const seen = readingSession.lastSeenAt;
  await tx
    .insert(readingSession)
    .values({ personId: personOf(scope), ...opened, lastSeenAt: now })
    .onConflictDoUpdate({
      target: readingSession.personId,
      set: { ...opened, lastSeenAt: sql`case when ${seen} > ${now} then ${seen} else ${now} end` },
    });
}

/** Moves the open reading on, unless another process did since it was read; whether it did. */
export async function advanceReading(
  tx: Handle,
  scope: Scope,
  before: { token: string; beat: number },
  after: { beat: number; lastSeenAt: number },
): Promise<boolean> {
  const moved = await tx
    .update(readingSession)
    .set({ beat: after.beat, lastSeenAt: after.lastSeenAt })
    .where(
      and(
        own(scope, readingSession.personId),
        eq(readingSession.token, before.token),
        eq(readingSession.beat, before.beat),
      ),
    )
    .returning({ beat: readingSession.beat });
  return moved.length > 0;
}

/** Adds a person's row for a lesson with nothing verified yet; one that is there stays. */
export async function startProgress(
  tx: Handle,
  scope: Scope,
  lessonId: string,
  checksTotal: number,
  startedAt: number,
): Promise<void> {
  await tx
    .insert(lessonProgress)
    .values({ personId: personOf(scope), lessonId, verifiedMs: 0, checksRight: 0, checksTotal, startedAt })
    .onConflictDoNothing();
}

const ofLesson = (scope: Scope, lessonId: string) =>
  and(own(scope, lessonProgress.personId), eq(lessonProgress.lessonId, lessonId));

export async function addVerified(tx: Handle, scope: Scope, lessonId: string, ms: number): Promise<void> {
  await tx
    .update(lessonProgress)
    .set({ verifiedMs: sql`${lessonProgress.verifiedMs} + ${ms}` })
    .where(ofLesson(scope, lessonId));
}

export async function setChecks(
  tx: Handle,
  scope: Scope,
  lessonId: string,
  counts: { checksRight: number; checksTotal: number },
): Promise<void> {
  await tx.update(lessonProgress).set(counts).where(ofLesson(scope, lessonId));
}

/** Marks a lesson completed once; whether this call was the one. */
export async function markCompleted(
  tx: Handle,
  scope: Scope,
  lessonId: string,
  at: number,
): Promise<boolean> {
  const marked = await tx
    .update(lessonProgress)
    .set({ completedAt: at })
    .where(and(ofLesson(scope, lessonId), isNull(lessonProgress.completedAt)))
    .returning({ lessonId: lessonProgress.lessonId });
  return marked.length > 0;
}

/** Progress in one lesson, or null before its first opening. */
export async function ownLessonProgress(handle: Handle, scope: Scope, lessonId: string) {
  const [row] = await handle.select().from(lessonProgress).where(ofLesson(scope, lessonId));
  return row ?? null;
}

/** Progress in every lesson ever opened. */
export async function ownProgress(handle: Handle, scope: Scope) {
  return handle.select().from(lessonProgress).where(own(scope, lessonProgress.personId));
}

/** How many of these lessons are completed. */
export async function completedAmong(handle: Handle, scope: Scope, lessonIds: readonly string[]) {
  if (lessonIds.length === 0) return 0;
  const [row] = await handle
    .select({ count: rowCount() })
    .from(lessonProgress)
    .where(
      and(
        own(scope, lessonProgress.personId),
        inArray(lessonProgress.lessonId, [...lessonIds]),
        isNotNull(lessonProgress.completedAt),
      ),
    );
  return row?.count ?? 0;
}

export async function ownCheckAnswers(handle: Handle, scope: Scope, revisionId: string) {
  return handle
    .select()
    .from(checkAnswer)
    .where(and(own(scope, checkAnswer.personId), eq(checkAnswer.revisionId, revisionId)));
}

/** Keeps an answer in the place of the one before. */
export async function putCheckAnswer(
  tx: Handle,
  scope: Scope,
  row: Omit<CheckAnswerRow, "personId">,
): Promise<void> {
  const { revisionId: _, checkId: __, ...changed } = row;
  await tx
    .insert(checkAnswer)
    .values({ personId: personOf(scope), ...row })
    .onConflictDoUpdate({
      target: [checkAnswer.personId, checkAnswer.revisionId, checkAnswer.checkId],
      set: changed,
    });
}

/** Lets one transaction at a time settle a person's study, so that the day's cap sees every entry. */
export async function lockStudy(tx: Handle, scope: Scope): Promise<void> {
  // SQLite's writes already queue one behind the other.
  if (onPostgres) await tx.run(sql`select pg_advisory_xact_lock(hashtext(${personOf(scope)}))`);
}

export async function ownCredit(handle: Handle, scope: Scope, source: string): Promise<CreditRow | null> {
  const [row] = await handle
    .select()
    .from(creditEntry)
    .where(and(own(scope, creditEntry.personId), eq(creditEntry.source, source)));
  return row ?? null;
}

/** The hours of one day's entries, in hundredths. */
export async function hoursOnDay(handle: Handle, scope: Scope, day: string): Promise<number> {
  const [row] = await handle
    .select({ hours: total(creditEntry.hours) })
    .from(creditEntry)
    .where(and(own(scope, creditEntry.personId), eq(creditEntry.day, day)));
  return row?.hours ?? 0;
}

/** Adds an entry unless its source has one already; whether it did. */
export async function insertCredit(tx: Handle, scope: Scope, row: Omit<CreditRow, "personId">) {
  const added = await tx
    .insert(creditEntry)
    .values({ personId: personOf(scope), ...row })
    .onConflictDoNothing()
    .returning({ id: creditEntry.id });
  return added.length > 0;
}

/** Raises an entry in place; it is never lowered. */
export async function raiseCredit(
  tx: Handle,
  scope: Scope,
  source: string,
  change: Pick<CreditRow, "hours" | "detail">,
): Promise<void> {
  await tx
    .update(creditEntry)
    .set(change)
    .where(
      and(
        own(scope, creditEntry.personId),
        eq(creditEntry.source, source),
        lt(creditEntry.hours, change.hours),
      ),
    );
}

/** The entries from one day to another, oldest first. */
export async function ownCredits(handle: Handle, scope: Scope, first: string, last: string) {
  return handle
    .select()
    .from(creditEntry)
    .where(and(own(scope, creditEntry.personId), between(creditEntry.day, first, last)))
    .orderBy(asc(creditEntry.day), asc(creditEntry.at));
}

/** Marks a course completed once; whether this call was the one. */
export async function insertCourseCompletion(
  tx: Handle,
  scope: Scope,
  courseId: string,
  completedAt: number,
) {
  const added = await tx
    .insert(courseCompletion)
    .values({ personId: personOf(scope), courseId, completedAt })
    .onConflictDoNothing()
    .returning({ courseId: courseCompletion.courseId });
  return added.length > 0;
}
