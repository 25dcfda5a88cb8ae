// Throttling per account and address: whoever guesses from one address waits there, and nobody locks out another.
import { z } from "zod";
import { readSetting } from "#app/domain/org/read-setting.server.ts";
import { DAY_MS, type Instant, MINUTE_MS } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Handle } from "#db/engine/store.ts";
import { countAttempt, deleteOldAttempts, forgetAttempts, returnAttempt } from "#db/queries/throttle.ts";

const schema = z.object({
  /** Tries of one account from one address before it must wait. */
  accountFailures: z.int().min(1),
  /** Tries from one address over all accounts. */
  addressFailures: z.int().min(1),
  windowMinutes: z.number().positive(),
  waitMinutes: z.number().positive(),
  /** Shared addresses of service stations: only counted by account. */
  stationAddresses: z.array(z.string()).default([]),
});
type Rule = z.infer<typeof schema>;

const DEFAULT_RULE: Rule = {
  accountFailures: 5,
  addressFailures: 100,
  windowMinutes: 15,
  waitMinutes: 15,
  stationAddresses: [],
};

export type Attempt =
  | { ok: true; succeeded: (tx: Handle) => Promise<void>; undo: (tx: Handle) => Promise<void> }
  | { ok: false; reason: "throttled"; retryAt: Instant };
export type TakenAttempt = Extract<Attempt, { ok: true }>;

/**
 * Takes one attempt before the slow work begins, so that many at once cannot pass together. On success call
 * `succeeded(tx)`: the account's counter is forgotten and the address gets its try back. When nothing was judged
 * (the server was busy) call `undo(tx)`: every counter gets its try back. A refused try is not counted either.
 * Rule: setting `sign-in-throttle`; default 5 tries per account and address in 15 minutes, then 15 minutes' wait.
 */
export async function takeAttempt(house: House, account: string, address: string): Promise<Attempt> {
  const rule = await readSetting(house, "sign-in-throttle", schema, DEFAULT_RULE);
  const now = house.clock.now();
  const windowMs = rule.windowMinutes * MINUTE_MS;
  const waitMs = rule.waitMinutes * MINUTE_MS;
  const own = {
    key: house.keys.hash("throttle", `account\0${account}\0${address}`),
    failures: rule.accountFailures,
  };
  const shared = { key: house.keys.hash("throttle", `address\0${address}`), failures: rule.addressFailures };
  const limits = rule.stationAddresses.includes(address) ? [own] : [own, shared];

  return house.store.write(async (tx) => {
    for (const [at, { key, failures }] of limits.entries()) {
      const counted = await countAttempt(tx, key, now, { failures, windowMs, waitMs });
      if (counted.failures > failures) {
        await giveBack(tx, limits.slice(0, at + 1));
        return { ok: false, reason: "throttled", retryAt: counted.blockedUntil ?? now + waitMs } as const;
      }
    }
    const succeeded = async (inside: Handle) => {
      await forgetAttempts(inside, own.key);
      await giveBack(inside, limits.slice(1));
    };
    const undo = (inside: Handle) => giveBack(inside, limits);
    return { ok: true, succeeded, undo } as const;
  });
}

async function giveBack(tx: Handle, limits: readonly { key: string; failures: number }[]): Promise<void> {
  for (const { key, failures } of limits) await returnAttempt(tx, key, failures);
}

/** Forgets counters older than a day; safe to run at any time. */
export function sweepAttempts(house: House): Promise<number> {
  return house.store.write((tx) => deleteOldAttempts(tx, house.clock.now() - DAY_MS));
}
