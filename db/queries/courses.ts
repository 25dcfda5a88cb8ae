// Courses and their outlines. No personal data.
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Handle } from "../engine/store.ts";
import { lesson, lessonRevision } from "../schema/authoring.ts";
import { course, courseLesson } from "../schema/courses.ts";

export type CourseRow = typeof course.$inferInsert;
export type OutlineLesson = { id: string; slug: string; title: string; summary: string; minutes: number };
export type Outline = Omit<typeof course.$inferSelect, "shippedHash"> & { lessons: OutlineLesson[] };

/** Every course with its published lessons in order; compulsory ones first. */
export async function courseOutlines(handle: Handle): Promise<Outline[]> {
  const courses = await handle.select().from(course).orderBy(desc(course.compulsory), asc(course.position));
  const lessons = await handle
    .select({
      courseId: courseLesson.courseId,
      id: lesson.id,
      slug: lesson.slug,
      title: lessonRevision.title,
      summary: lessonRevision.summary,
      minutes: lessonRevision.minutes,
    })
    .from(courseLesson)
    .innerJoin(lesson, eq(lesson.id, courseLesson.lessonId))
    .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.publishedRevisionId))
    .orderBy(asc(courseLesson.position));
  return courses.map(({ shippedHash: _, ...row }) => ({
    ...row,
    lessons: lessons.filter(({ courseId }) => courseId === row.id).map(({ courseId: __, ...each }) => each),
  }));
}

/** Each course's slug and the hash it was loaded from. */
export async function shippedCourses(handle: Handle) {
  return handle.select({ id: course.id, slug: course.slug, shippedHash: course.shippedHash }).from(course);
}

/** The ids of the lessons of the course that a lesson belongs to, and the course's id; null outside courses. */
export async function courseAround(handle: Handle, lessonId: string) {
  const [own] = await handle
    .select({ courseId: courseLesson.courseId })
    .from(courseLesson)
    .where(eq(courseLesson.lessonId, lessonId));
  if (!own) return null;
  const rows = await handle
    .select({ lessonId: courseLesson.lessonId })
    .from(courseLesson)
    .where(eq(courseLesson.courseId, own.courseId));
  return { courseId: own.courseId, lessonIds: rows.map((row) => row.lessonId) };
}

/** Inserts or replaces a course with its outline. A lesson stands in one course: it leaves the one it was in. */
export async function putCourse(tx: Handle, row: CourseRow, lessonIds: readonly string[]): Promise<void> {
  const { id, slug: _, ...changed } = row;
  await tx.insert(course).values(row).onConflictDoUpdate({ target: course.id, set: changed });
  await tx.delete(courseLesson).where(eq(courseLesson.courseId, id));
  if (lessonIds.length === 0) return;
  await tx.delete(courseLesson).where(inArray(courseLesson.lessonId, [...lessonIds]));
  await tx
    .insert(courseLesson)
    .values(lessonIds.map((lessonId, index) => ({ courseId: id, lessonId, position: index + 1 })));
}
