// The nightly job that brings the running quarter's scores up to date; safe to run twice.
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import { computeScores } from "#app/domain/scoring/compute-scores.server.ts";
import { ensurePeriod } from "#app/domain/scoring/ensure-period.server.ts";
import type { House } from "#app/platform/house.ts";

/** Computes every branch of the county; how many. A locked period is left as it is. */
export async function computeRunningScores(house: House): Promise<number> {
  const period = await ensurePeriod(house);
  const computed = await computeScores(house, systemScope("compute scores"), period.id);
  return computed.ok ? computed.branches : 0;
}
