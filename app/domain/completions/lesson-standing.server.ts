// 学习进度: where somebody stands in one lesson: minutes, checks, what is missing, what it has earned.
import type { Scope } from "#db/engine/scope.ts";
import type { Handle } from "#db/engine/store.ts";
import { ownCredit, ownLessonProgress } from "#db/queries/completions.ts";
import { lessonFacts } from "#db/queries/lessons.ts";
import { type Missing, missingFor } from "./completion-rule.ts";
import type { HundredthHours } from "./credit-rules.ts";
import { verifiedMinutes } from "./verified-time.ts";

export type LessonStanding = {
  minutes: number;
  lessonMinutes: number;
  completed: boolean;
  missing: Missing;
  /** Null before anything was earned. */
  hours: HundredthHours | null;
};

/** The scope's own person in a published lesson, opened before or not. */
export async function standingIn(handle: Handle, scope: Scope, lessonId: string): Promise<LessonStanding> {
  const lesson = await lessonFacts(handle, lessonId);
  const progress = await ownLessonProgress(handle, scope, lessonId);
  const credit = await ownCredit(handle, scope, `lesson:${lessonId}`);
  const lessonMinutes = lesson?.minutes ?? 0;
  const read = progress ?? {
    verifiedMs: 0,
    checksRight: 0,
    checksTotal: lesson?.checks.length ?? 0,
    completedAt: null,
  };
  return {
    minutes: verifiedMinutes(read.verifiedMs),
    lessonMinutes,
    completed: read.completedAt !== null,
    missing: missingFor(read, lessonMinutes),
    hours: credit?.hours ?? null,
  };
}
