// The posted search of people, as the pages that carry `PeopleSearch` answer it.
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { findPeople, MOST_PEOPLE } from "./find-people.server.ts";

const LONGEST = 50;

/** What was found for field `words`; nothing for an empty field. */
export async function searchPosted(house: House, scope: Scope, form: FormData) {
  const words = String(form.get("words") ?? "")
    .trim()
    .slice(0, LONGEST);
  const found = words === "" ? { people: [], more: false } : await findPeople(house, scope, words);
  return { words, ...found, most: MOST_PEOPLE };
}
