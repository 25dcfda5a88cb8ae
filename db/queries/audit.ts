// Audit events and their seals: inserted, read in pages, never changed.
import { and, asc, desc, eq, gte, isNull, lt, or } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { rowCount } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { auditEvent, auditSeal } from "../schema/audit.ts";

export type AuditRow = typeof auditEvent.$inferSelect;

export async function insertAuditEvent(tx: Handle, row: typeof auditEvent.$inferInsert): Promise<void> {
  await tx.insert(auditEvent).values(row);
}

/** The newest link of the chain, with the instant of the event it seals; null before the first. */
export async function newestSeal(handle: Handle) {
  const [row] = await handle
    .select({
      seq: auditSeal.seq,
      hash: auditSeal.hash,
      sealedAt: auditSeal.sealedAt,
      eventAt: auditEvent.at,
    })
    .from(auditSeal)
    .leftJoin(auditEvent, eq(auditEvent.id, auditSeal.eventId))
    .orderBy(desc(auditSeal.seq))
    .limit(1);
  return row ?? null;
}

/** Events without a seal that happened at or after `since` (ms UTC), oldest first. */
export async function unsealedEvents(handle: Handle, since: number, limit: number): Promise<AuditRow[]> {
  const rows = await handle
    .select({ event: auditEvent })
    .from(auditEvent)
    .leftJoin(auditSeal, eq(auditSeal.eventId, auditEvent.id))
    .where(and(gte(auditEvent.at, since), isNull(auditSeal.seq)))
    .orderBy(asc(auditEvent.at), asc(auditEvent.id))
    .limit(limit);
  return rows.map((row) => row.event);
}

export async function unsealedCount(handle: Handle): Promise<number> {
  const [row] = await handle
    .select({ count: rowCount() })
    .from(auditEvent)
    .leftJoin(auditSeal, eq(auditSeal.eventId, auditEvent.id))
    .where(isNull(auditSeal.seq));
  return row?.count ?? 0;
}

export async function insertSeals(tx: Handle, rows: (typeof auditSeal.$inferInsert)[]): Promise<void> {
  await tx.insert(auditSeal).values(rows);
}

/** Links after `afterSeq` in order, each with its event or null where the event is gone. */
export async function sealsAfter(handle: Handle, afterSeq: number, limit: number) {
  return handle
    .select({ seal: auditSeal, event: auditEvent })
    .from(auditSeal)
    .leftJoin(auditEvent, eq(auditEvent.id, auditSeal.eventId))
    .where(gte(auditSeal.seq, afterSeq + 1))
    .orderBy(asc(auditSeal.seq))
    .limit(limit);
}

/** The last link made before an instant: the head of a day, for export. */
export async function sealBefore(handle: Handle, before: number) {
  const [row] = await handle
    .select()
    .from(auditSeal)
    .where(lt(auditSeal.sealedAt, before))
    .orderBy(desc(auditSeal.seq))
    .limit(1);
  return row ?? null;
}

/** Where a page of the log ends; the next page continues after it. */
export type AuditCursor = { at: number; id: string };

/** The newest events within the scope's units, optionally of one kind. */
export async function newestEvents(
  handle: Handle,
  scope: Scope,
  filter: { kind: string | null; after: AuditCursor | null; limit: number },
): Promise<AuditRow[]> {
  const { kind, after, limit } = filter;
  return handle
    .select()
    .from(auditEvent)
    .where(
      and(
        withinUnits(scope, auditEvent.unitPath),
        kind === null ? undefined : eq(auditEvent.kind, kind),
        after === null
          ? undefined
          : or(lt(auditEvent.at, after.at), and(eq(auditEvent.at, after.at), lt(auditEvent.id, after.id))),
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(limit);
}
