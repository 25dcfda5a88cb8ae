// How this database came to be: one row for each key (`origin`, `set_up`).
import { and, eq } from "drizzle-orm";
import type { Handle } from "../engine/store.ts";
import { installation } from "../schema/accounts.ts";
import { person } from "../schema/org.ts";

/** The memory of a key, or null. */
export async function installationOf(handle: Handle, key: string) {
  const [row] = await handle.select().from(installation).where(eq(installation.key, key)).limit(1);
  return row ?? null;
}

/** Writes a key's value, open again. */
export async function putInstallation(tx: Handle, key: string, value: unknown, at: number): Promise<void> {
  const row = { value, at, done: false };
  await tx
    .insert(installation)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: installation.key, set: row });
}

/** Marks a key done: true for exactly one caller. */
export async function finishInstallation(tx: Handle, key: string, at: number): Promise<boolean> {
  const done = await tx
    .update(installation)
    .set({ done: true, value: {}, at })
    .where(and(eq(installation.key, key), eq(installation.done, false)))
    .returning({ key: installation.key });
  return done.length > 0;
}

/** Whether the sample county was loaded into this database. */
export async function isSample(handle: Handle): Promise<boolean> {
  return (await installationOf(handle, "origin"))?.value === "demo";
}

/** Whether nobody is registered yet. */
export async function isEmpty(handle: Handle): Promise<boolean> {
  return (await handle.select({ id: person.id }).from(person).limit(1)).length === 0;
}
