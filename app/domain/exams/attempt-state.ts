// 作答状态: the one table of an attempt's states and of what may happen in each.

export const ATTEMPT_STATES = ["running", "submitted", "graded"] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/**
 * `expire` hands in for a member whose deadline and grace have passed; the time of handing in is then the deadline.
 * `save_late` appends an answer that does not count; `accept_late` is an authorised person letting it count, after
 * which the attempt is graded anew. `regrade` follows a corrected key.
 */
export const ATTEMPT_EVENTS = [
  "save",
  "save_late",
  "submit",
  "expire",
  "grade",
  "accept_late",
  "regrade",
] as const;
export type AttemptEvent = (typeof ATTEMPT_EVENTS)[number];

const transitions: Readonly<Record<AttemptState, Readonly<Partial<Record<AttemptEvent, AttemptState>>>>> = {
  running: { save: "running", save_late: "running", submit: "submitted", expire: "submitted" },
  submitted: { save_late: "submitted", accept_late: "submitted", grade: "graded" },
  graded: { save_late: "graded", accept_late: "submitted", regrade: "graded" },
};

/** The state after `event`, or null where it may not happen. */
export function nextAttemptState(state: AttemptState, event: AttemptEvent): AttemptState | null {
  return transitions[state][event] ?? null;
}
