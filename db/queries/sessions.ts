// Open sessions. A session is found by the hash of its secret, so its bearer is the person whose row it is: no scope.
import { and, desc, eq, gt, gte, isNull, lte, ne, or, sql } from "drizzle-orm";
import { type Handle, hot } from "../engine/store.ts";
import { account, roleGrant, session } from "../schema/accounts.ts";
import { person } from "../schema/org.ts";

export type SessionRow = typeof session.$inferSelect;

const openSessionColumns = {
  idHash: session.idHash,
  personId: session.personId,
  createdAt: session.createdAt,
  expiresAt: session.expiresAt,
  device: session.device,
  name: person.name,
  role: roleGrant.role,
  unitId: roleGrant.unitId,
  unitPath: roleGrant.unitPath,
};

/**
 * An open session of a person who is not disabled, one row for each role that holds on `today`
 * (or one row with nulls). Everything a request must know about its visitor, in one prepared statement.
 */
export async function openSessionRows(handle: Handle, idHash: string, today: string) {
  const statement = hot(handle, "openSessionRows", (on) =>
    on
      .select(openSessionColumns)
      .from(session)
      .innerJoin(person, and(eq(person.id, session.personId), eq(person.status, "active")))
      .innerJoin(account, and(eq(account.personId, session.personId), isNull(account.disabledAt)))
      .leftJoin(
        roleGrant,
        and(
          eq(roleGrant.personId, session.personId),
          lte(roleGrant.from, sql.placeholder("today")),
          or(isNull(roleGrant.until), gte(roleGrant.until, sql.placeholder("today"))),
        ),
      )
      .where(eq(session.idHash, sql.placeholder("idHash")))
      .prepare(),
  );
  return statement.execute({ idHash, today });
}

/** A person's open sessions, newest first. */
export async function sessionsOf(handle: Handle, personId: string, now: number): Promise<SessionRow[]> {
  return handle
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt));
}

export async function insertSession(tx: Handle, row: SessionRow): Promise<void> {
  await tx.insert(session).values(row);
}

export async function renewSession(tx: Handle, idHash: string, expiresAt: number): Promise<void> {
  await tx.update(session).set({ expiresAt }).where(eq(session.idHash, idHash));
}

/** Deletes one of a person's sessions; how many rows went. */
export async function deleteSession(tx: Handle, personId: string, idHash: string): Promise<number> {
  const gone = await tx
    .delete(session)
    .where(and(eq(session.idHash, idHash), eq(session.personId, personId)))
    .returning({ idHash: session.idHash });
  return gone.length;
}

export async function deleteSessionByHash(tx: Handle, idHash: string): Promise<void> {
  await tx.delete(session).where(eq(session.idHash, idHash));
}

/** Deletes a person's sessions, all or all but one; how many went. */
export async function deleteSessionsOf(
  tx: Handle,
  personId: string,
  except: string | null = null,
): Promise<number> {
  const gone = await tx
    .delete(session)
    .where(and(eq(session.personId, personId), except === null ? undefined : ne(session.idHash, except)))
    .returning({ idHash: session.idHash });
  return gone.length;
}

/** Deletes sessions that ended before `now`; how many went. */
export async function deleteExpiredSessions(tx: Handle, now: number): Promise<number> {
  const gone = await tx
    .delete(session)
    .where(lte(session.expiresAt, now))
    .returning({ idHash: session.idHash });
  return gone.length;
}
