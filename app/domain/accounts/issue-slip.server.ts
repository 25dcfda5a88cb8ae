// 凭条 slip: a one-time code for somebody who has not activated yet or has forgotten the password, on record.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { DAY_MS, dayOf, HOUR_MS, type Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import type { Handle } from "#db/engine/store.ts";
import { type AccountRecord, accountOf, grantsFrom, putCode } from "#db/queries/accounts.ts";
import { homePathOf } from "./home-path.server.ts";
import { codeFromSeed, codeHmac, newOneTimeCode } from "./one-time-code.server.ts";
import { mayIssueSlip } from "./slip-authority.ts";
import type { Viewer } from "./viewer.ts";

export const ACTIVATION_LASTS_MS = 30 * DAY_MS;
/** A forgotten password is mended within days; an old slip in a drawer must not open an account. */
export const RECOVERY_LASTS_MS = 72 * HOUR_MS;

export type Slip = {
  code: string;
  kind: "activation" | "recovery";
  expiresAt: Instant;
  name: string;
  number: string;
};
export type SlipResult =
  | { ok: true; slip: Slip; repeated: boolean }
  | { ok: false; reason: "unknown" | "authority" | "disabled" }
  /** A code is open already: issuing another makes it void, which must be asked for with `replace`. */
  | { ok: false; reason: "open_code"; expiresAt: Instant };

export type SlipInput = {
  personId: string;
  /** Random key of the form: the same form sent twice gives the same code, not a second one. */
  formKey: string;
  replace: boolean;
};

/** Issues a slip for a person in `scope` (of permission `slip.issue`). */
export async function issueSlip(
  house: House,
  viewer: Viewer,
  scope: Scope,
  input: SlipInput,
): Promise<SlipResult> {
  const today = dayOf(house.clock.now());
  const found = await accountOf(house.store.read, scope, today, input.personId);
  if (!found) return { ok: false, reason: "unknown" };
  const homePath = await homePathOf(house, found.personId);
  const grants = await grantsFrom(house.store.read, found.personId, today);
  if (!mayIssueSlip(viewer, { personId: found.personId, homePath, grants }))
    return { ok: false, reason: "authority" };
  if (found.status === "disabled" || found.disabledAt !== null) return { ok: false, reason: "disabled" };

  // The time of the last password is part of the seed, so a form sent again after its code was used gives another.
  const code = codeFromSeed(
    house.keys,
    [found.personId, input.formKey, found.passwordChangedAt ?? 0].join("\0"),
  );
  const kind = found.passwordHash === null ? "activation" : "recovery";
  const result = await open(house, viewer, { found, homePath, code, kind, replace: input.replace });
  // Somebody else was quicker: look again, and never replace their code unasked.
  return result ?? issueSlip(house, viewer, scope, { ...input, replace: false });
}

type Opening = { found: AccountRecord; homePath: string; code: string; kind: Slip["kind"]; replace: boolean };

/** Null when the account's code changed between reading and writing. */
async function open(house: House, viewer: Viewer, opening: Opening): Promise<SlipResult | null> {
  const { found, homePath, code, kind, replace } = opening;
  const { personId, name, number, codeExpiresAt } = found;
  const now = house.clock.now();
  const hmac = codeHmac(house.keys, personId, code);
  const isOpen = found.codeHmac !== null && codeExpiresAt !== null && codeExpiresAt > now;
  if (isOpen && found.codeHmac === hmac) {
    return { ok: true, slip: { code, kind, expiresAt: codeExpiresAt, name, number }, repeated: true };
  }
  if (isOpen && !replace) return { ok: false, reason: "open_code", expiresAt: codeExpiresAt };

  const expiresAt = now + (kind === "activation" ? ACTIVATION_LASTS_MS : RECOVERY_LASTS_MS);
  const issued = await house.store.write(async (tx) => {
    const codeIssuedBy = viewer.personId;
    const row = { codeHmac: hmac, codeKind: kind, codeExpiresAt: expiresAt, codeIssuedBy };
    if (!(await putCode(tx, personId, found.codeHmac, row))) return false;
    await recordAudit(tx, house, {
      kind: "account.slip_issued",
      actorId: viewer.personId,
      unitPath: homePath,
      subjectId: personId,
      detail: { codeKind: kind, replaced: isOpen },
    });
    return true;
  });
  return issued ? { ok: true, slip: { code, kind, expiresAt, name, number }, repeated: false } : null;
}

/** A fresh activation code for an account made inside `tx` (import of a register). Gives the code to print. */
export async function openActivationCode(
  tx: Handle,
  house: House,
  personId: string,
  issuedBy: string | null,
): Promise<string> {
  const code = newOneTimeCode();
  const codeExpiresAt = house.clock.now() + ACTIVATION_LASTS_MS;
  const row = { codeHmac: codeHmac(house.keys, personId, code), codeKind: "activation" as const };
  await putCode(tx, personId, null, { ...row, codeExpiresAt, codeIssuedBy: issuedBy });
  return code;
}
