// One person as a page shows them: masked numbers, where they belong, what roles hold, how the account stands.
import { maskedIdNumber, maskedPhone } from "#app/domain/org/personal-data.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { accountOf, grantsOn } from "#db/queries/accounts.ts";
import { unitsByPaths } from "#db/queries/org.ts";
import { homesOf, personInScope } from "#db/queries/people.ts";
import type { Role } from "./permissions.ts";

export type PersonView = {
  id: string;
  name: string;
  number: string;
  status: "active" | "disabled";
  birthYear: string | null;
  phone: string | null;
  idNumber: string | null;
  account: "none" | "waiting" | "open";
  home: { unitName: string; unitPath: string } | null;
  roles: { role: Role; unitName: string; unitPath: string }[];
};

/** The person, or null when unknown or out of scope. */
export async function readPerson(house: House, scope: Scope, personId: string): Promise<PersonView | null> {
  const { read } = house.store;
  const today = dayOf(house.clock.now());
  const found = await personInScope(read, scope, today, personId);
  const account = await accountOf(read, scope, today, personId);
  if (!found || !account) return null;
  const home = (await homesOf(read, [personId], today)).get(personId);
  const grants = await grantsOn(read, personId, today);
  const units = await unitsByPaths(read, [...new Set(grants.map((grant) => grant.unitPath))]);
  const unitNames = new Map(units.map((unit) => [unit.path, unit.name]));
  return {
    id: found.id,
    name: found.name,
    number: found.number,
    status: found.status,
    birthYear: found.birthYear,
    phone: maskedPhone(house.keys, found.phoneCipher),
    idNumber: maskedIdNumber(house.keys, found.idCipher),
    account: !account.hasAccount ? "none" : account.passwordHash === null ? "waiting" : "open",
    home: home ? { unitName: home.unitName, unitPath: home.unitPath } : null,
    roles: grants.map(({ role, unitPath }) => ({ role, unitPath, unitName: unitNames.get(unitPath) ?? "" })),
  };
}
