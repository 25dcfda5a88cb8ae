// 会话 sessions: Lucia over our own adapter, which stores only a SHA-256 of each session's secret.
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { sha256 } from "#app/platform/ids.ts";
import type { Handle } from "#db/engine/store.ts";
import { grantsOn } from "#db/queries/accounts.ts";
import * as sessions from "#db/queries/sessions.ts";
import { deviceLabel } from "./device-label.ts";
import { type SessionLifetimes, sessionLifetimes } from "./session-lifetimes.server.ts";
import { type Grant, holdsOffice } from "./viewer.ts";

export const SESSION_COOKIE = "zhibu_session";

type SessionAttributes = { device: string };
type UserAttributes = { name: string; grants: readonly Grant[] };

declare module "lucia" {
  interface Register {
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
    Lucia: ReturnType<typeof luciaOver>;
  }
}

/** What a valid cookie stands for. */
export type OpenSession = { personId: string; name: string; grants: readonly Grant[]; sessionHash: string };

/** Reads and validates the session of a Cookie header; null when there is none that holds now. */
export async function readSession(house: House, cookieHeader: string | null): Promise<OpenSession | null> {
  if (!cookieHeader?.includes(SESSION_COOKIE)) return null;
  const lucia = luciaOver(house, await sessionLifetimes(house, house.store.read));
  const secret = lucia.readSessionCookie(cookieHeader);
  if (!secret || secret.length > 64) return null;
  const { user } = await lucia.validateSession(secret);
  return user && { personId: user.id, name: user.name, grants: user.grants, sessionHash: sha256(secret) };
}

/** Opens a session inside `tx` and gives the Set-Cookie header that carries its secret. */
export async function openSession(
  tx: Handle,
  house: House,
  input: { personId: string; userAgent: string | null; secure: boolean },
): Promise<string> {
  const lucia = luciaOver(house, await sessionLifetimes(house, tx), tx, input.secure);
  const session = await lucia.createSession(input.personId, { device: deviceLabel(input.userAgent) });
  return lucia.createSessionCookie(session.id).serialize();
}

/** The Set-Cookie header that takes the secret away from the browser. */
export function endedSessionCookie(secure: boolean): string {
  return `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function luciaOver(house: House, lifetimes: SessionLifetimes, tx?: Handle, secure = false) {
  return new Lucia(sessionAdapter(house, lifetimes, tx), {
    sessionExpiresIn: new TimeSpan(lifetimes.memberMs, "ms"),
    // The cookie outlives the session: the row alone decides, and renewing it needs no new cookie.
    sessionCookie: {
      name: SESSION_COOKIE,
      expires: false,
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ name, grants }) => ({ name, grants }),
  });
}

/** Lucia's seven methods over table `session`, inside `tx` when one is given. */
function sessionAdapter(house: House, lifetimes: SessionLifetimes, tx?: Handle): Adapter {
  const write = <T>(work: (tx: Handle) => Promise<T>) => (tx ? work(tx) : house.store.write(work));
  const now = () => house.clock.now();
  // Lucia reads the system's clock; instants are shifted so that the house's clock decides.
  const toLucia = (instant: number) => new Date(instant - now() + Date.now());
  const fromLucia = (date: Date) => date.getTime() - Date.now() + now();
  let renewable = true;

  return {
    async getSessionAndUser(secret) {
      const rows = await sessions.openSessionRows(house.store.read, sha256(secret), dayOf(now()));
      const [row] = rows;
      if (!row) return [null, null];
      const grants = rows.flatMap(({ role, unitId, unitPath }) =>
        role && unitId && unitPath ? [{ role, unitId, unitPath }] : [],
      );
      // A role may begin on a day without any sign-in, so the shorter lifetime is applied here as well.
      renewable = !holdsOffice(grants);
      const expiresAt = renewable
        ? row.expiresAt
        : Math.min(row.expiresAt, row.createdAt + lifetimes.officeMs);
      return [
        {
          id: secret,
          userId: row.personId,
          expiresAt: toLucia(expiresAt),
          attributes: { device: row.device },
        },
        { id: row.personId, attributes: { name: row.name, grants } },
      ];
    },
    async getUserSessions(personId) {
      const rows = await sessions.sessionsOf(house.store.read, personId, now());
      return rows.map(
        (row): DatabaseSession => ({
          id: row.idHash,
          userId: row.personId,
          expiresAt: toLucia(row.expiresAt),
          attributes: { device: row.device },
        }),
      );
    },
    async setSession(session) {
      await write(async (handle) => {
        const office = holdsOffice(await grantsOn(handle, session.userId, dayOf(now())));
        await sessions.insertSession(handle, {
          idHash: sha256(session.id),
          personId: session.userId,
          createdAt: now(),
          expiresAt: office ? now() + lifetimes.officeMs : fromLucia(session.expiresAt),
          device: session.attributes.device,
        });
      });
    },
    async updateSessionExpiration(secret, expiresAt) {
      if (renewable)
        await write((handle) => sessions.renewSession(handle, sha256(secret), fromLucia(expiresAt)));
    },
    deleteSession: (secret) => write((handle) => sessions.deleteSessionByHash(handle, sha256(secret))),
    deleteUserSessions: async (personId) =>
      void (await write((on) => sessions.deleteSessionsOf(on, personId))),
    deleteExpiredSessions: async () => void (await write((on) => sessions.deleteExpiredSessions(on, now()))),
  };
}
