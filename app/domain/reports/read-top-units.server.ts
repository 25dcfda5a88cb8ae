// The units at the top of a scope: where somebody's figures begin.
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { unitsByPaths } from "#db/queries/org.ts";

export async function readTopUnits(house: House, scope: Scope) {
  const units = await unitsByPaths(house.store.read, scope.units);
  return units.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The units above one that lie in the scope too, outermost first: the way back up. */
export async function readUnitsAbove(house: House, scope: Scope, path: string) {
  const codes = path.split("/").filter(Boolean);
  const above = codes.map(
    (_, index) =>
      `/${codes
        .slice(0, index)
        .map((code) => `${code}/`)
        .join("")}`,
  );
  const inScope = above.filter((each) => scope.units.some((unit) => each.startsWith(unit)));
  const units = await unitsByPaths(house.store.read, inScope);
  return units.map(({ code, shortName, kind }) => ({ code, shortName, kind }));
}
