// 排名: the published order of a period's branches, placed over the whole county and shown within the viewer's scope.
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import type { Domain } from "#app/domain/org/vocabulary.ts";
import type { Quarter } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { covers, type Scope } from "#db/engine/scope.ts";
import { type ScorePeriod, storedScores } from "#db/queries/scoring.ts";
import { rollCounts } from "#db/queries/scoring-roster.ts";
import { townshipPath } from "./collect-facts.server.ts";
import { quarterSpan } from "./period.ts";
import { compareRank, type Placing, rankBranches, rankEntry } from "./rank.ts";
import type { StarLevel } from "./score-level.ts";

export type RankedBranch = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly domain: Domain;
  readonly members: number;
  readonly score: number | null;
  readonly level: StarLevel | null;
  readonly incomplete: boolean;
  readonly placing: Placing;
};

/**
 * The branches of a subtree in scope, best first, with their places in domain and township. Places are counted over the
 * county, from figures of branches alone. `computedAt` is null when nothing was computed yet.
 */
export async function readRanking(
  house: House,
  scope: Scope,
  period: ScorePeriod,
  filter: { domain: Domain | null; within: string },
): Promise<{ branches: RankedBranch[]; computedAt: number | null }> {
  const county = systemScope("place branches");
  const { on } = quarterSpan(period as Quarter, house.clock.now());
  const rows = await storedScores(house.store.read, county, period.id);
  const roll = await rollCounts(house.store.read, county, { within: "/", on });
  const members = new Map(roll.map((row) => [row.branchId, row.members]));
  const entries = rows.map(({ branchId, code, path, result }) =>
    rankEntry(
      { id: branchId, code, townshipId: townshipPath(path), members: members.get(branchId) ?? 0 },
      result,
    ),
  );
  const placings = rankBranches(entries);
  const byId = new Map(rows.map((row) => [row.branchId, row]));
  const branches = entries.toSorted(compareRank).flatMap(({ id, code, domain, members: size, score }) => {
    const row = byId.get(id);
    const placing = placings.get(id);
    if (!row || !placing || !covers(scope, row.path) || !row.path.startsWith(filter.within)) return [];
    if (filter.domain && domain !== filter.domain) return [];
    const { level, incomplete } = row.result;
    return [
      { id, code, name: row.name, path: row.path, domain, members: size, score, level, incomplete, placing },
    ];
  });
  return { branches, computedAt: rows[0]?.computedAt ?? null };
}
