// Settings and rules kept as data, each with the day from which it holds.
import { and, desc, eq, lte, sql } from "drizzle-orm";
import { type Handle, hot } from "../engine/store.ts";
import { setting } from "../schema/org.ts";

/** The value of a setting that holds on `day` (Shanghai), or null when none was ever set. */
export async function settingOn(handle: Handle, key: string, day: string): Promise<unknown> {
  const statement = hot(handle, "settingOn", (on) =>
    on
      .select({ value: setting.value })
      .from(setting)
      .where(and(eq(setting.key, sql.placeholder("key")), lte(setting.from, sql.placeholder("day"))))
      .orderBy(desc(setting.from))
      .limit(1)
      .prepare(),
  );
  const [row] = await statement.execute({ key, day });
  return row?.value ?? null;
}

/** Sets a value from a day on; the same key and day is written over. */
export async function putSetting(tx: Handle, key: string, from: string, value: unknown): Promise<void> {
  await tx
    .insert(setting)
    .values({ key, from, value })
    .onConflictDoUpdate({ target: [setting.key, setting.from], set: { value } });
}
