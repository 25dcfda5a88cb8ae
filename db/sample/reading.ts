// Who read which lesson, and when: spread from the previous quarter's first day to now.
import { DAY_MS, dayOf, HOUR_MS, type Instant, MINUTE_MS, startOfDay } from "#app/platform/clock.ts";
import type { courseCompletion, lessonProgress } from "#db/schema/index.ts";
import { type Chance, chance } from "./chance.ts";
import type { SampleCounty, SampleLearner } from "./county.ts";
import { lessonsFor, type SampleLesson } from "./shipped-lessons.ts";

type ProgressRow = typeof lessonProgress.$inferInsert;

export type CompletedLesson = { lesson: SampleLesson; at: Instant };
export type Reading = {
  progress: ProgressRow[];
  courses: (typeof courseCompletion.$inferInsert)[];
  /** In the order of completion. */
  completed: Map<SampleLearner, CompletedLesson[]>;
};

export function readLessons(county: SampleCounty, lessons: readonly SampleLesson[]): Reading {
  const reading: Reading = { progress: [], courses: [], completed: new Map() };
  const random = chance(county.seed, "reading");
  const byDomain = new Map(
    county.branches.map(({ unit }) => [unit.domain, lessonsFor(lessons, unit.domain)]),
  );
  for (const learner of [...county.members, ...county.officials]) {
    const own = byDomain.get(learner.branch.unit.domain) ?? [];
    // The demo member reads on days of her own (demo-member.ts).
    if (!learner.activated || own.length === 0 || learner.person.demo === "member") continue;
    readAsOne(county, reading, learner, own, random);
  }
  return reading;
}

function readAsOne(
  county: SampleCounty,
  reading: Reading,
  learner: SampleLearner,
  lessons: readonly SampleLesson[],
  random: Chance,
): void {
  const count = Math.round((lessons.length * doneShare(learner, random)) / 100);
  const start = startOfDay(county.calendar.previous.first);
  const step = (county.calendar.now - start) / Math.max(1, count);
  const completed = lessons.slice(0, count).map((lesson, index): CompletedLesson => {
    const day = startOfDay(dayOf(start + step * (index + random.below(1000) / 1000)));
    const latestStart = county.calendar.now - lesson.minutes * MINUTE_MS;
    const startedAt = Math.max(start, Math.min(day + eveningMinute(random) * MINUTE_MS, latestStart));
    return { lesson, at: startedAt + lesson.minutes * MINUTE_MS };
  });
  keepCompleted(reading, learner, lessons, completed);
  const next = lessons[count];
  if (next && random.percent(35)) reading.progress.push(begun(county, learner, next, random));
}

/** Records completed lessons, and every course of which none is missing. */
export function keepCompleted(
  reading: Reading,
  learner: SampleLearner,
  lessons: readonly SampleLesson[],
  completed: CompletedLesson[],
): void {
  reading.completed.set(learner, completed);
  const personId = learner.person.id;
  for (const { lesson, at } of completed) {
    const verifiedMs = lesson.minutes * MINUTE_MS;
    const checks = { checksRight: lesson.checks, checksTotal: lesson.checks };
    reading.progress.push({
      personId,
      lessonId: lesson.id,
      verifiedMs,
      ...checks,
      startedAt: at - verifiedMs,
      completedAt: at,
    });
  }
  for (const courseId of new Set(lessons.map((lesson) => lesson.courseId))) {
    const ofCourse = completed.filter(({ lesson }) => lesson.courseId === courseId);
    const whole = ofCourse.length === lessons.filter((lesson) => lesson.courseId === courseId).length;
    if (courseId && whole)
      reading.courses.push({ personId, courseId, completedAt: Math.max(...ofCourse.map(({ at }) => at)) });
  }
}

/** Percent of the lessons: a few have read none, many most, some all. */
function doneShare({ diligence, exempt }: SampleLearner, random: Chance): number {
  if (exempt) return random.percent(20) ? 30 : 0;
  return Math.min(100, 15 + Math.round(diligence * 0.95) + random.between(-8, 8));
}

/** Minutes of the day: at noon or in the evening. */
function eveningMinute(random: Chance): number {
  return random.percent(30) ? random.between(12 * 60, 14 * 60) : random.between(18 * 60 + 30, 21 * 60 + 30);
}

/** A lesson opened in these days and not read to its end. */
function begun(
  { calendar }: SampleCounty,
  { person }: SampleLearner,
  lesson: SampleLesson,
  random: Chance,
): ProgressRow {
  const readMinutes = random.between(1, Math.max(1, lesson.minutes - 2));
  const startedAt = calendar.now - random.between(1, 6) * DAY_MS - random.below(8) * HOUR_MS;
  return {
    personId: person.id,
    lessonId: lesson.id,
    verifiedMs: readMinutes * MINUTE_MS,
    checksRight: lesson.checks > 0 ? random.below(lesson.checks) : 0,
    checksTotal: lesson.checks,
    startedAt,
    completedAt: null,
  };
}
