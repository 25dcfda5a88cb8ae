// What branches were asked to put right, and whether they did in time.
import { and, asc, between, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { countWhere, rowCount, startsWith } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { followup } from "../schema/followups.ts";

/** Due in the quarter, and by `on` either due or already closed. */
const dueBy = ({ first, last, on }: { first: string; last: string; on: string }) =>
  and(between(followup.dueOn, first, last), or(lte(followup.dueOn, on), isNotNull(followup.closedOn)));

/** By branch: follow-ups due in the quarter, and those closed on time. */
export async function followupCounts(
  handle: Handle,
  scope: Scope,
  within: string,
  days: { first: string; last: string; on: string },
) {
  return handle
    .select({
      branchId: followup.branchId,
      due: rowCount(),
      closedOnTime: countWhere(sql`${followup.closedOn} <= ${followup.dueOn}`),
    })
    .from(followup)
    .where(and(startsWith(followup.branchPath, within), withinUnits(scope, followup.branchPath), dueBy(days)))
    .groupBy(followup.branchId);
}

/** One branch's follow-ups due in the quarter, first due first. */
export async function followupsOf(
  handle: Handle,
  scope: Scope,
  branchId: string,
  days: { first: string; last: string; on: string },
) {
  return handle
    .select({
      id: followup.id,
      title: followup.title,
      issuedOn: followup.issuedOn,
      dueOn: followup.dueOn,
      closedOn: followup.closedOn,
    })
    .from(followup)
    .where(and(eq(followup.branchId, branchId), withinUnits(scope, followup.branchPath), dueBy(days)))
    .orderBy(asc(followup.dueOn), asc(followup.id));
}

/** One branch's follow-ups not yet closed, first due first. */
export async function openFollowups(handle: Handle, scope: Scope, branchId: string) {
  return handle
    .select({ id: followup.id, title: followup.title, dueOn: followup.dueOn })
    .from(followup)
    .where(
      and(
        eq(followup.branchId, branchId),
        withinUnits(scope, followup.branchPath),
        sql`${followup.closedOn} is null`,
      ),
    )
    .orderBy(asc(followup.dueOn), asc(followup.id));
}
