// The lessons that are there to be read: whatever the shipped content has published, in the order of the courses.
import { asc, eq, isNotNull } from "drizzle-orm";
import type { Handle } from "../engine/store.ts";
import { course, courseLesson, lesson, lessonRevision } from "../schema/index.ts";

export type SampleLesson = {
  id: string;
  slug: string;
  title: string;
  minutes: number;
  checks: number;
  courseId: string | null;
  /** The course's domains; party lessons are for all. */
  domains: readonly string[];
};

/** Empty where no content was loaded before the sample county. */
export async function publishedLessons(read: Handle): Promise<SampleLesson[]> {
  const rows = await read
    .select({
      id: lesson.id,
      slug: lesson.slug,
      title: lessonRevision.title,
      minutes: lessonRevision.minutes,
      checks: lessonRevision.checks,
      courseId: course.id,
      domains: course.domains,
    })
    .from(lesson)
    .innerJoin(lessonRevision, eq(lessonRevision.id, lesson.publishedRevisionId))
    .leftJoin(courseLesson, eq(courseLesson.lessonId, lesson.id))
    .leftJoin(course, eq(course.id, courseLesson.courseId))
    .where(isNotNull(lesson.publishedRevisionId))
    .orderBy(asc(course.position), asc(courseLesson.position), asc(lesson.slug));
  const shown = rows.map((row) => ({ ...row, checks: row.checks.length, domains: row.domains ?? ["all"] }));
  // Where nulls sort differs between the engines: lessons outside courses come last on both.
  return [...shown.filter(({ courseId }) => courseId), ...shown.filter(({ courseId }) => !courseId)];
}

export function lessonsFor(lessons: readonly SampleLesson[], domain: string): SampleLesson[] {
  return lessons.filter(({ domains }) => domains.includes("all") || domains.includes(domain));
}
