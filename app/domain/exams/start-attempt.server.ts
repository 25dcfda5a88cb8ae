// 开始作答: draws a paper and starts the clock, or returns to the attempt that runs; a double click starts one.
import { randomInt } from "node:crypto";
import { selfScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { isUniqueViolation } from "#db/engine/errors.ts";
import type { Handle } from "#db/engine/store.ts";
import * as attempts from "#db/queries/attempts.ts";
import { type Exam, examById, type Seat, seatsOf } from "#db/queries/exams.ts";
import { activeCandidates } from "#db/queries/questions.ts";
import { assemblePaper, type PaperPick } from "./assemble-paper.ts";
import { placeFor } from "./audience.ts";
import { paperPoints } from "./blueprint.ts";
import { deadlineAt, isExpired, windowState } from "./deadline.ts";
import { finishFor } from "./submit-attempt.server.ts";

export type StartRefusal = "not_found" | "before" | "closed" | "no_attempts_left" | "bank_too_small";
export type Started = { ok: true; attemptId: string; resumed: boolean } | { ok: false; reason: StartRefusal };

const LARGEST_SEED = 2 ** 31 - 1;

/** A running attempt is returned even after the window has closed, until its own time is over. */
export async function startAttempt(
  house: House,
  viewer: Viewer,
  { examId }: { examId: string },
): Promise<Started> {
  const { read } = house.store;
  const exam = await examById(read, examId);
  const seats = await seatsOf(read, selfScope(viewer), dayOf(house.clock.now()));
  const seat = exam?.state === "published" ? placeFor(exam, seats) : null;
  if (!exam || !seat) return { ok: false, reason: "not_found" };
  const seed = randomInt(LARGEST_SEED);
  const kinds = [...new Set(exam.blueprint.rows.map(({ kind }) => kind))];
  const paper = assemblePaper(exam.blueprint, await activeCandidates(read, kinds), seed, seat.domain);
  const draw: Draw = { exam, seat, seed, picks: paper.ok ? paper.picks : null };
  const begin = () => house.store.write((tx) => resumeOrBegin(tx, house, viewer, draw));
  try {
    return await begin();
  } catch (error) {
    // Another request began the same attempt at the same moment: this one finds it running.
    if (isUniqueViolation(error)) return begin();
    throw error;
  }
}

type Draw = { exam: Exam; seat: Seat; seed: number; picks: PaperPick[] | null };

async function resumeOrBegin(tx: Handle, house: House, viewer: Viewer, draw: Draw): Promise<Started> {
  const now = house.clock.now();
  const { exam, seat, seed, picks } = draw;
  const before = await attempts.ownAttemptsAt(tx, selfScope(viewer), [exam.id]);
  const running = before.find(({ state }) => state === "running");
  if (running && !isExpired(now, running.deadlineAt))
    return { ok: true, attemptId: running.id, resumed: true };
  if (running) await finishFor(tx, house, running, viewer.personId);

  const window = windowState(exam, now);
  if (window !== "open") return { ok: false, reason: window };
  if (before.length >= exam.attempts) return { ok: false, reason: "no_attempts_left" };
  if (!picks) return { ok: false, reason: "bank_too_small" };

  const [attemptId, no] = [newId(), (before[0]?.no ?? 0) + 1];
  const deadline = deadlineAt(now, exam.durationMinutes, exam);
  await attempts.insertAttempt(
    tx,
    {
      id: attemptId,
      examId: exam.id,
      personId: viewer.personId,
      no,
      seed,
      state: "running",
      startedAt: now,
      deadlineAt: deadline,
      maxScore: paperPoints(exam.blueprint),
    },
    picks.map((pick, index) => ({ attemptId, position: index + 1, ...pick })),
  );
  await recordAudit(tx, house, {
    kind: "exam.started",
    actorId: viewer.personId,
    unitPath: seat.path,
    subjectId: attemptId,
    detail: { examId: exam.id, no },
  });
  return { ok: true, attemptId, resumed: false };
}
