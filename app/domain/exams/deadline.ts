// 交卷时限: the instant an attempt ends, fixed when it starts, and what counts that arrives after it.
import { type Instant, MINUTE_MS } from "#app/platform/clock.ts";

/** A save that arrives this long after the deadline still counts: lines are slow, and clocks are not the member's. */
export const GRACE_MS = 2 * MINUTE_MS;

export type ExamWindow = { readonly opensAt: Instant; readonly closesAt: Instant };

/** Whether an attempt may be started: from the opening instant until just before the closing one. */
export function windowState({ opensAt, closesAt }: ExamWindow, now: Instant): "before" | "open" | "closed" {
  if (now < opensAt) return "before";
  return now < closesAt ? "open" : "closed";
}

/** The deadline of an attempt started now: its duration, but never past the window's end. */
export function deadlineAt(startedAt: Instant, durationMinutes: number, { closesAt }: ExamWindow): Instant {
  return Math.min(startedAt + durationMinutes * MINUTE_MS, closesAt);
}

/** Both ends belong to the earlier part: at the deadline is in time, at the end of the grace is within it. */
export function arrival(at: Instant, deadline: Instant, graceMs = GRACE_MS): "in_time" | "in_grace" | "late" {
  if (at <= deadline) return "in_time";
  return at <= deadline + graceMs ? "in_grace" : "late";
}

/** When a running attempt is handed in for the member: no save can count any more. */
export function isExpired(now: Instant, deadline: Instant, graceMs = GRACE_MS): boolean {
  return arrival(now, deadline, graceMs) === "late";
}
