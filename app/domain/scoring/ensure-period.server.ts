// Opens the running quarter's score period with the newest rubric, which it keeps to its end.
import { dayOf, quarterOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { insertPeriod, newestRubric, periodOfQuarter, type ScorePeriod } from "#db/queries/scoring.ts";
import { loadRubric } from "./load-rubric.server.ts";

/** The running quarter's period; opened, with the shipped rubric loaded if there is none, the first time it is asked for. */
export async function ensurePeriod(house: House): Promise<ScorePeriod> {
  const quarter = quarterOf(dayOf(house.clock.now()));
  const found = await periodOfQuarter(house.store.read, quarter);
  if (found) return found;
  const rubric = (await newestRubric(house.store.read)) ?? (await loadedRubric(house));
  const row = { id: newId(), ...quarter, rubricId: rubric.id, state: "open" as const, lockedAt: null };
  await house.store.write((tx) => insertPeriod(tx, row));
  const opened = await periodOfQuarter(house.store.read, quarter);
  if (!opened) throw new Error("the period just opened is not there");
  return opened;
}

async function loadedRubric(house: House) {
  await loadRubric(house);
  const rubric = await newestRubric(house.store.read);
  if (!rubric) throw new Error("the rubric just loaded is not there");
  return rubric;
}
