// How this database came to be: one row for each key (`origin`, `demo_loading`; `set_up` has its own file).
import { eq } from "drizzle-orm";
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

/** Whether the sample county was loaded into this database. */
export async function isSample(handle: Handle): Promise<boolean> {
  return (await installationOf(handle, "origin"))?.value === "demo";
}

/** Whether nobody is registered yet. */
export async function isEmpty(handle: Handle): Promise<boolean> {
  return (await handle.select({ id: person.id }).from(person).limit(1)).length === 0;
}
