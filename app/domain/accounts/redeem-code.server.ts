// 激活与找回: a one-time code from a slip becomes a password of one's own, once.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { type AccountRecord, setPassword, spendCode } from "#db/queries/accounts.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import { findAccount } from "./find-account.server.ts";
import { homePathOf } from "./home-path.server.ts";
import { normaliseIdentifier } from "./identifier.ts";
import { codeHmac } from "./one-time-code.server.ts";
import { hashPassword, orBusy, verifyPassword } from "./password-hashing.server.ts";
import type { PasswordProblem } from "./password-policy.ts";
import { checkNewPassword } from "./read-password-policy.server.ts";
import { openSession } from "./session.server.ts";
import type { Visitor } from "./sign-in.server.ts";
import { type TakenAttempt, takeAttempt } from "./throttle-attempts.server.ts";

export type RedeemInput = { identifier: string; code: string; password: string } & Visitor;
export type RedeemResult =
  | { ok: true; personId: string; cookie: string }
  | { ok: false; reason: "code" | "disabled" | "busy" }
  | { ok: false; reason: "password"; problems: readonly PasswordProblem[] }
  | { ok: false; reason: "throttled"; retryAt: Instant };

/**
 * Spends an activation or recovery code, sets the password, ends every older session and opens one. The same form sent
 * twice signs in twice but spends the code once; a spent code with another password is refused.
 */
export async function redeemCode(house: House, input: RedeemInput): Promise<RedeemResult> {
  const found = await findAccount(house, input.identifier);
  const account = found?.personId ?? normaliseIdentifier(input.identifier);
  const attempt = await takeAttempt(house, account, input.address);
  if (!attempt.ok) return attempt;
  // A wrong code is judged before any hashing, so a full queue must not give its try back: codes could be guessed.
  if (!found || !isOpenCode(house, found, input.code))
    return orBusy(() => orSentBefore(house, input, attempt));
  return orBusy(
    () => redeemOpen(house, found, input, attempt),
    () => house.store.write(attempt.undo),
  );
}

async function redeemOpen(
  house: House,
  found: AccountRecord,
  input: RedeemInput,
  attempt: TakenAttempt,
): Promise<RedeemResult> {
  if (found.status === "disabled" || found.disabledAt !== null) return { ok: false, reason: "disabled" };

  const problems = await checkNewPassword(house, found, input.password);
  if (problems.length > 0) {
    // The code was right: choosing a password may take several tries.
    await house.store.write(attempt.succeeded);
    return { ok: false, reason: "password", problems };
  }
  const passwordHash = await hashPassword(input.password);
  const cookie = await spend(house, found, passwordHash, input, attempt);
  return cookie ? { ok: true, personId: found.personId, cookie } : orSentBefore(house, input, attempt);
}

function isOpenCode(house: House, found: AccountRecord, code: string): boolean {
  const isOpen = found.codeExpiresAt !== null && found.codeExpiresAt > house.clock.now();
  return isOpen && found.codeHmac === codeHmac(house.keys, found.personId, code);
}

/** Null when somebody else spent the code first. */
async function spend(
  house: House,
  found: AccountRecord,
  passwordHash: string,
  input: RedeemInput,
  attempt: TakenAttempt,
): Promise<string | null> {
  const { personId } = found;
  const unitPath = await homePathOf(house, personId);
  const now = house.clock.now();
  return house.store.write(async (tx) => {
    if (!(await spendCode(tx, { personId, codeHmac: codeHmac(house.keys, personId, input.code), now })))
      return null;
    await setPassword(tx, personId, passwordHash, now);
    await attempt.succeeded(tx);
    const sessions = await deleteSessionsOf(tx, personId);
    const about = { actorId: personId, unitPath, subjectId: personId };
    if (found.codeKind === "recovery") {
      await recordAudit(tx, house, { ...about, kind: "account.recovered", detail: { sessions } });
    } else await recordAudit(tx, house, { ...about, kind: "account.activated", detail: {} });
    return openSession(tx, house, { ...input, personId });
  });
}

/**
 * A form sent twice: the code is gone, but the password just set is the one in the form, which is as good as signing
 * in. Everybody else is refused, after the same work.
 */
async function orSentBefore(house: House, input: RedeemInput, attempt: TakenAttempt): Promise<RedeemResult> {
  const found = await findAccount(house, input.identifier);
  const belongs = await verifyPassword(found?.passwordHash ?? null, input.password);
  if (!found) return { ok: false, reason: "code" };
  const { personId } = found;
  const unitPath = await homePathOf(house, personId);
  const signedIn = belongs && found.status === "active" && found.disabledAt === null;
  const cookie = await house.store.write(async (tx) => {
    const about = { unitPath, subjectId: personId, detail: {} };
    if (!signedIn) {
      await recordAudit(tx, house, { ...about, kind: "account.code_failed", actorId: null });
      return null;
    }
    await attempt.succeeded(tx);
    await recordAudit(tx, house, { ...about, kind: "account.signed_in", actorId: personId });
    return openSession(tx, house, { ...input, personId });
  });
  return cookie ? { ok: true, personId, cookie } : { ok: false, reason: "code" };
}
