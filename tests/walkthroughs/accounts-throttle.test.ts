// 限次: who guesses waits, at the address they guess from, and nobody else does.
import { asc } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { verifyPassword } from "#app/domain/accounts/password-hashing.server.ts";
import { redeemCode } from "#app/domain/accounts/redeem-code.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { takeAttempt } from "#app/domain/accounts/throttle-attempts.server.ts";
import { MINUTE_MS } from "#app/platform/clock.ts";
import { putSetting } from "#db/queries/settings.ts";
import { throttle } from "#db/schema/accounts.ts";
import { auditEvent } from "#db/schema/audit.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { accountsCounty, activated, HERE, PASSWORD, signedIn, someone } from "./accounts-county.ts";

/** Every comparison of a password waits for it: how a test holds the hashing queue full. */
const gate = vi.hoisted(() => ({ open: Promise.resolve() }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify = async (...input: Parameters<typeof real.verify>) => {
    await gate.open;
    return real.verify(...input);
  };
  return { ...real, verify };
});

let house: TestHouse;
beforeEach(async () => {
  house = await accountsCounty();
});
afterEach(() => house.end());

const tries = async (count: number, account: string, address: string) => {
  const results = [];
  for (let time = 0; time < count; time += 1) results.push((await takeAttempt(house, account, address)).ok);
  return results;
};

async function withFullQueue<T>(work: () => Promise<T>): Promise<T> {
  let release = () => {};
  gate.open = new Promise((_, reject) => {
    release = () => reject(new Error("released"));
  });
  const crowd = Promise.allSettled(Array.from({ length: 100 }, () => verifyPassword(null, PASSWORD)));
  try {
    return await work();
  } finally {
    release();
    await crowd;
    gate.open = Promise.resolve();
  }
}

const counters = () => house.store.read.select().from(throttle).orderBy(asc(throttle.key));

test("after five wrong passwords even the right one waits, but only from that address", async () => {
  const who = await someone(house, { number: "XT200001" });
  await activated(house, who);
  const from = (address: string, password: string) =>
    signIn(house, { ...HERE, identifier: who.number, password, address });
  for (let time = 0; time < 5; time += 1)
    expect(await from("203.0.113.9", "Cai-Mima-2026")).toMatchObject({ reason: "wrong" });
  const retryAt = house.clock.now() + 15 * MINUTE_MS;
  expect(await from("203.0.113.9", PASSWORD)).toEqual({ ok: false, reason: "throttled", retryAt });
  expect((await from("203.0.113.10", PASSWORD)).ok).toBe(true);
  house.clock.advance(15 * MINUTE_MS - 1);
  expect(await from("203.0.113.9", PASSWORD)).toMatchObject({ reason: "throttled" });
  house.clock.advance(1);
  expect((await from("203.0.113.9", PASSWORD)).ok).toBe(true);
});

test.each([
  {
    story: "five tries, then a wait",
    gapMinutes: 0,
    tries: 7,
    expected: [true, true, true, true, true, false, false],
  },
  {
    story: "tries spread over more than the window never wait",
    gapMinutes: 16,
    tries: 7,
    expected: Array(7).fill(true),
  },
])("$story", async ({ gapMinutes, tries: count, expected }) => {
  const results: boolean[] = [];
  for (let time = 0; time < count; time += 1) {
    results.push((await takeAttempt(house, "someone", "198.51.100.1")).ok);
    house.clock.advance(gapMinutes * MINUTE_MS);
  }
  expect(results).toEqual(expected);
});

test("a success forgets the failures before it", async () => {
  await tries(4, "a", "198.51.100.2");
  const fifth = await takeAttempt(house, "a", "198.51.100.2");
  if (!fifth.ok) throw new Error("refused");
  await house.store.write(fifth.succeeded);
  expect(await tries(6, "a", "198.51.100.2")).toEqual([true, true, true, true, true, false]);
});

test("tries sent all at once do not pass together", async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, () => takeAttempt(house, "b", "198.51.100.3")),
  );
  expect(results.filter((each) => each.ok)).toHaveLength(5);
});

test("one address may try a hundred times over all accounts; a station's address is only counted by account", async () => {
  const many = async (address: string) => {
    let passed = 0;
    for (let time = 0; time < 103; time += 1)
      if ((await takeAttempt(house, `c${time}`, address)).ok) passed += 1;
    return passed;
  };
  expect(await many("198.51.100.4")).toBe(100);
  const rule = {
    accountFailures: 5,
    addressFailures: 100,
    windowMinutes: 15,
    waitMinutes: 15,
    stationAddresses: ["198.51.100.5"],
  };
  await house.store.write((tx) => putSetting(tx, "sign-in-throttle", "2026-01-01", rule));
  expect(await many("198.51.100.5")).toBe(103);
  expect(await tries(6, "d", "198.51.100.5")).toEqual([true, true, true, true, true, false]);
});

