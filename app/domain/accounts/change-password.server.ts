// 修改密码: the current password once, the new one by the policy; the person's other sessions end.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf, type Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { accountOf, setPassword } from "#db/queries/accounts.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import { homePathOf } from "./home-path.server.ts";
import { hashPassword, orBusy, verifyPassword } from "./password-hashing.server.ts";
import type { PasswordProblem } from "./password-policy.ts";
import { checkNewPassword } from "./read-password-policy.server.ts";
import { type TakenAttempt, takeAttempt } from "./throttle-attempts.server.ts";
import { selfScope, type Viewer } from "./viewer.server.ts";

type ChangeInput = { current: string; password: string; address: string };

export type ChangePasswordResult =
  | { ok: true; endedSessions: number }
  | { ok: false; reason: "current" | "busy" }
  | { ok: false; reason: "password"; problems: readonly PasswordProblem[] }
  | { ok: false; reason: "throttled"; retryAt: Instant };

/** Changes the viewer's own password. Guesses of the current one are throttled like sign-ins. */
export async function changePassword(
  house: House,
  viewer: Viewer,
  input: ChangeInput,
): Promise<ChangePasswordResult> {
  const attempt = await takeAttempt(house, viewer.personId, input.address);
  if (!attempt.ok) return attempt;
  return orBusy(
    () => change(house, viewer, input, attempt),
    () => house.store.write(attempt.undo),
  );
}

async function change(
  house: House,
  viewer: Viewer,
  input: ChangeInput,
  attempt: TakenAttempt,
): Promise<ChangePasswordResult> {
  const { personId } = viewer;
  const now = house.clock.now();
  const account = await accountOf(house.store.read, selfScope(viewer), dayOf(now), personId);
  if (!account || !(await verifyPassword(account.passwordHash, input.current)))
    return { ok: false, reason: "current" };
  const problems = await checkNewPassword(house, account, input.password);
  if (problems.length > 0) {
    await house.store.write(attempt.succeeded);
    return { ok: false, reason: "password", problems };
  }
  const passwordHash = await hashPassword(input.password);
  const unitPath = await homePathOf(house, personId);
  const endedSessions = await house.store.write(async (tx) => {
    await setPassword(tx, personId, passwordHash, now);
    await attempt.succeeded(tx);
    const sessions = await deleteSessionsOf(tx, personId, viewer.sessionHash);
    await recordAudit(tx, house, {
      kind: "account.password_changed",
      actorId: personId,
      unitPath,
      subjectId: personId,
      detail: { sessions },
    });
    return sessions;
  });
  return { ok: true, endedSessions };
}
