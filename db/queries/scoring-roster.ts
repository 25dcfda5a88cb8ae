// The members that a branch answers for on a day, and the counts of its whole roll.
import { aliasedTable, and, type SQL, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { countWhere, rowCount, startsWith } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { exemption, membership } from "../schema/org.ts";

/** One subtree on one Shanghai day; `arrivedBy` is the last day on which an arrival already counts. */
export type Reach = { readonly within: string; readonly on: string; readonly arrivedBy: string };

/** Whether a dated row holds on a day. */
export const heldOn = (dated: { from: unknown; until: unknown }, day: string): SQL =>
  sql`${dated.from} <= ${day} and (${dated.until} is null or ${dated.until} >= ${day})`;

/** Keeps an expression's columns under their table's name, where a select of one source would drop it. */
export const qualified = (expression: SQL): SQL => sql`${expression}`;

const earlier = aliasedTable(membership, "earlier");

const exemptOn = (day: string): SQL =>
  sql`exists (select 1 from ${exemption} where ${exemption.personId} = ${membership.personId} and ${heldOn(exemption, day)})`;

const arrivedBy = (day: string): SQL =>
  sql`exists (select 1 from ${membership} as ${sql.identifier("earlier")} where ${earlier.personId} = ${membership.personId}
    and ${earlier.branchId} = ${membership.branchId} and ${heldOn(earlier, day)})`;

/** Members of a subtree on a day, as a condition on `membership`. */
const onTheRoll = (scope: Scope, { within, on }: Pick<Reach, "within" | "on">) =>
  and(
    heldOn(membership, on),
    startsWith(membership.branchPath, within),
    withinUnits(scope, membership.branchPath),
  );

/** A: on the roll, not exempt, and in the branch since `arrivedBy`. A source to select from. */
export function accountableMembers(handle: Handle, scope: Scope, reach: Reach) {
  return handle
    .select({
      personId: membership.personId,
      branchId: membership.branchId,
      branchPath: membership.branchPath,
    })
    .from(membership)
    .where(and(onTheRoll(scope, reach), sql`not ${exemptOn(reach.on)}`, arrivedBy(reach.arrivedBy)))
    .as("accountable");
}

/** Everyone on the roll, with whether they are exempt and whether they arrived too late to count. */
export function rollOf(handle: Handle, scope: Scope, reach: Reach) {
  return handle
    .select({
      personId: membership.personId,
      branchId: membership.branchId,
      kind: membership.kind,
      exempt: qualified(sql`case when ${exemptOn(reach.on)} then 1 else 0 end`).as("exempt"),
      arrived: qualified(sql`case when ${arrivedBy(reach.arrivedBy)} then 1 else 0 end`).as("arrived"),
    })
    .from(membership)
    .where(onTheRoll(scope, reach))
    .as("roll");
}

/** Every branch's members on a day: all, full ones, and the day since which the longest has been there. */
export async function rollCounts(handle: Handle, scope: Scope, reach: Pick<Reach, "within" | "on">) {
  return handle
    .select({
      branchId: membership.branchId,
      members: rowCount(),
      full: countWhere(sql`${membership.kind} = 'full'`),
      since: sql<string>`min(${membership.from})`,
    })
    .from(membership)
    .where(onTheRoll(scope, reach))
    .groupBy(membership.branchId);
}
