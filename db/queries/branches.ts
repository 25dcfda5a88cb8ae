// Branches as organisations: which there are, their groups, posts and terms.
import { and, asc, eq, lte, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { rowCount, startsWith } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { orgUnit, postHolding, term } from "../schema/org.ts";
import type { OrgUnit } from "./org.ts";

/** Units of a subtree of one kind in scope, by path. */
async function unitsOfKind(
  handle: Handle,
  scope: Scope,
  within: string,
  kind: OrgUnit["kind"],
): Promise<OrgUnit[]> {
  return handle
    .select()
    .from(orgUnit)
    .where(and(eq(orgUnit.kind, kind), startsWith(orgUnit.path, within), withinUnits(scope, orgUnit.path)))
    .orderBy(asc(orgUnit.path));
}

/** The branches of a subtree in scope. */
export function branchesIn(handle: Handle, scope: Scope, within: string): Promise<OrgUnit[]> {
  return unitsOfKind(handle, scope, within, "branch");
}

/** The party groups of a subtree in scope. */
export function groupsIn(handle: Handle, scope: Scope, within: string): Promise<OrgUnit[]> {
  return unitsOfKind(handle, scope, within, "group");
}

/** The units directly below one, in scope. */
export async function childUnits(handle: Handle, scope: Scope, parentId: string): Promise<OrgUnit[]> {
  return handle
    .select()
    .from(orgUnit)
    .where(and(eq(orgUnit.parentId, parentId), withinUnits(scope, orgUnit.path)))
    .orderBy(asc(orgUnit.path));
}

/** By branch: how many party groups it has. */
export async function groupCounts(handle: Handle, within: string) {
  return handle
    .select({ branchId: sql<string>`${orgUnit.parentId}`, groups: rowCount() })
    .from(orgUnit)
    .where(and(eq(orgUnit.kind, "group"), startsWith(orgUnit.path, within)))
    .groupBy(orgUnit.parentId);
}

/** Every holding of a post in a subtree that began by a day, past ones too; without the person. */
export async function postsHeld(handle: Handle, scope: Scope, within: string, by: string) {
  return handle
    .select({ branchId: postHolding.unitId, post: postHolding.post, until: postHolding.until })
    .from(postHolding)
    .where(
      and(
        startsWith(postHolding.unitPath, within),
        withinUnits(scope, postHolding.unitPath),
        lte(postHolding.from, by),
      ),
    );
}

/** Terms of a subtree that began by a day, oldest first. */
export async function termsBegun(handle: Handle, within: string, by: string) {
  return handle
    .select({ branchId: term.unitId, until: term.until, delayApprovedUntil: term.delayApprovedUntil })
    .from(term)
    .innerJoin(orgUnit, eq(orgUnit.id, term.unitId))
    .where(and(startsWith(orgUnit.path, within), lte(term.from, by)))
    .orderBy(asc(term.from));
}
