// The unit an account event is about: where the person belongs today.
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { homesOf } from "#db/queries/people.ts";

/** The path of the person's branch, office or role; the county's `/` when there is none. */
export async function homePathOf(house: House, personId: string): Promise<string> {
  const homes = await homesOf(house.store.read, [personId], dayOf(house.clock.now()));
  return homes.get(personId)?.unitPath ?? "/";
}
