// 交卷: hands in one's own attempt, or, once its time is over, anybody's; a replay changes nothing.
import { selfScope, systemScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { faultFields } from "#app/platform/log.ts";
import type { Scope } from "#db/engine/scope.ts";
import type { Handle } from "#db/engine/store.ts";
import * as attempts from "#db/queries/attempts.ts";
import { examById } from "#db/queries/exams.ts";
import { homesOf } from "#db/queries/people.ts";
import { GRACE_MS, isExpired } from "./deadline.ts";
import { finishAttempt } from "./finish-attempt.server.ts";

export type Submitted =
  | { ok: true; attemptId: string; already: boolean }
  | { ok: false; reason: "not_found" };

/** Graded when it returns. `already` says that it had been handed in before. */
export async function submitAttempt(
  house: House,
  viewer: Viewer,
  { attemptId }: { attemptId: string },
): Promise<Submitted> {
  return house.store.write(async (tx) => {
    const attempt = await attempts.ownAttempt(tx, selfScope(viewer), attemptId);
    if (!attempt) return { ok: false, reason: "not_found" };
    const finished = await finishFor(tx, house, attempt, viewer.personId);
    return { ok: true, attemptId, already: !finished };
  });
}

/** Hands in those of the viewer's running attempts whose deadline and grace are over: before anyone looks at them. */
export async function settleOwnAttempts(house: House, viewer: Viewer): Promise<number> {
  return settle(house, selfScope(viewer));
}

/** The same for the whole county. */
export async function settleAllAttempts(house: House): Promise<number> {
  return settle(house, systemScope("close expired attempts"));
}

const MOST_AT_ONCE = 500;

async function settle(house: House, scope: Scope): Promise<number> {
  const before = house.clock.now() - GRACE_MS;
  const due = await attempts.runningAttemptsDueBefore(house.store.read, scope, before, MOST_AT_ONCE);
  let settled = 0;
  for (const { id } of due) if (await settleOne(house, scope, id)) settled += 1;
  // A full batch of which nothing could be settled would come again for ever.
  return due.length === MOST_AT_ONCE && settled > 0 ? settled + (await settle(house, scope)) : settled;
}

/** Whether it was handed in now. One that cannot be graded stays running, is logged, and holds up no other. */
async function settleOne(house: House, scope: Scope, attemptId: string): Promise<boolean> {
  try {
    return await house.store.write(async (tx) => {
      const attempt = await attempts.ownAttempt(tx, scope, attemptId);
      if (!attempt || !isExpired(house.clock.now(), attempt.deadlineAt)) return false;
      return finishFor(tx, house, attempt, null);
    });
  } catch (error) {
    house.log.error("attempt not graded", { attemptId, ...faultFields(error) });
    return false;
  }
}

/** Finishes an attempt with the unit its audit row belongs to. */
export async function finishFor(
  tx: Handle,
  house: House,
  attempt: attempts.Attempt,
  actorId: string | null,
): Promise<boolean> {
  if (attempt.state !== "running") return false;
  const exam = await examById(tx, attempt.examId);
  if (!exam) throw new Error(`attempt ${attempt.id} has no exam`);
  const homes = await homesOf(tx, [attempt.personId], dayOf(house.clock.now()));
  const unitPath = homes.get(attempt.personId)?.unitPath ?? exam.unitPath;
  return finishAttempt(tx, house, { attempt, exam, actorId, unitPath });
}
