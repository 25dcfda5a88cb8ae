// Finding people within a scope by name or number, with where they belong; never by anything that is encrypted.
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { homesOf, searchPeople } from "#db/queries/people.ts";

export const MOST_PEOPLE = 30;

export type FoundPerson = {
  id: string;
  name: string;
  number: string;
  status: "active" | "disabled";
  unitName: string | null;
};

/** At most `MOST_PEOPLE` people whose name or number contains the words; `more` says that there are others. */
export async function findPeople(
  house: House,
  scope: Scope,
  words: string,
): Promise<{ people: FoundPerson[]; more: boolean }> {
  const today = dayOf(house.clock.now());
  const rows = await searchPeople(house.store.read, scope, today, words.trim(), MOST_PEOPLE + 1);
  const shown = rows.slice(0, MOST_PEOPLE);
  const homes = await homesOf(
    house.store.read,
    shown.map((row) => row.id),
    today,
  );
  const people = shown.map((row) => ({ ...row, unitName: homes.get(row.id)?.unitName ?? null }));
  return { people, more: rows.length > MOST_PEOPLE };
}
