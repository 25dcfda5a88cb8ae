// What the ranking page shows: the asked quarter's branches in scope, and what can be filtered by.
import { DOMAINS, type Domain } from "#app/domain/org/vocabulary.ts";
import { townshipPath } from "#app/domain/scoring/collect-facts.server.ts";
import { listPeriods } from "#app/domain/scoring/list-periods.server.ts";
import { parseQuarterCode, quarterCode } from "#app/domain/scoring/period.ts";
import { periodFor } from "#app/domain/scoring/read-branch-score.server.ts";
import { readRanking } from "#app/domain/scoring/read-ranking.server.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { branchesIn } from "#db/queries/branches.ts";
import { unitByIdOrCode, unitsByPaths } from "#db/queries/org.ts";

/** `query` holds codes only: `quarter` (2026q2), `domain`, `unit`. Null where the quarter has no period. */
export async function readScoresPage(house: House, scope: Scope, query: URLSearchParams) {
  const period = await periodFor(house, parseQuarterCode(query.get("quarter")));
  if (!period) return null;
  const domain = DOMAINS.find((each) => each === query.get("domain")) ?? null;
  const unit = query.get("unit") ? await unitByIdOrCode(house.store.read, query.get("unit") ?? "") : null;
  const filter: { domain: Domain | null; within: string } = { domain, within: unit?.path ?? "/" };
  const { branches, computedAt } = await readRanking(house, scope, period, filter);
  const { id, year, quarter, state } = period;
  return {
    period: { id, code: quarterCode(period), year, quarter, state, label: period.rubric.label },
    periods: (await listPeriods(house)).map((each) => ({ ...each, code: quarterCode(each) })),
    townships: await townshipsIn(house, scope),
    domain,
    unit: unit?.code ?? null,
    branches,
    computedAt,
  };
}

async function townshipsIn(house: House, scope: Scope) {
  const branches = await branchesIn(house.store.read, scope, "/");
  const paths = new Set(branches.map(({ path }) => townshipPath(path)));
  const units = await unitsByPaths(house.store.read, [...paths]);
  return units.map(({ code, shortName }) => ({ code, shortName }));
}
