// 登录 sign-in: number or phone and password, the same answer and the same work whether or not the account exists.

import type { AuditDetails } from "#app/domain/audit/events.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf, type Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { type AccountRecord, grantsOn } from "#db/queries/accounts.ts";
import { findAccount } from "./find-account.server.ts";
import { homePathOf } from "./home-path.server.ts";
import { normaliseIdentifier } from "./identifier.ts";
import { orBusy, verifyPassword } from "./password-hashing.server.ts";
import { isPasswordDue } from "./password-policy.ts";
import { readPasswordPolicy } from "./read-password-policy.server.ts";
import { openSession } from "./session.server.ts";
import { type TakenAttempt, takeAttempt } from "./throttle-attempts.server.ts";
import { holdsOffice } from "./viewer.ts";

/** Where a sign-in comes from. */
export type Visitor = { address: string; userAgent: string | null; secure: boolean };

type SignInInput = { identifier: string; password: string } & Visitor;

export type SignInResult =
  | { ok: true; personId: string; cookie: string; passwordDue: boolean }
  | { ok: false; reason: "wrong" | "disabled" | "busy" }
  | { ok: false; reason: "throttled"; retryAt: Instant };

/** Opens a session; `passwordDue` asks a holder of a role for a new password. */
export async function signIn(house: House, input: SignInInput): Promise<SignInResult> {
  const found = await findAccount(house, input.identifier);
  const account = found?.personId ?? normaliseIdentifier(input.identifier);
  const attempt = await takeAttempt(house, account, input.address);
  if (!attempt.ok) return attempt;
  return orBusy(
    () => judge(house, input, found, attempt),
    () => house.store.write(attempt.undo),
  );
}

async function judge(
  house: House,
  input: SignInInput,
  found: AccountRecord | null,
  attempt: TakenAttempt,
): Promise<SignInResult> {
  const belongs = await verifyPassword(found?.passwordHash ?? null, input.password);
  if (!found || !belongs) {
    const isWaiting = found !== null && found.passwordHash === null;
    await recordFailure(house, found?.personId ?? null, isWaiting ? "not_activated" : "wrong_password");
    return { ok: false, reason: "wrong" };
  }
  if (found.status === "disabled" || found.disabledAt !== null) {
    await recordFailure(house, found.personId, "disabled");
    return { ok: false, reason: "disabled" };
  }
  const { personId, passwordChangedAt } = found;
  const passwordDue = await isDue(house, personId, passwordChangedAt);
  const unitPath = await homePathOf(house, personId);
  const cookie = await house.store.write(async (tx) => {
    await attempt.succeeded(tx);
    const about = { actorId: personId, unitPath, subjectId: personId };
    await recordAudit(tx, house, { ...about, kind: "account.signed_in", detail: {} });
    return openSession(tx, house, { ...input, personId });
  });
  return { ok: true, personId, cookie, passwordDue };
}

async function isDue(house: House, personId: string, changedAt: Instant | null): Promise<boolean> {
  const now = house.clock.now();
  const grants = await grantsOn(house.store.read, personId, dayOf(now));
  return holdsOffice(grants) && isPasswordDue(await readPasswordPolicy(house), changedAt, now);
}

/** An account nobody has (`null`) costs the same look-up and the same write: the answer's delay tells nothing. */
async function recordFailure(
  house: House,
  subjectId: string | null,
  reason: AuditDetails["account.sign_in_failed"]["reason"],
): Promise<void> {
  const unitPath = await homePathOf(house, subjectId ?? "");
  await house.store.write((tx) =>
    recordAudit(tx, house, {
      kind: "account.sign_in_failed",
      actorId: null,
      unitPath,
      subjectId,
      detail: { reason },
    }),
  );
}
