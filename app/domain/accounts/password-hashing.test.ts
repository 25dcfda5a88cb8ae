// The hashing queue: never more than a few at once, never endlessly many waiting, and one spelling of a password.
import { expect, test } from "vitest";
import {
  boundedQueue,
  HashingBusy,
  hashPassword,
  orBusy,
  verifyPassword,
} from "./password-hashing.server.ts";

test("at most two run together, the rest wait in order, and too many are turned away", async () => {
  const queue = boundedQueue(2, 3);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const job = (n: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    order.push(n);
  };
  const jobs = [1, 2, 3, 4, 5].map((n) => queue(job(n)));
  await expect(queue(job(6))).rejects.toThrow(HashingBusy);
  await Promise.all(jobs);
  expect([most, order]).toEqual([2, [1, 2, 3, 4, 5]]);
  await queue(job(7));
  expect(order.at(-1)).toBe(7);
});

test("a job that fails gives its place back", async () => {
  const queue = boundedQueue(1, 1);
  await expect(queue(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await queue(async () => "next")).toBe("next");
});

test("a full queue becomes a refusal, any other fault stays a fault", async () => {
  expect(await orBusy(() => Promise.reject(new HashingBusy()))).toEqual({ ok: false, reason: "busy" });
  await expect(orBusy(() => Promise.reject(new Error("bug")))).rejects.toThrow("bug");
});

test("Argon2id, one spelling for full-width keyboards, and no hash is nobody's", async () => {
  const hashed = await hashPassword("Shan-2026");
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  expect(await verifyPassword(hashed, "Ｓhan-２０２６")).toBe(true);
  expect(await verifyPassword(hashed, "shan-2026")).toBe(false);
  expect(await verifyPassword(null, "Shan-2026")).toBe(false);
});
