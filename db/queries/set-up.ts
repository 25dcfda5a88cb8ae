// The one-time set-up link of a fresh installation: one row of table `installation`.
import { and, eq, sql } from "drizzle-orm";
import { onPostgres } from "../engine/dialect.ts";
import type { Handle } from "../engine/store.ts";
import { installation } from "../schema/accounts.ts";

const KEY = "set_up";

/** The HMAC of the link that is open now, or null. */
export async function openSetUpHmac(handle: Handle): Promise<string | null> {
  const [row] = await handle
    .select({ value: installation.value })
    .from(installation)
    .where(and(eq(installation.key, KEY), eq(installation.done, false)))
    .limit(1);
  return (row?.value as { hmac?: string } | undefined)?.hmac ?? null;
}

/** Keeps the link as it is until `tx` ends, so that it is not replaced while it is being used. */
export async function holdSetUp(tx: Handle): Promise<void> {
  if (onPostgres)
    await tx.run(sql`select 1 from ${installation} where ${installation.key} = ${KEY} for update`);
}

/** Opens a link in place of any other. */
export async function putSetUpHmac(tx: Handle, hmac: string, at: number): Promise<void> {
  const row = { value: { hmac }, at, done: false };
  await tx
    .insert(installation)
    .values({ key: KEY, ...row })
    .onConflictDoUpdate({ target: installation.key, set: row });
}

/** Spends the link: true for exactly one caller. */
export async function finishSetUp(tx: Handle, at: number): Promise<boolean> {
  const done = await tx
    .update(installation)
    .set({ done: true, value: {}, at })
    .where(and(eq(installation.key, KEY), eq(installation.done, false)))
    .returning({ key: installation.key });
  return done.length > 0;
}
