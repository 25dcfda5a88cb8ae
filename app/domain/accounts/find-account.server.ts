// Finds the account behind a typed number or phone, for somebody who is not signed in yet.

import { hashPhone } from "#app/domain/org/personal-data.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { type AccountRecord, accountByIdentifier } from "#db/queries/accounts.ts";
import { normalisePhone, numberSpellings } from "./identifier.ts";
import { systemScope } from "./viewer.server.ts";

/** The account, or null; the phone is only ever looked up by its keyed hash. */
export async function findAccount(house: House, typed: string): Promise<AccountRecord | null> {
  const phone = normalisePhone(typed);
  const numbers = numberSpellings(typed);
  if (numbers.length === 0) return null;
  return accountByIdentifier(house.store.read, systemScope("sign-in"), dayOf(house.clock.now()), {
    numbers,
    phoneHash: phone === null ? null : hashPhone(house.keys, phone),
  });
}
