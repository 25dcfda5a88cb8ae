// 保存作答: the durable hot path; an acknowledged answer is on disk, and a replay gets the same acknowledgement.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { isUniqueViolation } from "#db/engine/errors.ts";
import type { Handle } from "#db/engine/store.ts";
import * as attempts from "#db/queries/attempts.ts";
import { nextAttemptState } from "./attempt-state.ts";
import { arrival } from "./deadline.ts";
import { type ShownResponse, sameResponse, toOwn } from "./response-fit.ts";

export type AnswerSave = { attemptId: string; position: number; seq: number; shown: ShownResponse };

export type Saved =
  | {
      ok: true;
      position: number;
      seq: number;
      savedAt: Instant;
      /** Kept, but does not count: it arrived after deadline and grace, or after handing in. */
      late: boolean;
      /** Proves to whoever asks later that the server had this answer at this time. */
      receipt: string;
    }
  | { ok: false; reason: "not_found" | "unfit" }
  /** The number was used for another answer, or a newer one stands: send again with `nextSeq`. */
  | { ok: false; reason: "stale_seq"; nextSeq: number };

/** Far above what a person can do in one exam; keeps an attempt's rows bounded. */
export const HIGHEST_SEQ = 20_000;

/** Appends one answer of the viewer's own attempt. */
export async function saveAnswer(house: House, viewer: Viewer, save: AnswerSave): Promise<Saved> {
  const append = () => house.store.append((tx) => appendAnswer(tx, house, viewer, save));
  try {
    return await append();
  } catch (error) {
    // The same save arrived twice at once: the second finds the first.
    if (isUniqueViolation(error)) return append();
    throw error;
  }
}

async function appendAnswer(tx: Handle, house: House, viewer: Viewer, save: AnswerSave): Promise<Saved> {
  const { attemptId, position, seq, shown } = save;
  await attempts.holdAttempt(tx, attemptId);
  const question = await attempts.questionToAnswer(tx, attemptId, position);
  if (!question || question.personId !== viewer.personId) return { ok: false, reason: "not_found" };
  const { kind, optionOrder, key, state, deadlineAt } = question;
  const response = toOwn(shown, { kind, optionOrder, blanks: "blanks" in key ? key.blanks.length : 0 });
  if (!response || seq > HIGHEST_SEQ) return { ok: false, reason: "unfit" };

  const { same, newest } = await attempts.savesOf(tx, { attemptId, position, seq });
  if (same && sameResponse(same.response, response)) return acknowledge(house, same);
  if (newest)
    return { ok: false, reason: "stale_seq", nextSeq: (await attempts.highestSeq(tx, attemptId)) + 1 };

  const savedAt = house.clock.now();
  const late = arrival(savedAt, deadlineAt) === "late" || nextAttemptState(state, "save") === null;
  const row = { attemptId, position, seq, response, savedAt, late };
  await attempts.insertAnswer(tx, row);
  return acknowledge(house, row);
}

const RECEIPT_LENGTH = 16;

function acknowledge(house: House, row: attempts.AnswerRow): Saved {
  const { attemptId, position, seq, savedAt, late, response } = row;
  const said = "options" in response ? response.options.join() : JSON.stringify(response.blanks);
  const receipt = house.keys.hash("receipt", [attemptId, position, seq, savedAt, late, said].join("|"));
  return { ok: true, position, seq, savedAt, late, receipt: receipt.slice(0, RECEIPT_LENGTH) };
}
