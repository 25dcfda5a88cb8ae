// The queue of unsent answers: two tabs of one device share it, and another device's newer answer stands.
import { beforeEach, expect, test, vi } from "vitest";
import { afterStale, forgetWaiting, keepWaiting, readQueue, type Waiting } from "./attempt-queue.ts";

const waiting = (seq: number, base: number, ...chosen: number[]): Waiting => ({
  seq,
  base,
  response: { chosen },
});

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test("a number used since by somebody the page did not know of drops the old answer", () => {
  expect(afterStale(waiting(11, 10, 1), 15, 11)).toBeNull();
  expect(afterStale(waiting(11, 10, 1), 12, 11)).toBeNull();
});

test("a number used by what the page knew is replaced by the next free one", () => {
  expect(afterStale(waiting(9, 14, 1), 15, 11)).toEqual(waiting(15, 14, 1));
  expect(afterStale(waiting(9, 14, 1), 15, 20)).toEqual(waiting(21, 14, 1));
  expect(afterStale(waiting(9, 14, 1), undefined, 20)).toEqual(waiting(21, 14, 1));
});

test("one tab's write keeps what another tab has not sent yet", () => {
  keepWaiting("a", "1", waiting(1, 0, 2));
  keepWaiting("a", "2", waiting(1, 0, 3));
  expect(readQueue("a")).toEqual({ 1: waiting(1, 0, 2), 2: waiting(1, 0, 3) });
  forgetWaiting("a", "1", waiting(1, 0, 2));
  expect(readQueue("a")).toEqual({ 2: waiting(1, 0, 3) });
  expect(readQueue("b")).toEqual({});
});

test("an acknowledgement forgets only the answer that it is for", () => {
  keepWaiting("a", "1", waiting(1, 0, 2));
  keepWaiting("a", "1", waiting(2, 0, 3));
  forgetWaiting("a", "1", waiting(1, 0, 2));
  forgetWaiting("a", "1", waiting(2, 0, 2));
  expect(readQueue("a")).toEqual({ 1: waiting(2, 0, 3) });
  forgetWaiting("a", "1", waiting(2, 0, 3));
  expect(localStorage.getItem("zhibu.attempt.a")).toBeNull();
});

test("an entry kept before entries told their base counts as given right after its predecessor", () => {
  localStorage.setItem("zhibu.attempt.a", JSON.stringify({ 1: { seq: 4, response: { chosen: [0] } } }));
  expect(readQueue("a")).toEqual({ 1: waiting(4, 3, 0) });
});
