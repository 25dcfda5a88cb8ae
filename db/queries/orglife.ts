// Meetings held by branches and their groups.
import { and, asc, between, eq, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { rowCount, startsWith, total } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { meeting } from "../schema/orglife.ts";

export type Days = { readonly first: string; readonly last: string };

/** By branch and kind: sessions, months and (unit, month) pairs with one, and attendance without those on leave. */
export async function meetingCounts(handle: Handle, scope: Scope, within: string, { first, last }: Days) {
  const month = sql`substr(${meeting.day}, 1, 7)`;
  return handle
    .select({
      branchId: meeting.branchId,
      kind: meeting.kind,
      sessions: rowCount(),
      months: sql<number>`count(distinct ${month})`.mapWith(Number),
      unitMonths: sql<number>`count(distinct ${meeting.unitId} || ${month})`.mapWith(Number),
      attended: total(meeting.attended),
      expected: total(sql`${meeting.expected} - ${meeting.onLeave}`),
    })
    .from(meeting)
    .where(
      and(
        startsWith(meeting.branchPath, within),
        withinUnits(scope, meeting.branchPath),
        between(meeting.day, first, last),
      ),
    )
    .groupBy(meeting.branchId, meeting.kind);
}

/** One branch's meetings between two days, in order. */
export async function meetingsOf(handle: Handle, scope: Scope, branchId: string, { first, last }: Days) {
  return handle
    .select({
      id: meeting.id,
      unitId: meeting.unitId,
      kind: meeting.kind,
      day: meeting.day,
      title: meeting.title,
      expected: meeting.expected,
      attended: meeting.attended,
      onLeave: meeting.onLeave,
    })
    .from(meeting)
    .where(
      and(
        eq(meeting.branchId, branchId),
        withinUnits(scope, meeting.branchPath),
        between(meeting.day, first, last),
      ),
    )
    .orderBy(asc(meeting.day), asc(meeting.kind));
}