test("many people signing in well from one address are never in each other's way", async () => {
  for (let time = 0; time < 150; time += 1) {
    const attempt = await takeAttempt(house, `e${time}`, "198.51.100.6");
    if (!attempt.ok) throw new Error(`refused at ${time}`);
    await house.store.write(attempt.succeeded);
  }
});

test("the table holds neither address nor account", async () => {
  await tries(1, "XT200002", "198.51.100.7");
  const rows = JSON.stringify(await house.store.read.select().from(throttle));
  expect(rows).not.toContain("198.51.100.7");
  expect(rows).not.toContain("XT200002");
});

test("an unknown account is answered like a wrong password, and throttled like one", async () => {
  const form = { ...HERE, identifier: "XT999999", password: PASSWORD };
  for (let time = 0; time < 5; time += 1)
    expect(await signIn(house, form)).toEqual({ ok: false, reason: "wrong" });
  expect(await signIn(house, form)).toMatchObject({ ok: false, reason: "throttled" });
});

test("an unknown account's failure is recorded before the answer, as a known one's is, and names nobody", async () => {
  await signIn(house, { ...HERE, identifier: "XT999998", password: PASSWORD });
  const rows = await house.store.read.select().from(auditEvent);
  expect(rows).toMatchObject([
    { kind: "account.sign_in_failed", actorId: null, subjectId: null, unitPath: "/" },
  ]);
  expect(JSON.stringify(rows)).not.toContain("XT999998");
});

test("an answer of 'busy' costs no try, one after another or all at once", async () => {
  const who = await someone(house, { number: "XT200003" });
  const fresh = await someone(house, { number: "XT200004" });
  const viewer = await signedIn(house, { number: "XT200005" });
  const known = { ...HERE, identifier: who.number, password: PASSWORD };
  await activated(house, who);
  for (let time = 0; time < 4; time += 1) await signIn(house, { ...known, password: "Cai-Mima-2026" });
  const before = await counters();
  const busy = { ok: false, reason: "busy" };
  await withFullQueue(async () => {
    for (let time = 0; time < 7; time += 1) {
      expect(await signIn(house, known)).toEqual(busy);
      expect(await signIn(house, { ...known, identifier: "XT999997" })).toEqual(busy);
      expect(await redeemCode(house, { ...known, identifier: fresh.number, code: fresh.code })).toEqual(busy);
      const change = { current: PASSWORD, password: "Gao-Shan-2026", address: HERE.address };
      expect(await changePassword(house, viewer, change)).toEqual(busy);
    }
    const burst = await Promise.all(Array.from({ length: 20 }, () => signIn(house, known)));
    expect(burst).toContainEqual(busy);
    expect(burst.filter((each) => each.ok)).toEqual([]);
  });
  expect(await counters()).toEqual(before);
  expect((await signIn(house, known)).ok).toBe(true);
});

test("a wrong code costs its try even when the server is busy: the code was already judged", async () => {
  const who = await someone(house, { number: "XT200006" });
  const form = { ...HERE, identifier: who.number, code: "WRONGCODE2", password: PASSWORD };
  await withFullQueue(async () => {
    for (let time = 0; time < 5; time += 1)
      expect(await redeemCode(house, form)).toEqual({ ok: false, reason: "busy" });
    expect(await redeemCode(house, form)).toMatchObject({ ok: false, reason: "throttled" });
  });
});

test("a try given back lifts the wait only when it brings the count below the limit", async () => {
  const taken = [];
  for (let time = 0; time < 5; time += 1) taken.push(await takeAttempt(house, "f", "198.51.100.8"));
  expect(await tries(3, "f", "198.51.100.8")).toEqual([false, false, false]);
  const [first] = taken;
  if (!first?.ok) throw new Error("refused");
  await house.store.write(first.undo);
  expect(await tries(2, "f", "198.51.100.8")).toEqual([true, false]);
});

test("a try refused for its address is not counted against the account", async () => {
  const rule = { accountFailures: 5, addressFailures: 2, windowMinutes: 15, waitMinutes: 15 };
  await house.store.write((tx) => putSetting(tx, "sign-in-throttle", "2026-01-01", rule));
  expect(await tries(4, "g", "198.51.100.9")).toEqual([true, true, false, false]);
  const failures = (await counters()).map((row) => row.failures);
  expect(failures).toEqual([2, 2]);
});
