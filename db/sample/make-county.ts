// Puts the sample county together in memory: its tree, its people, and who holds which office.
import type { Instant } from "#app/platform/clock.ts";
import type { official, postHolding, term } from "#db/schema/index.ts";
import { sampleCalendar } from "./calendar.ts";
import type { SampleCounty } from "./county.ts";
import { setCircumstances } from "./memberships.ts";
import { officialRows, postRows, termRows } from "./offices.ts";
import { personMaker, settleMembers } from "./people.ts";
import { sampleIds } from "./sample-ids.ts";
import type { CountyShape } from "./shape.ts";
import { growTree } from "./tree.ts";

export type MadeCounty = {
  county: SampleCounty;
  terms: (typeof term.$inferInsert)[];
  posts: (typeof postHolding.$inferInsert)[];
  officials: (typeof official.$inferInsert)[];
};

/** The same shape, seed and now give the same county. */
export function makeCounty(shape: CountyShape, seed: number, now: Instant): MadeCounty {
  const calendar = sampleCalendar(now);
  const newId = sampleIds(seed);
  const { units, branches } = growTree(shape, seed, newId);
  const make = personMaker(calendar, seed, newId);
  const members = settleMembers(branches, make, calendar, seed);
  const county: SampleCounty = { seed, shape, calendar, newId, units, branches, members, officials: [] };
  setCircumstances(county);
  const terms = termRows(county);
  const posts = postRows(county, terms);
  const officials = officialRows(county, make);
  return { county, terms: [...terms.values()], posts, officials };
}
