// The branches in scope by township, with how many members each has today.
import { townshipPath } from "#app/domain/scoring/collect-facts.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { branchesIn } from "#db/queries/branches.ts";
import { unitsByPaths } from "#db/queries/org.ts";
import { rollCounts } from "#db/queries/scoring-roster.ts";

export async function listBranches(house: House, scope: Scope) {
  const { read } = house.store;
  const branches = await branchesIn(read, scope, "/");
  const roll = await rollCounts(read, scope, { within: "/", on: dayOf(house.clock.now()) });
  const members = new Map(roll.map((row) => [row.branchId, row.members]));
  const byTownship = Map.groupBy(branches, ({ path }) => townshipPath(path));
  const townships = await unitsByPaths(read, [...byTownship.keys()]);
  return townships.map(({ name, path }) => ({
    name,
    path,
    branches: (byTownship.get(path) ?? []).map(({ id, code, name: branch, domain }) => ({
      id,
      code,
      name: branch,
      domain,
      members: members.get(id) ?? 0,
    })),
  }));
}
