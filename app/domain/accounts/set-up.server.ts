// 首次设置: a one-time link makes the first county administrator, and only while there is no account at all.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId, newToken } from "#app/platform/ids.ts";
import type { Handle } from "#db/engine/store.ts";
import { anyAccountExists, insertAccount, insertGrant, setPassword } from "#db/queries/accounts.ts";
import { insertUnit, unitByPath } from "#db/queries/org.ts";
import { insertPerson } from "#db/queries/people.ts";
import { finishSetUp, holdSetUp, openSetUpHmac, putSetUpHmac } from "#db/queries/set-up.ts";
import { hashPassword, orBusy } from "./password-hashing.server.ts";
import { type PasswordProblem, passwordProblems } from "./password-policy.ts";
import { readPasswordPolicy } from "./read-password-policy.server.ts";
import { openSession } from "./session.server.ts";
import type { Visitor } from "./sign-in.server.ts";

/** Whether nobody has an account yet. */
export async function needsSetUp(house: House): Promise<boolean> {
  return !(await anyAccountExists(house.store.read));
}

/** The path of a new one-time link (an older link is void from now on), or null when accounts exist. */
export async function createSetUpLink(house: House): Promise<string | null> {
  if (!(await needsSetUp(house))) return null;
  const token = newToken();
  const hmac = house.keys.hash("set_up", token);
  await house.store.write((tx) => putSetUpHmac(tx, hmac, house.clock.now()));
  return `/set-up/${token}`;
}

/** Whether a link's token is the one that is open now. */
export async function isSetUpToken(house: House, token: string): Promise<boolean> {
  return (await needsSetUp(house)) && (await isOpenToken(house, house.store.read, token));
}

async function isOpenToken(house: House, handle: Handle, token: string): Promise<boolean> {
  return (await openSetUpHmac(handle)) === house.keys.hash("set_up", token);
}

export type SetUpInput = {
  token: string;
  county: string;
  name: string;
  number: string;
  password: string;
} & Visitor;
export type SetUpResult =
  | { ok: true; personId: string; cookie: string }
  | { ok: false; reason: "link" }
  | { ok: false; reason: "busy" }
  | { ok: false; reason: "password"; problems: readonly PasswordProblem[] };

/** Makes the county (when missing), the person, the account and the role, and signs in. The link works once. */
export function completeSetUp(house: House, input: SetUpInput): Promise<SetUpResult> {
  return orBusy(async (): Promise<SetUpResult> => {
    if (!(await isSetUpToken(house, input.token))) return { ok: false, reason: "link" };
    const owner = { number: input.number, name: input.name, reused: false };
    const problems = passwordProblems(await readPasswordPolicy(house), input.password, owner);
    if (problems.length > 0) return { ok: false, reason: "password", problems };
    const passwordHash = await hashPassword(input.password);
    return house.store.write((tx) => makeFirstAdministrator(tx, house, input, passwordHash));
  });
}

async function makeFirstAdministrator(
  tx: Handle,
  house: House,
  input: SetUpInput,
  passwordHash: string,
): Promise<SetUpResult> {
  const now = house.clock.now();
  await holdSetUp(tx);
  const isOpen = await isOpenToken(house, tx, input.token);
  if (!isOpen || (await anyAccountExists(tx)) || !(await finishSetUp(tx, now))) {
    return { ok: false, reason: "link" };
  }
  const county = (await unitByPath(tx, "/"))?.id ?? (await makeCounty(tx, input.county));
  const personId = newId();
  await insertPerson(tx, {
    id: personId,
    name: input.name,
    number: input.number,
    status: "active",
    createdAt: now,
  });
  await insertAccount(tx, { personId });
  await setPassword(tx, personId, passwordHash, now);
  const grantId = newId();
  await insertGrant(tx, {
    id: grantId,
    personId,
    role: "county_admin",
    unitId: county,
    unitPath: "/",
    from: dayOf(now),
    until: null,
  });
  await recordAudit(tx, house, {
    kind: "installation.set_up",
    actorId: personId,
    unitPath: "/",
    subjectId: personId,
    detail: { grantId },
  });
  return { ok: true, personId, cookie: await openSession(tx, house, { ...input, personId }) };
}

async function makeCounty(tx: Handle, name: string): Promise<string> {
  const id = newId();
  await insertUnit(tx, {
    id,
    parentId: null,
    path: "/",
    code: "COUNTY",
    kind: "county",
    name,
    shortName: name,
  });
  return id;
}
