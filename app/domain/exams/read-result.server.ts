// 成绩: what a member may see of an attempt that was handed in, question by question.
import { selfScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { QuestionKey, QuestionKind } from "#app/domain/questions/question-kinds.ts";
import type { Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import * as attempts from "#db/queries/attempts.ts";
import { type Exam, examById } from "#db/queries/exams.ts";
import { countedResponses } from "./finish-attempt.server.ts";
import type { Grade } from "./grade.ts";
import { guardedQuestions } from "./guard-keys.server.ts";
import { releasedFor } from "./release-policy.ts";
import { isAnswered, type ShownResponse, toShown } from "./response-fit.ts";
import { settleOwnAttempts } from "./submit-attempt.server.ts";

export type Score = { score: number; maxScore: number; passed: boolean; excellent: boolean };

export type ResultQuestion = {
  position: number;
  kind: QuestionKind;
  stem: string;
  points: number;
  options: string[];
  response: ShownResponse | null;
  /** Null until released. */
  marks: { earned: number; verdict: Grade["verdict"] } | null;
  /** Null until released. */
  key: { right: ShownResponse; explanation: string } | null;
};

export type AttemptResult = {
  attemptId: string;
  examId: string;
  title: string;
  no: number;
  submittedAt: Instant;
  byDeadline: boolean;
  closesAt: Instant;
  score: Score | null;
  /** How many saves arrived too late to count. */
  lateSaves: number;
  questions: ResultQuestion[];
};

/** The viewer's own result; null when it is unknown, somebody else's or still running. */
export async function readResult(
  house: House,
  viewer: Viewer,
  { attemptId }: { attemptId: string },
): Promise<AttemptResult | null> {
  await settleOwnAttempts(house, viewer);
  const { read } = house.store;
  const attempt = await attempts.ownAttempt(read, selfScope(viewer), attemptId);
  const exam = attempt && (await examById(read, attempt.examId));
  if (!attempt || !exam || attempt.state === "running" || attempt.submittedAt === null) return null;
  const rows = await attempts.paperWithKeys(read, attemptId);
  const saved = await attempts.answersOf(read, attemptId);
  const counted = countedResponses(saved);
  const guarded = await guardedQuestions(house, rows, exam.id);
  return {
    attemptId,
    examId: exam.id,
    title: exam.title,
    no: attempt.no,
    submittedAt: attempt.submittedAt,
    byDeadline: attempt.submittedAt === attempt.deadlineAt,
    closesAt: exam.closesAt,
    score: releasedScore(house, exam, attempt),
    lateSaves: saved.filter(({ late }) => late).length,
    questions: rows.map((row) => {
      const response = counted.get(row.position);
      const shown = response ? toShown(response, row.optionOrder) : null;
      const used = guarded.has(row.questionId);
      return resultQuestion(row, shown, releasedFor(exam.release, situation(house, exam, attempt), used));
    }),
  };
}

function situation(house: House, exam: Exam, attempt: attempts.Attempt) {
  return {
    official: exam.kind === "official",
    graded: attempt.state === "graded",
    closesAt: exam.closesAt,
    now: house.clock.now(),
  };
}

/** The score of a graded attempt where the policy shows it now. */
export function releasedScore(house: House, exam: Exam, attempt: attempts.Attempt): Score | null {
  const { score, maxScore, passed } = attempt;
  if (score === null || !releasedFor(exam.release, situation(house, exam, attempt), false).score) return null;
  const excellent = score * 100 >= maxScore * exam.excellentPercent;
  return { score, maxScore, passed: passed === true, excellent };
}

function resultQuestion(
  row: attempts.PaperRow,
  response: ShownResponse | null,
  released: { marks: boolean; key: boolean },
): ResultQuestion {
  const { position, kind, stem, points, options, optionOrder, explanation } = row;
  return {
    position,
    kind,
    stem,
    points,
    options: optionOrder.map((option) => options[option] ?? ""),
    response,
    marks:
      released.marks && row.earned !== null ? { earned: row.earned, verdict: verdict(row, response) } : null,
    key: released.key ? { right: shownKey(row.key, optionOrder), explanation } : null,
  };
}

function shownKey(key: QuestionKey, optionOrder: readonly number[]): ShownResponse {
  return "blanks" in key
    ? { blanks: key.blanks.map((variants) => variants[0] ?? "") }
    : toShown(key, optionOrder);
}

function verdict({ earned, points }: attempts.PaperRow, response: ShownResponse | null): Grade["verdict"] {
  if (earned === points) return "right";
  if (earned !== null && earned > 0) return "partial";
  return isAnswered(response) ? "wrong" : "unanswered";
}
