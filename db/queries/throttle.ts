// Counters of sign-in attempts by key: a keyed hash of account and address, never either of them.
import { eq, lt, sql } from "drizzle-orm";
import type { Handle } from "../engine/store.ts";
import { throttle } from "../schema/accounts.ts";

export type ThrottleRule = { failures: number; windowMs: number; waitMs: number };

/**
 * Counts one attempt in a single statement, so that attempts at the same time cannot pass together. The counter starts
 * afresh when its window or its wait is over; `blockedUntil` (ms UTC) is set when the last allowed attempt is taken.
 */
export async function countAttempt(tx: Handle, key: string, now: number, rule: ThrottleRule) {
  const over = sql`(coalesce(${throttle.blockedUntil}, ${throttle.firstAt} + ${rule.windowMs}) <= ${now})`;
  const blocked = rule.failures <= 1 ? now + rule.waitMs : null;
  const [row] = await tx
    .insert(throttle)
    .values({ key, failures: 1, firstAt: now, blockedUntil: blocked })
    .onConflictDoUpdate({
      target: throttle.key,
      set: {
        failures: sql`case when ${over} then 1 else ${throttle.failures} + 1 end`,
        firstAt: sql`case when ${over} then ${now} else ${throttle.firstAt} end`,
        blockedUntil: sql`case when ${over} then ${blocked}
          when ${throttle.failures} + 1 = ${rule.failures} then ${now + rule.waitMs}
          else ${throttle.blockedUntil} end`,
      },
    })
    .returning({ failures: throttle.failures, blockedUntil: throttle.blockedUntil });
  return { failures: row?.failures ?? 0, blockedUntil: row?.blockedUntil ?? null };
}

/** Forgets a counter after a success. */
export async function forgetAttempts(tx: Handle, key: string): Promise<void> {
  await tx.delete(throttle).where(eq(throttle.key, key));
}

/** Takes one attempt back from a counter that several people share. */
export async function returnAttempt(tx: Handle, key: string): Promise<void> {
  await tx
    .update(throttle)
    .set({
      failures: sql`case when ${throttle.failures} > 0 then ${throttle.failures} - 1 else 0 end`,
      blockedUntil: null,
    })
    .where(eq(throttle.key, key));
}

/** Deletes counters that began before an instant; how many went. */
export async function deleteOldAttempts(tx: Handle, before: number): Promise<number> {
  const gone = await tx.delete(throttle).where(lt(throttle.firstAt, before)).returning({ key: throttle.key });
  return gone.length;
}
