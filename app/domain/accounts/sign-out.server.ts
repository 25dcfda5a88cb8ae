// 退出登录: this session, another of one's own, or all of them.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { House } from "#app/platform/house.ts";
import { deleteExpiredSessions, deleteSession, deleteSessionsOf, sessionsOf } from "#db/queries/sessions.ts";
import { homePathOf } from "./home-path.server.ts";
import { sessionLifetimes } from "./session-lifetimes.server.ts";
import { holdsOffice, type Viewer } from "./viewer.ts";

export type OwnSession = { hash: string; device: string; createdAt: number; isThis: boolean };

/** The viewer's open sessions, newest first. The hash opens nothing; it only names the row. */
export async function ownSessions(house: House, viewer: Viewer): Promise<OwnSession[]> {
  const now = house.clock.now();
  const { officeMs } = await sessionLifetimes(house, house.store.read);
  const earliest = holdsOffice(viewer.grants) ? now - officeMs : 0;
  const rows = await sessionsOf(house.store.read, viewer.personId, now);
  return rows
    .filter((row) => row.createdAt > earliest)
    .map(({ idHash, device, createdAt }) => ({
      hash: idHash,
      device,
      createdAt,
      isThis: idHash === viewer.sessionHash,
    }));
}

/** Ends one of the viewer's sessions, by default the one that asks; how many ended (0 or 1). */
export async function signOut(
  house: House,
  viewer: Viewer,
  sessionHash = viewer.sessionHash,
): Promise<number> {
  const unitPath = await homePathOf(house, viewer.personId);
  return house.store.write(async (tx) => {
    const sessions = await deleteSession(tx, viewer.personId, sessionHash);
    if (sessions > 0) {
      await recordAudit(tx, house, {
        kind: "account.signed_out",
        actorId: viewer.personId,
        unitPath,
        subjectId: viewer.personId,
        detail: { sessions, everywhere: false },
      });
    }
    return sessions;
  });
}

/** Ends every session of the viewer, this one included; how many ended. */
export async function signOutEverywhere(house: House, viewer: Viewer): Promise<number> {
  const unitPath = await homePathOf(house, viewer.personId);
  return house.store.write(async (tx) => {
    const sessions = await deleteSessionsOf(tx, viewer.personId);
    await recordAudit(tx, house, {
      kind: "account.signed_out",
      actorId: viewer.personId,
      unitPath,
      subjectId: viewer.personId,
      detail: { sessions, everywhere: true },
    });
    return sessions;
  });
}

/** Deletes sessions that are over; safe to run at any time. */
export function sweepSessions(house: House): Promise<number> {
  return house.store.write((tx) => deleteExpiredSessions(tx, house.clock.now()));
}
