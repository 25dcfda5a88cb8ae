import { expect, test } from "vitest";
import {
  ATTEMPT_EVENTS,
  ATTEMPT_STATES,
  type AttemptEvent,
  type AttemptState,
  nextAttemptState,
} from "./attempt-state.ts";

const allowed: [AttemptState, AttemptEvent, AttemptState][] = [
  ["running", "save", "running"],
  ["running", "save_late", "running"],
  ["running", "submit", "submitted"],
  ["running", "expire", "submitted"],
  ["submitted", "save_late", "submitted"],
  ["submitted", "accept_late", "submitted"],
  ["submitted", "grade", "graded"],
  ["graded", "save_late", "graded"],
  ["graded", "accept_late", "submitted"],
  ["graded", "regrade", "graded"],
];

test.each(allowed)("%s: %s leads to %s", (state, event, next) =>
  expect(nextAttemptState(state, event)).toBe(next),
);

test("everything else is refused", () => {
  const all = ATTEMPT_STATES.flatMap((state) => ATTEMPT_EVENTS.map((event) => [state, event] as const));
  const refused = all.filter(
    ([state, event]) => !allowed.some(([from, by]) => from === state && by === event),
  );
  expect(refused).toHaveLength(all.length - allowed.length);
  for (const [state, event] of refused)
    expect(nextAttemptState(state, event), `${state} ${event}`).toBeNull();
});
