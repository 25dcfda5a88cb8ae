// 今天: what a learner's first page shows: the next lesson, the exams that are open, the hours so far.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { type OpenExam, openExamsAt, ownPlaces } from "#db/queries/today.ts";
import { type Catalogue, listCourses, type NextLesson, nextLesson } from "./list-courses.server.ts";
import { type Hours, readHours } from "./read-hours.server.ts";

export type Today = {
  next: NextLesson | null;
  /** Compulsory courses for one's domain that are not completed. */
  unfinished: Catalogue["courses"];
  exams: OpenExam[];
  hours: Omit<Hours, "entries">;
};

export async function planToday(house: House, viewer: Viewer): Promise<Today> {
  const scope = selfScope(viewer);
  const now = house.clock.now();
  const catalogue = await listCourses(house, viewer);
  const places = await ownPlaces(house.store.read, scope, dayOf(now));
  const { entries: _, ...hours } = await readHours(house, viewer);
  return {
    next: nextLesson(catalogue),
    unfinished: catalogue.courses.filter(
      ({ compulsory, fits, lessons, completed }) => compulsory && fits && completed < lessons.length,
    ),
    exams: await openExamsAt(house.store.read, scope, places, now),
    hours,
  };
}
