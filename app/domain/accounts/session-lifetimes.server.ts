// How long a session lasts: a rule kept as data (setting `session-lifetimes`).
import { z } from "zod";
import { readSetting } from "#app/domain/org/read-setting.server.ts";
import { DAY_MS, HOUR_MS } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Handle } from "#db/engine/store.ts";

const schema = z.object({
  /** Plain members: days since the last visit; renewed while the person keeps coming. */
  memberDays: z.number().positive().max(400),
  /** Holders of a role: hours since sign-in, never renewed. */
  officeHours: z.number().positive().max(720),
});

export type SessionLifetimes = { memberMs: number; officeMs: number };

/** Milliseconds for plain members (30 days) and holders of a role (12 hours) unless the county set others. */
export async function sessionLifetimes(house: House, handle: Handle): Promise<SessionLifetimes> {
  const rule = await readSetting(
    house,
    "session-lifetimes",
    schema,
    { memberDays: 30, officeHours: 12 },
    handle,
  );
  return { memberMs: rule.memberDays * DAY_MS, officeMs: rule.officeHours * HOUR_MS };
}
