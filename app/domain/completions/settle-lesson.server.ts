// 结算: completes a lesson and its course, and keeps the lesson's one entry of credit hours, as often as it is asked.
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import type { Scope } from "#db/engine/scope.ts";
import type { Handle } from "#db/engine/store.ts";
import * as study from "#db/queries/completions.ts";
import { courseAround } from "#db/queries/courses.ts";
import { lessonFacts } from "#db/queries/lessons.ts";
import { isComplete } from "./completion-rule.ts";
import { creditFor, creditRulesOn, withinDayCap } from "./credit-rules.ts";
import { verifiedMinutes } from "./verified-time.ts";

/**
 * Safe to run any number of times, at once or again: completion is marked once, and the entry's source is unique. An
 * entry is raised in place when more minutes reach a higher step, on the day that it has, and never lowered.
 */
export async function settleLesson(tx: Handle, house: House, scope: Scope, lessonId: string): Promise<void> {
  await study.lockStudy(tx, scope);
  const lesson = await lessonFacts(tx, lessonId);
  const progress = await study.ownLessonProgress(tx, scope, lessonId);
  if (!lesson || !progress) return;
  if (progress.completedAt === null && isComplete(progress, lesson.minutes)) {
    const completed = await study.markCompleted(tx, scope, lessonId, house.clock.now());
    if (completed) await completeCourse(tx, house, scope, lessonId);
  }
  const minutes = verifiedMinutes(progress.verifiedMs);
  const answered = progress.checksRight >= progress.checksTotal;
  await keepCredit(tx, house, scope, { lessonId, title: lesson.title, minutes, answered });
}

async function completeCourse(tx: Handle, house: House, scope: Scope, lessonId: string): Promise<void> {
  const course = await courseAround(tx, lessonId);
  if (!course) return;
  const completed = await study.completedAmong(tx, scope, course.lessonIds);
  if (completed < course.lessonIds.length) return;
  await study.insertCourseCompletion(tx, scope, course.courseId, house.clock.now());
}

async function keepCredit(
  tx: Handle,
  house: House,
  scope: Scope,
  read: { lessonId: string; title: string; minutes: number; answered: boolean },
): Promise<void> {
  const source = `lesson:${read.lessonId}`;
  const entry = await study.ownCredit(tx, scope, source);
  const now = house.clock.now();
  const day = entry?.day ?? dayOf(now);
  const rules = creditRulesOn(day);
  const worth = creditFor(read.minutes, read.answered, rules);
  if (worth === 0) return;
  const others = (await study.hoursOnDay(tx, scope, day)) - (entry?.hours ?? 0);
  const hours = withinDayCap(others, worth, rules);
  // Nothing is kept on a full day: the lesson may still earn its hours on another.
  if (!entry && hours === 0) return;
  const detail = { title: read.title, minutes: read.minutes };
  if (entry) await study.raiseCredit(tx, scope, source, { hours, detail });
  else
    await study.insertCredit(tx, scope, { id: newId(), source, kind: "online", hours, day, at: now, detail });
}
