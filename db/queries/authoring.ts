// Authoring: lessons and their revisions as the people who write them see them, and the pictures each may show.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Handle } from "../engine/store.ts";
import { lesson, lessonRevision, media, revisionMedia } from "../schema/authoring.ts";
import { course, courseLesson } from "../schema/courses.ts";

const revisionColumns = {
  id: lessonRevision.id,
  no: lessonRevision.no,
  title: lessonRevision.title,
  summary: lessonRevision.summary,
  topic: lessonRevision.topic,
  minutes: lessonRevision.minutes,
  savedAt: lessonRevision.savedAt,
  publishedAt: lessonRevision.publishedAt,
};

/** Every lesson with its newest revision and the course it is in; lessons of courses first, in their order. */
export async function lessonsForAuthors(handle: Handle) {
  const rows = await handle
    .select({
      slug: lesson.slug,
      kind: lesson.kind,
      publishedRevisionId: lesson.publishedRevisionId,
      courseTitle: course.title,
      latest: revisionColumns,
    })
    .from(lesson)
    .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.latestRevisionId))
    .leftJoin(courseLesson, eq(courseLesson.lessonId, lesson.id))
    .leftJoin(course, eq(course.id, courseLesson.courseId))
    .orderBy(asc(lesson.kind), asc(course.position), asc(courseLesson.position), asc(lesson.slug));
  const published = await revisionNumbers(
    handle,
    rows.flatMap((row) => row.publishedRevisionId ?? []),
  );
  return rows.map((row) => ({ ...row, publishedNo: published.get(row.publishedRevisionId ?? "") ?? null }));
}

async function revisionNumbers(handle: Handle, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .select({ id: lessonRevision.id, no: lessonRevision.no })
    .from(lessonRevision)
    .where(inArray(lessonRevision.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.no]));
}

/** A lesson by its slug with its newest revision's text, or null. */
export async function lessonForEditing(handle: Handle, slug: string) {
  const [row] = await handle
    .select({
      id: lesson.id,
      slug: lesson.slug,
      kind: lesson.kind,
      publishedRevisionId: lesson.publishedRevisionId,
      latest: { ...revisionColumns, source: lessonRevision.source, sourceHash: lessonRevision.sourceHash },
    })
    .from(lesson)
    .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.latestRevisionId))
    .where(eq(lesson.slug, slug))
    .limit(1);
  if (!row) return null;
  const published = await revisionNumbers(handle, row.publishedRevisionId ? [row.publishedRevisionId] : []);
  return { ...row, publishedNo: published.get(row.publishedRevisionId ?? "") ?? null };
}

/** The pictures that any revision of a lesson shows, as its source writes them; the newest revision's come last. */
export async function picturesOfLesson(handle: Handle, lessonId: string) {
  return handle
    .select({ src: revisionMedia.src, hash: media.hash, type: media.type })
    .from(revisionMedia)
    .innerJoin(lessonRevision, eq(lessonRevision.id, revisionMedia.revisionId))
    .innerJoin(media, eq(media.hash, revisionMedia.hash))
    .where(eq(lessonRevision.lessonId, lessonId))
    .orderBy(asc(lessonRevision.no));
}

/** Makes `next` the newest revision if `expected` still is; false when somebody else saved meanwhile. */
export async function moveLatestRevision(
  tx: Handle,
  lessonId: string,
  expected: string | null,
  next: string,
): Promise<boolean> {
  const held = expected === null ? isNull(lesson.latestRevisionId) : eq(lesson.latestRevisionId, expected);
  const moved = await tx
    .update(lesson)
    .set({ latestRevisionId: next })
    .where(and(eq(lesson.id, lessonId), held))
    .returning({ id: lesson.id });
  return moved.length > 0;
}

/** A revision that is not published, and the pictures it shows. */
export async function insertDraft(
  tx: Handle,
  draft: Omit<typeof lessonRevision.$inferInsert, "blocks" | "checks" | "publishedAt">,
  pictures: readonly { id: string; src: string; hash: string }[],
): Promise<void> {
  await tx.insert(lessonRevision).values({ ...draft, blocks: [], checks: [], publishedAt: null });
  if (pictures.length > 0)
    await tx.insert(revisionMedia).values(pictures.map((each) => ({ ...each, revisionId: draft.id })));
}
