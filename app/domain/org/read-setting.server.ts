// Reads a rule kept as data: what holds today, checked against its schema, or the default the program ships with.
import type { z } from "zod";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Handle } from "#db/engine/store.ts";
import { settingOn } from "#db/queries/settings.ts";

/** The setting that holds today; a stored value the schema refuses is logged and the default holds. */
export async function readSetting<T>(
  house: House,
  key: string,
  schema: z.ZodType<T>,
  fallback: T,
  handle: Handle = house.store.read,
): Promise<T> {
  const stored = await settingOn(handle, key, dayOf(house.clock.now()));
  if (stored === null) return fallback;
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  house.log.error("setting.invalid", { key });
  return fallback;
}
