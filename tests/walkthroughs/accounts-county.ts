// A small county for the accounts' walkthroughs: two townships, three branches, and whoever a story needs.

import { openActivationCode } from "#app/domain/accounts/issue-slip.server.ts";
import type { Role } from "#app/domain/accounts/permissions.ts";
import { redeemCode } from "#app/domain/accounts/redeem-code.server.ts";
import { type Viewer, viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import { sealPersonalData } from "#app/domain/org/personal-data.server.ts";
import { newId } from "#app/platform/ids.ts";
import { insertAccount, insertGrant } from "#db/queries/accounts.ts";
import { insertUnit, unitByPath } from "#db/queries/org.ts";
import { insertPerson } from "#db/queries/people.ts";
import { membership } from "#db/schema/org.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

export const PASSWORD = "Shan-Shui-2026";
export const HERE = {
  address: "192.0.2.10",
  userAgent: "Mozilla/5.0 (Linux; Android 12) Chrome/99.0",
  secure: false,
};

const UNITS = [
  { path: "/", code: "C0", kind: "county" },
  { path: "/T01/", code: "T01", kind: "township" },
  { path: "/T01/B001/", code: "B001", kind: "branch" },
  { path: "/T01/B002/", code: "B002", kind: "branch" },
  { path: "/T02/", code: "T02", kind: "township" },
  { path: "/T02/B003/", code: "B003", kind: "branch" },
] as const;

/** A house with the tree and nobody in it. */
export async function accountsCounty(start?: number): Promise<TestHouse> {
  const house = await testHouse(start);
  await house.store.write(async (tx) => {
    for (const unit of UNITS) {
      await insertUnit(tx, {
        ...unit,
        id: newId(),
        parentId: null,
        name: `示例${unit.code}`,
        shortName: unit.code,
      });
    }
  });
  return house;
}

export type Someone = { id: string; number: string; code: string };
type SomeoneInput = {
  number: string;
  name?: string;
  branch?: string;
  phone?: string;
  idNumber?: string;
  roles?: readonly { role: Role; path: string; from?: string; until?: string }[];
};

/** A person with an account that waits for its activation code. */
export async function someone(house: TestHouse, input: SomeoneInput): Promise<Someone> {
  const id = newId();
  const { number, name = "示例人", branch, roles = [] } = input;
  const code = await house.store.write(async (tx) => {
    const sealed = sealPersonalData(house.keys, { phone: input.phone, idNumber: input.idNumber });
    await insertPerson(tx, { id, name, number, createdAt: house.clock.now(), ...sealed });
    if (branch) {
      const unit = await unitByPath(tx, branch);
      const belongs = { id: newId(), personId: id, branchId: unit?.id ?? "", branchPath: branch };
      await tx.insert(membership).values({ ...belongs, kind: "full", from: "2020-01-01" });
    }
    for (const { role, path, from = "2020-01-01", until = null } of roles) {
      const unit = await unitByPath(tx, path);
      await insertGrant(tx, {
        id: newId(),
        personId: id,
        role,
        unitId: unit?.id ?? "",
        unitPath: path,
        from,
        until,
      });
    }
    await insertAccount(tx, { personId: id });
    return openActivationCode(tx, house, id, null);
  });
  return { id, number, code };
}

/** The Cookie header a browser would send for a Set-Cookie header. */
export const cookieFrom = (setCookie: string) => setCookie.split(";", 1)[0] ?? "";

/** Activates somebody and gives their cookie. */
export async function activated(house: TestHouse, who: Someone): Promise<string> {
  const result = await redeemCode(house, {
    identifier: who.number,
    code: who.code,
    password: PASSWORD,
    ...HERE,
  });
  if (!result.ok) throw new Error(`not activated: ${result.reason}`);
  return cookieFrom(result.cookie);
}

/** The viewer of a cookie that must hold. */
export async function viewerOf(house: TestHouse, cookie: string): Promise<Viewer> {
  const viewer = await viewerFromCookie(house, cookie);
  if (!viewer) throw new Error("the session does not hold");
  return viewer;
}

/** Somebody with a session, in one step. */
export async function signedIn(house: TestHouse, input: SomeoneInput): Promise<Viewer> {
  return viewerOf(house, await activated(house, await someone(house, input)));
}
