// The recurring job that brings the scores of every open period up to date; safe to run twice.
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import { computeAllScores } from "#app/domain/scoring/compute-scores.server.ts";
import { ensurePeriod } from "#app/domain/scoring/ensure-period.server.ts";
import type { House } from "#app/platform/house.ts";

/** The running quarter's period is opened when it is missing; a finished one counts on until it is locked. */
export async function computeOpenScores(house: House): Promise<void> {
  await ensurePeriod(house);
  await computeAllScores(house, systemScope("compute scores"));
}
