// 交卷与阅卷: hands in a running attempt and grades it, inside the caller's transaction.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Response } from "#app/domain/questions/question-kinds.ts";
import type { House } from "#app/platform/house.ts";
import type { Handle } from "#db/engine/store.ts";
import * as attempts from "#db/queries/attempts.ts";
import type { Exam } from "#db/queries/exams.ts";
import { isExpired } from "./deadline.ts";
import { gradeAnswer } from "./grade.ts";

/**
 * Whether this call handed it in: false when somebody else had. After deadline and grace it is handed in as of the
 * deadline, whoever asks. `actorId` is null for the program.
 */
export async function finishAttempt(
  tx: Handle,
  house: House,
  input: { attempt: attempts.Attempt; exam: Exam; actorId: string | null; unitPath: string },
): Promise<boolean> {
  const { attempt, exam, actorId, unitPath } = input;
  const now = house.clock.now();
  const expired = isExpired(now, attempt.deadlineAt);
  const submittedAt = expired ? attempt.deadlineAt : now;
  if (!(await attempts.claimSubmission(tx, attempt.id, submittedAt))) return false;
  const score = await gradePaper(tx, attempt.id, exam);
  const passed = score * 100 >= attempt.maxScore * exam.passPercent;
  await attempts.setGrade(tx, attempt.id, { score, passed, gradedAt: now });
  await recordAudit(tx, house, {
    kind: "exam.submitted",
    actorId: expired ? null : actorId,
    unitPath,
    subjectId: attempt.id,
    detail: { examId: exam.id, no: attempt.no, byDeadline: expired },
  });
  return true;
}

/** Writes what each question earned; the sum in hundredths. */
async function gradePaper(tx: Handle, attemptId: string, exam: Exam): Promise<number> {
  const counted = countedResponses(await attempts.answersOf(tx, attemptId));
  let score = 0;
  for (const { position, kind, key, points } of await attempts.paperWithKeys(tx, attemptId)) {
    const response = counted.get(position) ?? null;
    const { earned } = gradeAnswer(kind, key, response, points, exam.blueprint.grading);
    await attempts.setEarned(tx, attemptId, position, earned);
    score += earned;
  }
  return score;
}

/** The response that counts for each position: of the saves in time the one with the highest sequence. */
export function countedResponses(
  rows: readonly Pick<attempts.AnswerRow, "position" | "seq" | "response" | "late">[],
): Map<number, Response> {
  const inTime = rows.filter(({ late }) => !late).sort((a, b) => a.seq - b.seq);
  return new Map(inTime.map(({ position, response }) => [position, response]));
}
