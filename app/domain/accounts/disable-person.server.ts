// 停用与启用: a disabled person is signed out at once and cannot sign in; the record stays.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { setDisabled } from "#db/queries/accounts.ts";
import { personInScope } from "#db/queries/people.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import { homePathOf } from "./home-path.server.ts";
import type { Viewer } from "./viewer.ts";

export type DisableResult = { ok: true } | { ok: false; reason: "unknown" | "oneself" | "already" };

/** Disables or enables a person in `scope` (of permission `account.manage`); nobody disables oneself. */
export async function setPersonDisabled(
  house: House,
  viewer: Viewer,
  scope: Scope,
  input: { personId: string; disabled: boolean },
): Promise<DisableResult> {
  const { personId, disabled } = input;
  if (personId === viewer.personId) return { ok: false, reason: "oneself" };
  const now = house.clock.now();
  if (!(await personInScope(house.store.read, scope, dayOf(now), personId)))
    return { ok: false, reason: "unknown" };
  const about = {
    actorId: viewer.personId,
    unitPath: await homePathOf(house, personId),
    subjectId: personId,
  };
  return house.store.write(async (tx): Promise<DisableResult> => {
    if (!(await setDisabled(tx, personId, disabled ? now : null))) return { ok: false, reason: "already" };
    if (disabled) {
      const sessions = await deleteSessionsOf(tx, personId);
      await recordAudit(tx, house, { ...about, kind: "account.disabled", detail: { sessions } });
    } else await recordAudit(tx, house, { ...about, kind: "account.enabled", detail: {} });
    return { ok: true };
  });
}
