// 蓝图: how many questions of which topic, kind and difficulty a paper has, and for how many points.
import { z } from "zod";
import {
  DIFFICULTIES,
  type Difficulty,
  QUESTION_KINDS,
  type QuestionKind,
} from "#app/domain/questions/question-kinds.ts";
import { MULTIPLE_RULES } from "./grade.ts";

const rowSchema = z.object({
  /** A topic's slug; null for any. */
  topic: z.string().min(1).nullable(),
  kind: z.enum(QUESTION_KINDS),
  /** Null for any. */
  difficulty: z.enum(DIFFICULTIES).nullable(),
  count: z.number().int().min(1).max(200),
  /** For each question, in hundredths of a point. */
  points: z.number().int().min(1).max(100_00),
});

export const blueprintSchema = z.object({
  rows: z.array(rowSchema).min(1).max(60),
  shuffleOptions: z.boolean(),
  grading: z.object({ multiple: z.enum(MULTIPLE_RULES) }),
});

export type Blueprint = z.infer<typeof blueprintSchema>;
export type BlueprintRow = Blueprint["rows"][number];

/** Easy, medium and hard questions in the usual 3:5:2. */
const DIFFICULTY_WEIGHTS = [3, 5, 2] as const;

/** 20 single × 2 + 10 multiple × 3 + 15 true/false × 2 = 100 points, difficulty 3:5:2, from any topic. */
export const defaultBlueprint: Blueprint = {
  rows: [...rowsOf("single", 20, 200), ...rowsOf("multiple", 10, 300), ...rowsOf("truefalse", 15, 200)],
  shuffleOptions: true,
  grading: { multiple: "all_or_nothing" },
};

/** The full points of a paper, in hundredths. */
export function paperPoints(blueprint: Blueprint): number {
  return blueprint.rows.reduce((sum, row) => sum + row.count * row.points, 0);
}

/** `count` split 3:5:2 by largest remainder, the easier first where remainders are equal. */
export function splitByDifficulty(count: number): Record<Difficulty, number> {
  const total = DIFFICULTY_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  const shares = DIFFICULTIES.map((difficulty, index) => {
    const exact = count * (DIFFICULTY_WEIGHTS[index] ?? 0);
    return { difficulty, whole: Math.floor(exact / total), remainder: exact % total };
  });
  const left = count - shares.reduce((sum, share) => sum + share.whole, 0);
  const favoured = shares.toSorted((a, b) => b.remainder - a.remainder).slice(0, left);
  const split = { easy: 0, medium: 0, hard: 0 };
  for (const share of shares) split[share.difficulty] = share.whole + (favoured.includes(share) ? 1 : 0);
  return split;
}

function rowsOf(kind: QuestionKind, count: number, points: number): BlueprintRow[] {
  const split = splitByDifficulty(count);
  return DIFFICULTIES.filter((difficulty) => split[difficulty] > 0).map((difficulty) => ({
    topic: null,
    kind,
    difficulty,
    count: split[difficulty],
    points,
  }));
}
