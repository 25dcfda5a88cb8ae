// Accounts: what sign-in needs to know of a person, passwords and their history, one-time codes, roles.
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Role } from "#app/domain/accounts/permissions.ts";
import type { Scope } from "../engine/scope.ts";
import type { Handle } from "../engine/store.ts";
import { account, passwordHistory, roleGrant } from "../schema/accounts.ts";
import { person } from "../schema/org.ts";
import { personWithin } from "./people.ts";

const accountColumns = {
  personId: person.id,
  name: person.name,
  number: person.number,
  status: person.status,
  hasAccount: account.personId,
  passwordHash: account.passwordHash,
  passwordChangedAt: account.passwordChangedAt,
  codeHmac: account.codeHmac,
  codeKind: account.codeKind,
  codeExpiresAt: account.codeExpiresAt,
  disabledAt: account.disabledAt,
};

export type AccountRecord = Awaited<ReturnType<typeof accountOf>> & object;

/** The account of a person in scope, or null. A person without an account has `hasAccount: null`. */
export async function accountOf(handle: Handle, scope: Scope, today: string, personId: string) {
  const [row] = await handle
    .select(accountColumns)
    .from(person)
    .leftJoin(account, eq(account.personId, person.id))
    .where(and(eq(person.id, personId), personWithin(scope, today)))
    .limit(1);
  return row ?? null;
}

/** The account behind what somebody typed: a number in any of its spellings, or the keyed hash of a phone. */
export async function accountByIdentifier(
  handle: Handle,
  scope: Scope,
  today: string,
  identifier: { numbers: readonly string[]; phoneHash: string | null },
) {
  const { numbers, phoneHash } = identifier;
  const rows = await handle
    .select(accountColumns)
    .from(person)
    .leftJoin(account, eq(account.personId, person.id))
    .where(
      and(
        or(
          inArray(person.number, [...numbers]),
          phoneHash === null ? undefined : eq(person.phoneHash, phoneHash),
        ),
        personWithin(scope, today),
      ),
    )
    .limit(2);
  return rows.find((row) => numbers.includes(row.number)) ?? rows[0] ?? null;
}

export async function anyAccountExists(handle: Handle): Promise<boolean> {
  const rows = await handle.select({ personId: account.personId }).from(account).limit(1);
  return rows.length > 0;
}

export async function insertAccount(tx: Handle, row: typeof account.$inferInsert): Promise<void> {
  await tx.insert(account).values(row);
}

/** Sets a password and remembers its hash; any open one-time code is void from now on. */
export async function setPassword(
  tx: Handle,
  personId: string,
  passwordHash: string,
  at: number,
): Promise<void> {
  await tx
    .update(account)
    .set({
      passwordHash,
      passwordChangedAt: at,
      codeHmac: null,
      codeKind: null,
      codeExpiresAt: null,
      codeIssuedBy: null,
    })
    .where(eq(account.personId, personId));
  await tx
    .insert(passwordHistory)
    .values({ personId, changedAt: at, passwordHash })
    .onConflictDoUpdate({
      target: [passwordHistory.personId, passwordHistory.changedAt],
      set: { passwordHash },
    });
}

/** The newest password hashes of a person, at most `most`. */
export async function recentPasswordHashes(
  handle: Handle,
  personId: string,
  most: number,
): Promise<string[]> {
  if (most <= 0) return [];
  const rows = await handle
    .select({ passwordHash: passwordHistory.passwordHash })
    .from(passwordHistory)
    .where(eq(passwordHistory.personId, personId))
    .orderBy(desc(passwordHistory.changedAt))
    .limit(most);
  return rows.map((row) => row.passwordHash);
}

export type OneTimeCode = {
  codeHmac: string;
  codeKind: "activation" | "recovery";
  codeExpiresAt: number;
  codeIssuedBy: string | null;
};

/**
 * Opens a one-time code for a person in place of `expected` (null: none was open); creates the account when there is
 * none. False when somebody else has opened or spent one meanwhile.
 */
export async function putCode(
  tx: Handle,
  personId: string,
  expected: string | null,
  code: OneTimeCode,
): Promise<boolean> {
  const put = await tx
    .insert(account)
    .values({ personId, ...code })
    .onConflictDoUpdate({
      target: account.personId,
      set: code,
      setWhere: expected === null ? isNull(account.codeHmac) : eq(account.codeHmac, expected),
    })
    .returning({ personId: account.personId });
  return put.length > 0;
}

/** Spends a code: true for exactly one caller, false when it is used, replaced or expired. */
export async function spendCode(
  tx: Handle,
  code: { personId: string; codeHmac: string; now: number },
): Promise<boolean> {
  const spent = await tx
    .update(account)
    .set({ codeHmac: null, codeKind: null, codeExpiresAt: null, codeIssuedBy: null })
    .where(
      and(
        eq(account.personId, code.personId),
        eq(account.codeHmac, code.codeHmac),
        gt(account.codeExpiresAt, code.now),
      ),
    )
    .returning({ personId: account.personId });
  return spent.length > 0;
}

/** Disables or enables a person; false, and nothing changed, when the state was already so. */
export async function setDisabled(tx: Handle, personId: string, disabledAt: number | null): Promise<boolean> {
  const status = disabledAt === null ? "active" : "disabled";
  const changed = await tx
    .update(person)
    .set({ status })
    .where(and(eq(person.id, personId), sql`${person.status} <> ${status}`))
    .returning({ id: person.id });
  if (changed.length === 0) return false;
  await tx.update(account).set({ disabledAt }).where(eq(account.personId, personId));
  return true;
}

const grantColumns = {
  id: roleGrant.id,
  role: roleGrant.role,
  unitId: roleGrant.unitId,
  unitPath: roleGrant.unitPath,
  from: roleGrant.from,
  until: roleGrant.until,
};

/** A person's roles that hold on a Shanghai day. */
export async function grantsOn(handle: Handle, personId: string, day: string) {
  return handle
    .select(grantColumns)
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, personId),
        lte(roleGrant.from, day),
        or(isNull(roleGrant.until), gte(roleGrant.until, day)),
      ),
    )
    .orderBy(asc(roleGrant.unitPath), asc(roleGrant.role));
}

/** A person's roles that hold on a day or begin later. */
export async function grantsFrom(handle: Handle, personId: string, day: string) {
  return handle
    .select(grantColumns)
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), or(isNull(roleGrant.until), gte(roleGrant.until, day))))
    .orderBy(asc(roleGrant.unitPath), asc(roleGrant.role));
}

export async function insertGrant(
  tx: Handle,
  grant: {
    id: string;
    personId: string;
    role: Role;
    unitId: string;
    unitPath: string;
    from: string;
    until: string | null;
  },
): Promise<void> {
  await tx.insert(roleGrant).values(grant);
}
