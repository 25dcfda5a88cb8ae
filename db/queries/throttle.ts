// Counters of sign-in attempts by key: a keyed hash of account and address, never either of them.
import { and, eq, lt, lte, sql } from "drizzle-orm";
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

/** Takes one attempt back; a wait ends only when the count falls below `limit`, an empty counter is forgotten. */
export async function returnAttempt(tx: Handle, key: string, limit: number): Promise<void> {
  await tx
    .update(throttle)
    .set({
      failures: sql`${throttle.failures} - 1`,
      blockedUntil: sql`case when ${throttle.failures} - 1 < ${limit} then null else ${throttle.blockedUntil} end`,
    })
    .where(eq(throttle.key, key));
  await tx.delete(throttle).where(and(eq(throttle.key, key), lte(throttle.failures, 0)));
}

/** Deletes counters that began before an instant; how many went. */
export async function deleteOldAttempts(tx: Handle, before: number): Promise<number> {
  const gone = await tx.delete(throttle).where(lt(throttle.firstAt, before)).returning({ key: throttle.key });
  return gone.length;
}
