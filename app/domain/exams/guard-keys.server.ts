// The key guard: which questions' keys must stay on the server because an open official exam uses them.
import type { House } from "#app/platform/house.ts";
import { officialExamsOpen, questionsOnPapers } from "#db/queries/exams.ts";
import { GRACE_MS } from "./deadline.ts";
import { mayDraw, type QuestionTraits } from "./drawable.ts";

export type GuardedQuestion = QuestionTraits & { readonly questionId: string };

/**
 * The ids of those questions that an open official exam has on a paper, in any version, or could still draw.
 * `exceptExam` leaves one exam out, whose own window the release policy guards. An exam is open until its grace ends.
 */
export async function guardedQuestions(
  house: House,
  questions: readonly GuardedQuestion[],
  exceptExam: string | null = null,
): Promise<Set<string>> {
  const now = house.clock.now();
  const open = await officialExamsOpen(house.store.read, now, now - GRACE_MS);
  const others = open.filter(({ id }) => id !== exceptExam);
  if (others.length === 0) return new Set();
  const drawable = questions.filter((each) => others.some(({ blueprint }) => mayDraw(blueprint, each)));
  const onPapers = await questionsOnPapers(
    house.store.read,
    questions.map(({ questionId }) => questionId),
    others.map(({ id }) => id),
  );
  return new Set([...drawable, ...onPapers].map(({ questionId }) => questionId));
}
