// People within a scope: found, listed, and where they belong today.
import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { contains } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { roleGrant } from "../schema/accounts.ts";
import { membership, official, orgUnit, person } from "../schema/org.ts";

const holds = (dated: { from: unknown; until: unknown }, today: string) =>
  sql`${dated.from} <= ${today} and (${dated.until} is null or ${dated.until} >= ${today})`;

/** Whether a row of `person` lies in the scope on a day: by membership, by office, by role, or as oneself. */
export function personWithin(scope: Scope, today: string): SQL {
  if (scope.units.includes("/")) return sql`1 = 1`;
  const self = scope.person === null ? undefined : eq(person.id, scope.person);
  if (scope.units.length === 0) return self ?? sql`1 = 0`;
  return or(
    self,
    sql`exists (select 1 from ${membership} where ${membership.personId} = ${person.id}
      and ${holds(membership, today)} and ${withinUnits(scope, membership.branchPath)})`,
    sql`exists (select 1 from ${official} where ${official.personId} = ${person.id}
      and ${holds(official, today)} and ${withinUnits(scope, official.unitPath)})`,
    sql`exists (select 1 from ${roleGrant} where ${roleGrant.personId} = ${person.id}
      and ${holds(roleGrant, today)} and ${withinUnits(scope, roleGrant.unitPath)})`,
  ) as SQL;
}

const personColumns = {
  id: person.id,
  name: person.name,
  number: person.number,
  status: person.status,
  birthYear: person.birthYear,
  phoneCipher: person.phoneCipher,
  idCipher: person.idCipher,
};

export type PersonRecord = Awaited<ReturnType<typeof personInScope>> & object;

/** One person, or null when unknown or out of scope. */
export async function personInScope(handle: Handle, scope: Scope, today: string, personId: string) {
  const [row] = await handle
    .select(personColumns)
    .from(person)
    .where(and(eq(person.id, personId), personWithin(scope, today)))
    .limit(1);
  return row ?? null;
}

/** People in scope whose name contains the words or whose number begins with them, by name. */
export async function searchPeople(
  handle: Handle,
  scope: Scope,
  today: string,
  words: string,
  limit: number,
) {
  return handle
    .select({ id: person.id, name: person.name, number: person.number, status: person.status })
    .from(person)
    .where(and(or(contains(person.name, words), contains(person.number, words)), personWithin(scope, today)))
    .orderBy(asc(person.name), asc(person.number))
    .limit(limit);
}

/** Names by id, of those people who lie in the scope. */
export async function namesOf(handle: Handle, scope: Scope, today: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await handle
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(inArray(person.id, [...ids]), personWithin(scope, today)));
  return new Map(rows.map((row) => [row.id, row.name]));
}

export type Home = { personId: string; unitId: string; unitPath: string; unitName: string };

/** Where people belong on a day: the branch of their membership, else the unit of their office, else of a role. */
export async function homesOf(
  handle: Handle,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, Home>> {
  const ids = [...personIds];
  const homes = new Map<string, Home>();
  if (ids.length === 0) return homes;
  const sources = [
    { table: membership, person: membership.personId, unit: membership.branchId, dated: membership },
    { table: official, person: official.personId, unit: official.unitId, dated: official },
    { table: roleGrant, person: roleGrant.personId, unit: roleGrant.unitId, dated: roleGrant },
  ];
  for (const source of sources) {
    const rows = await handle
      .select({ personId: source.person, unitId: orgUnit.id, unitPath: orgUnit.path, unitName: orgUnit.name })
      .from(source.table)
      .innerJoin(orgUnit, eq(orgUnit.id, source.unit))
      .where(and(inArray(source.person, ids), holds(source.dated, today)))
      .orderBy(asc(orgUnit.path));
    for (const row of rows) if (!homes.has(row.personId)) homes.set(row.personId, row);
  }
  return homes;
}

export async function insertPerson(tx: Handle, row: typeof person.$inferInsert): Promise<void> {
  await tx.insert(person).values(row);
}

/** Up to `limit` people after an id with anything encrypted, for re-encryption. Reads every person: program only. */
export async function cipherRowsAfter(
  handle: Handle,
  scope: Scope,
  today: string,
  afterId: string,
  limit: number,
) {
  return handle
    .select({ id: person.id, phoneCipher: person.phoneCipher, idCipher: person.idCipher })
    .from(person)
    .where(
      and(
        sql`${person.id} > ${afterId}`,
        or(sql`${person.phoneCipher} is not null`, sql`${person.idCipher} is not null`),
        personWithin(scope, today),
      ),
    )
    .orderBy(asc(person.id))
    .limit(limit);
}

export type Ciphers = { phoneCipher: string | null; idCipher: string | null };

/** Writes re-encrypted values, unless somebody changed either since they were read; whether it did. */
export async function replaceCiphers(
  tx: Handle,
  personId: string,
  before: Ciphers,
  after: Ciphers,
): Promise<boolean> {
  const same = (column: typeof person.phoneCipher | typeof person.idCipher, value: string | null) =>
    value === null ? sql`${column} is null` : eq(column, value);
  const changed = await tx
    .update(person)
    .set(after)
    .where(
      and(
        eq(person.id, personId),
        same(person.phoneCipher, before.phoneCipher),
        same(person.idCipher, before.idCipher),
      ),
    )
    .returning({ id: person.id });
  return changed.length > 0;
}
