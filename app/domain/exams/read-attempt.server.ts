// 试卷: a running attempt's paper as its member sees it, without keys, with everything saved so far.
import { selfScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { QuestionKind } from "#app/domain/questions/question-kinds.ts";
import type { Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import * as attempts from "#db/queries/attempts.ts";
import { examById } from "#db/queries/exams.ts";
import type { AttemptState } from "./attempt-state.ts";
import { isAnswered, type ShownResponse, toShown } from "./response-fit.ts";
import { settleOwnAttempts } from "./submit-attempt.server.ts";

export type PaperQuestion = {
  position: number;
  kind: QuestionKind;
  stem: string;
  /** Hundredths of a point. */
  points: number;
  /** In shown order. */
  options: string[];
  blanks: number;
  response: ShownResponse | null;
};

export type AttemptPaper = {
  attemptId: string;
  examId: string;
  title: string;
  no: number;
  state: AttemptState;
  startedAt: Instant;
  deadlineAt: Instant;
  /** The server's clock when the page was made. */
  now: Instant;
  highestSeq: number;
  questions: PaperQuestion[];
};

/** The viewer's own attempt, or null. One whose time is over is handed in first. */
export async function readAttempt(
  house: House,
  viewer: Viewer,
  { attemptId }: { attemptId: string },
): Promise<AttemptPaper | null> {
  await settleOwnAttempts(house, viewer);
  const { read } = house.store;
  const attempt = await attempts.ownAttempt(read, selfScope(viewer), attemptId);
  const exam = attempt && (await examById(read, attempt.examId));
  if (!attempt || !exam) return null;
  const saved = await attempts.answersOf(read, attemptId);
  const newest = new Map(
    saved.sort((a, b) => a.seq - b.seq).map(({ position, response }) => [position, response]),
  );
  const rows = await attempts.paperWithKeys(read, attemptId);
  return {
    attemptId,
    examId: exam.id,
    title: exam.title,
    no: attempt.no,
    state: attempt.state,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    now: house.clock.now(),
    highestSeq: saved.at(-1)?.seq ?? 0,
    questions: rows.map(({ position, kind, stem, points, options, optionOrder, key }) => {
      const response = newest.get(position);
      return {
        position,
        kind,
        stem,
        points,
        options: optionOrder.map((option) => options[option] ?? ""),
        blanks: "blanks" in key ? key.blanks.length : 0,
        response: response ? toShown(response, optionOrder) : null,
      };
    }),
  };
}

/** The numbers of the questions without an answer. */
export function unansweredPositions({ questions }: AttemptPaper): number[] {
  return questions.filter(({ response }) => !isAnswered(response)).map(({ position }) => position);
}
