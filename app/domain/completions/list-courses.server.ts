// 课程目录: the courses and party lessons with one's own progress, those for one's own domain first.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import type { MediaType } from "#app/domain/authoring/store-media.server.ts";
import { mediaUrl } from "#app/domain/authoring/store-media.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { ownProgress } from "#db/queries/completions.ts";
import { courseOutlines, type Outline } from "#db/queries/courses.ts";
import { partyLessons } from "#db/queries/lessons.ts";
import { knownMedia } from "#db/queries/media.ts";
import { ownPlaces } from "#db/queries/today.ts";
import { verifiedMinutes } from "./verified-time.ts";

export type ListedLesson = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  readMinutes: number;
  completed: boolean;
};

export type ListedCourse = {
  slug: string;
  title: string;
  summary: string;
  introHtml: string;
  coverUrl: string | null;
  compulsory: boolean;
  /** For everybody, or for a domain of the viewer's. */
  fits: boolean;
  lessons: ListedLesson[];
  completed: number;
};

export type Catalogue = { courses: ListedCourse[]; partyLessons: ListedLesson[] };

/** Compulsory and fitting courses first, else in their own order. */
export async function listCourses(house: House, viewer: Viewer): Promise<Catalogue> {
  const scope = selfScope(viewer);
  const { read } = house.store;
  const outlines = await courseOutlines(read);
  const domains = (await ownPlaces(read, scope, dayOf(house.clock.now()))).map(({ domain }) => domain);
  const progress = new Map((await ownProgress(read, scope)).map((row) => [row.lessonId, row]));
  const covers = await knownMedia(
    read,
    outlines.flatMap(({ coverHash }) => coverHash ?? []),
  );
  const listed = ({ id, ...lesson }: Outline["lessons"][number]): ListedLesson => ({
    ...lesson,
    readMinutes: verifiedMinutes(progress.get(id)?.verifiedMs ?? 0),
    completed: progress.get(id)?.completedAt != null,
  });
  const courses = outlines.map((outline): ListedCourse => {
    const { slug, title, summary, introHtml, compulsory, coverHash } = outline;
    const lessons = outline.lessons.map(listed);
    const type = coverHash && covers.get(coverHash);
    return {
      slug,
      title,
      summary,
      introHtml,
      compulsory,
      coverUrl: coverHash && type ? mediaUrl(coverHash, type as MediaType) : null,
      fits:
        outline.domains.includes("all") ||
        domains.some((domain) => domain !== null && outline.domains.includes(domain)),
      lessons,
      completed: lessons.filter(({ completed }) => completed).length,
    };
  });
  const rank = ({ compulsory, fits }: ListedCourse) => (fits ? 0 : 2) + (compulsory ? 0 : 1);
  courses.sort((a, b) => rank(a) - rank(b));
  return { courses, partyLessons: (await partyLessons(read)).map(listed) };
}

export type NextLesson = { lesson: ListedLesson; course: ListedCourse | null };

/** The first lesson that is not completed: compulsory courses for one's domain, then others that fit, then party lessons. */
export function nextLesson({ courses, partyLessons: apart }: Catalogue): NextLesson | null {
  for (const course of courses.filter(({ fits }) => fits)) {
    const lesson = course.lessons.find(({ completed }) => !completed);
    if (lesson) return { lesson, course };
  }
  const lesson = apart.find(({ completed }) => !completed);
  return lesson ? { lesson, course: null } : null;
}
