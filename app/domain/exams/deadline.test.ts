import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#app/platform/clock.ts";
import { arrival, deadlineAt, GRACE_MS, isExpired, windowState } from "./deadline.ts";

const window = { opensAt: 1_000_000, closesAt: 1_000_000 + 120 * MINUTE_MS };

test.each([
  [window.opensAt - 1, "before"],
  [window.opensAt, "open"],
  [window.closesAt - 1, "open"],
  [window.closesAt, "closed"],
])("the window at %i is %s", (now, state) => expect(windowState(window, now)).toBe(state));

describe("deadlineAt", () => {
  test("is the duration after the start", () => {
    expect(deadlineAt(window.opensAt, 60, window)).toBe(window.opensAt + 60 * MINUTE_MS);
  });
  test("is the window's end for one who starts late", () => {
    expect(deadlineAt(window.closesAt - 10 * MINUTE_MS, 60, window)).toBe(window.closesAt);
  });
});

test.each([
  [-1, "in_time", false],
  [0, "in_time", false],
  [1, "in_grace", false],
  [GRACE_MS, "in_grace", false],
  [GRACE_MS + 1, "late", true],
])("a save %i ms after the deadline is %s", (after, expected, expired) => {
  const deadline = window.closesAt;
  expect(arrival(deadline + after, deadline)).toBe(expected);
  expect(isExpired(deadline + after, deadline)).toBe(expired);
});
