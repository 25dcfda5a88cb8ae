// Lessons and their revisions: what is published, what was shipped, what stands before and after. No personal data.
import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { type Handle, hot } from "../engine/store.ts";
import { lesson, lessonRevision, revisionMedia } from "../schema/authoring.ts";
import { course, courseLesson } from "../schema/courses.ts";

export type RevisionRow = typeof lessonRevision.$inferInsert;

export type PublishedLesson = Awaited<ReturnType<typeof publishedLesson>> & object;

/** A published lesson with its blocks and its checks, keys included: for the server alone. */
export async function publishedLesson(handle: Handle, slug: string) {
  const statement = hot(handle, "publishedLesson", (on) =>
    on
      .select({
        id: lesson.id,
        slug: lesson.slug,
        kind: lesson.kind,
        revisionId: lessonRevision.id,
        title: lessonRevision.title,
        summary: lessonRevision.summary,
        topic: lessonRevision.topic,
        minutes: lessonRevision.minutes,
        blocks: lessonRevision.blocks,
        checks: lessonRevision.checks,
        courseId: course.id,
        courseSlug: course.slug,
        courseTitle: course.title,
      })
      .from(lesson)
      .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.publishedRevisionId))
      .leftJoin(courseLesson, eq(courseLesson.lessonId, lesson.id))
      .leftJoin(course, eq(course.id, courseLesson.courseId))
      .where(eq(lesson.slug, sql.placeholder("slug")))
      .limit(1)
      .prepare(),
  );
  const [row] = await statement.execute({ slug });
  return row ?? null;
}

/** The published party lessons, by slug. */
export async function partyLessons(handle: Handle) {
  return handle
    .select({
      id: lesson.id,
      slug: lesson.slug,
      title: lessonRevision.title,
      summary: lessonRevision.summary,
      minutes: lessonRevision.minutes,
    })
    .from(lesson)
    .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.publishedRevisionId))
    .where(eq(lesson.kind, "party_lesson"))
    .orderBy(asc(lesson.slug));
}

/** Each lesson's slug, the hash it was loaded from, and who wrote its newest revision (null: it came shipped). */
export async function shippedLessons(handle: Handle) {
  return handle
    .select({
      id: lesson.id,
      slug: lesson.slug,
      shippedHash: lesson.shippedHash,
      latestAuthorId: lessonRevision.authorId,
    })
    .from(lesson)
    .leftJoin(lessonRevision, eq(lessonRevision.id, lesson.latestRevisionId));
}

export async function insertLesson(tx: Handle, row: typeof lesson.$inferInsert): Promise<void> {
  await tx.insert(lesson).values(row);
}

export async function setShippedHash(tx: Handle, lessonId: string, shippedHash: string): Promise<void> {
  await tx.update(lesson).set({ shippedHash }).where(eq(lesson.id, lessonId));
}

/** The number of a lesson's newest revision, 0 when it has none. */
export async function latestRevisionNo(handle: Handle, lessonId: string): Promise<number> {
  const [row] = await handle
    .select({ no: lessonRevision.no })
    .from(lessonRevision)
    .where(eq(lessonRevision.lessonId, lessonId))
    .orderBy(desc(lessonRevision.no))
    .limit(1);
  return row?.no ?? 0;
}

/** Keeps a revision with its media and makes it the one that readers and editors open. */
export async function insertPublishedRevision(
  tx: Handle,
  row: RevisionRow,
  media: readonly (typeof revisionMedia.$inferInsert)[],
): Promise<void> {
  await tx.insert(lessonRevision).values(row);
  if (media.length > 0) await tx.insert(revisionMedia).values([...media]);
  await tx
    .update(lesson)
    .set({ publishedRevisionId: row.id, latestRevisionId: row.id })
    .where(eq(lesson.id, row.lessonId));
}

/** The media of a lesson's revisions by the name that the source writes, the newest revision's last. */
export async function lessonMedia(handle: Handle, lessonId: string) {
  return handle
    .select({ src: revisionMedia.src, hash: revisionMedia.hash })
    .from(revisionMedia)
    .innerJoin(lessonRevision, eq(lessonRevision.id, revisionMedia.revisionId))
    .where(eq(lessonRevision.lessonId, lessonId))
    .orderBy(asc(lessonRevision.no));
}

/** Published lessons by slug: a course can only be made of these. */
export async function publishedIds(handle: Handle, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await handle
    .select({ slug: lesson.slug, id: lesson.id })
    .from(lesson)
    .where(and(inArray(lesson.slug, [...slugs]), isNotNull(lesson.publishedRevisionId)));
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** What a completion and its ledger entry need of a published lesson. */
export async function lessonFacts(handle: Handle, lessonId: string) {
  const statement = hot(handle, "lessonFacts", (on) =>
    on
      .select({ title: lessonRevision.title, minutes: lessonRevision.minutes, checks: lessonRevision.checks })
      .from(lesson)
      .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.publishedRevisionId))
      .where(eq(lesson.id, sql.placeholder("lessonId")))
      .prepare(),
  );
  const [row] = await statement.execute({ lessonId });
  return row ?? null;
}
