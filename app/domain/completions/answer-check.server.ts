// 答小题: grades an answer to a check of a lesson on the server; wrong ones may be put right, right ones stay.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import type { LessonCheck } from "#app/domain/authoring/lesson-document.ts";
import { gradeAnswer } from "#app/domain/exams/grade.ts";
import type { Response } from "#app/domain/questions/question-kinds.ts";
import type { House } from "#app/platform/house.ts";
import * as study from "#db/queries/completions.ts";
import { publishedLesson } from "#db/queries/lessons.ts";
import { settleLesson } from "./settle-lesson.server.ts";

export type AnsweredCheck =
  | { ok: true; right: boolean; tries: number }
  | { ok: false; reason: "unknown_check" | "empty" };

const LONGEST_BLANK = 60;

/** `values` as the form sends them: option numbers from 0, or the text of a blank. Sent again, it changes nothing. */
export async function answerCheck(
  house: House,
  viewer: Viewer,
  input: { slug: string; checkId: string; values: readonly string[] },
): Promise<AnsweredCheck> {
  const scope = selfScope(viewer);
  const lesson = await publishedLesson(house.store.read, input.slug);
  const check = lesson?.checks.find(({ id }) => id === input.checkId);
  if (!lesson || !check) return { ok: false, reason: "unknown_check" };
  const values = cleanValues(check, input.values);
  if (values.length === 0) return { ok: false, reason: "empty" };
  const right = isRight(check, values);
  return house.store.write(async (tx) => {
    await study.lockStudy(tx, scope);
    const answers = await study.ownCheckAnswers(tx, scope, lesson.revisionId);
    const before = answers.find(({ checkId }) => checkId === check.id);
    const same = before && JSON.stringify(before.response) === JSON.stringify(values);
    if (before && (before.right || same)) return { ok: true, right: before.right, tries: before.tries };
    const now = house.clock.now();
    const tries = (before?.tries ?? 0) + 1;
    const answer = {
      revisionId: lesson.revisionId,
      checkId: check.id,
      response: values,
      right,
      tries,
      answeredAt: now,
    };
    await study.putCheckAnswer(tx, scope, answer);
    await study.startProgress(tx, scope, lesson.id, lesson.checks.length, now);
    const progress = await study.ownLessonProgress(tx, scope, lesson.id);
    const rightBefore = answers.filter((other) => other.right).length;
    const counts = { checksRight: rightBefore + (right ? 1 : 0), checksTotal: lesson.checks.length };
    if (progress?.completedAt === null) await study.setChecks(tx, scope, lesson.id, counts);
    if (right) await settleLesson(tx, house, scope, lesson.id);
    return { ok: true, right, tries };
  });
}

/** Sorted option numbers that exist, or the trimmed text; empty when nothing was answered. */
function cleanValues(check: LessonCheck, values: readonly string[]): string[] {
  if (check.kind === "blank")
    return values
      .slice(0, 1)
      .map((text) => text.trim().slice(0, LONGEST_BLANK))
      .filter(Boolean);
  const known = check.options.map((_, index) => String(index));
  return known.filter((option) => values.includes(option));
}

function isRight(check: LessonCheck, values: readonly string[]): boolean {
  const response: Response = check.kind === "blank" ? { blanks: values } : { options: values.map(Number) };
  return (
    gradeAnswer(check.kind, check.key, response, 100, { multiple: "all_or_nothing" }).verdict === "right"
  );
}
