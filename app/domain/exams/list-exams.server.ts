// 考试列表: the exams for one person, open, coming and past, with what may be shown of each.
import { selfScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import * as attempts from "#db/queries/attempts.ts";
import { type Exam, publishedExamsAt, seatsOf } from "#db/queries/exams.ts";
import { placeFor, unitsAbove } from "./audience.ts";
import { paperPoints } from "./blueprint.ts";
import { windowState } from "./deadline.ts";
import { releasedScore, type Score } from "./read-result.server.ts";
import { settleOwnAttempts } from "./submit-attempt.server.ts";

export type ExamCard = {
  examId: string;
  title: string;
  instructions: string;
  kind: "official" | "practice";
  compulsory: boolean;
  window: "before" | "open" | "closed";
  opensAt: Instant;
  closesAt: Instant;
  durationMinutes: number;
  questions: number;
  /** Hundredths of a point. */
  maxScore: number;
  passPercent: number;
  attempts: number;
  attemptsLeft: number;
  /** The attempt that runs now, with its deadline. */
  running: { attemptId: string; deadlineAt: Instant } | null;
  /** Those handed in, newest first, each with its score where it may be shown. */
  past: { attemptId: string; no: number; submittedAt: Instant; score: Score | null }[];
  /** The best score that may be shown. */
  best: Score | null;
};

/** Every published exam for the viewer: open ones by their end, coming ones by their start, then past ones. */
export async function listExams(house: House, viewer: Viewer): Promise<ExamCard[]> {
  await settleOwnAttempts(house, viewer);
  const { read } = house.store;
  const scope = selfScope(viewer);
  const now = house.clock.now();
  const seats = await seatsOf(read, scope, dayOf(now));
  const exams = (await publishedExamsAt(read, unitsAbove(seats))).filter((exam) => placeFor(exam, seats));
  const own = await attempts.ownAttemptsAt(
    read,
    scope,
    exams.map(({ id }) => id),
  );
  const cards = exams.map((exam) => {
    const tries = own.filter(({ examId }) => examId === exam.id);
    return card(house, exam, tries);
  });
  return cards.sort(byUrgency);
}

/** One exam of the viewer's list, or null when it is not for them. */
export async function readExam(
  house: House,
  viewer: Viewer,
  { examId }: { examId: string },
): Promise<ExamCard | null> {
  return (await listExams(house, viewer)).find((each) => each.examId === examId) ?? null;
}

function card(house: House, exam: Exam, tries: readonly attempts.Attempt[]): ExamCard {
  const running = tries.find(({ state }) => state === "running");
  const past = tries.flatMap((each) =>
    each.submittedAt === null
      ? []
      : [
          {
            attemptId: each.id,
            no: each.no,
            submittedAt: each.submittedAt,
            score: releasedScore(house, exam, each),
          },
        ],
  );
  const scores = past.flatMap(({ score }) => score ?? []);
  const { title, instructions, kind, compulsory, opensAt, closesAt, durationMinutes, passPercent } = exam;
  return {
    ...{ examId: exam.id, title, instructions, kind, compulsory, opensAt, closesAt, durationMinutes },
    window: windowState(exam, house.clock.now()),
    questions: exam.blueprint.rows.reduce((sum, row) => sum + row.count, 0),
    maxScore: paperPoints(exam.blueprint),
    passPercent,
    attempts: exam.attempts,
    attemptsLeft: Math.max(0, exam.attempts - tries.length),
    running: running ? { attemptId: running.id, deadlineAt: running.deadlineAt } : null,
    past,
    best: scores.sort((a, b) => b.score / b.maxScore - a.score / a.maxScore)[0] ?? null,
  };
}

const ORDER = { open: 0, before: 1, closed: 2 } as const;

function byUrgency(a: ExamCard, b: ExamCard): number {
  const order = ORDER[a.window] - ORDER[b.window];
  if (order !== 0) return order;
  if (a.window === "before") return a.opensAt - b.opensAt;
  return a.window === "open" ? a.closesAt - b.closesAt : b.closesAt - a.closesAt;
}
