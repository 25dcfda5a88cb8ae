// The score periods there are, newest first, for switching between quarters.
import type { House } from "#app/platform/house.ts";
import { periodsNewestFirst } from "#db/queries/scoring.ts";

export function listPeriods(house: House) {
  return periodsNewestFirst(house.store.read);
}
