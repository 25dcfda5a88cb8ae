// Which questions a blueprint may still draw: what an open exam could ask, it already uses.
import type { Difficulty, QuestionKind } from "#app/domain/questions/question-kinds.ts";
import type { Blueprint } from "./blueprint.ts";

export type QuestionTraits = {
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly difficulty: Difficulty;
};

/** Whether any row could draw the question, for a member of whatever domain. */
export function mayDraw({ rows }: Blueprint, { topic, kind, difficulty }: QuestionTraits): boolean {
  return rows.some(
    (row) =>
      row.kind === kind &&
      (row.topic === null || row.topic === topic) &&
      (row.difficulty === null || row.difficulty === difficulty),
  );
}
