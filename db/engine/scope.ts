// Whose data a query may touch: a value only the viewer can make, and that every query of people's data asks for.

import type { AnyColumn } from "drizzle-orm";
import { or, type SQL, sql } from "drizzle-orm";
import { startsWith } from "./sql.ts";

declare const brand: unique symbol;

/**
 * The units (whole subtrees, by materialised path) and the one person whose data may be read.
 * Branded: only `accounts/viewer.server.ts` makes one, from the roles that hold today.
 */
export type Scope = {
  readonly [brand]: true;
  /** Paths of the org units whose subtrees are open; `/` is the whole county. */
  readonly units: readonly string[];
  /** The viewer, always open to oneself; null for the program itself. */
  readonly person: string | null;
  /** Why the program itself looks, for scopes no person stands behind. */
  readonly reason: string | null;
};

/** For `accounts/viewer.server.ts` alone (held by an architecture test). */
export function makeScope(scope: {
  units: readonly string[];
  person: string | null;
  reason?: string;
}): Scope {
  return { units: scope.units, person: scope.person, reason: scope.reason ?? null } as unknown as Scope;
}

/** Whether a unit's path lies in one of the scope's subtrees. */
export function covers(scope: Scope, path: string): boolean {
  return scope.units.some((unit) => path.startsWith(unit));
}

/** The SQL condition that keeps rows inside the scope's subtrees; nothing is visible to an empty scope. */
export function withinUnits(scope: Scope, path: AnyColumn): SQL {
  if (scope.units.includes("/")) return sql`1 = 1`;
  return or(...scope.units.map((unit) => startsWith(path, unit))) ?? sql`1 = 0`;
}

/** Like `withinUnits`, with the viewer's own rows open too. */
export function withinUnitsOrSelf(scope: Scope, path: AnyColumn, person: AnyColumn): SQL {
  const units = withinUnits(scope, path);
  return scope.person === null ? units : (or(units, sql`${person} = ${scope.person}`) as SQL);
}
