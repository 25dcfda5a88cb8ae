// 学完: when a lesson counts as completed, and what is still missing.
import { verifiedMinutes } from "./verified-time.ts";

/**
 * A lesson is completed when all its checks are answered rightly and this many minutes are verified: five, the shortest
 * step of the credit table, or the whole of a shorter lesson. Completion says that somebody was really here; how many
 * hours it is worth is the credit table's own question.
 */
export const COMPLETION_MINUTES = 5;

export function minutesToComplete(lessonMinutes: number): number {
  return Math.min(lessonMinutes, COMPLETION_MINUTES);
}

export type LessonProgress = {
  readonly verifiedMs: number;
  readonly checksRight: number;
  readonly checksTotal: number;
};

export type Missing = { readonly minutes: number; readonly checks: number };

/** Whole minutes and checks that are still missing; both 0 when the lesson is completed. */
export function missingFor(progress: LessonProgress, lessonMinutes: number): Missing {
  return {
    minutes: Math.max(0, minutesToComplete(lessonMinutes) - verifiedMinutes(progress.verifiedMs)),
    checks: Math.max(0, progress.checksTotal - progress.checksRight),
  };
}

export function isComplete(progress: LessonProgress, lessonMinutes: number): boolean {
  const missing = missingFor(progress, lessonMinutes);
  return missing.minutes === 0 && missing.checks === 0;
}
