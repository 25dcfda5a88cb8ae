// Who holds which office in the sample county: committee posts, terms, and the officials of villages.

import type { Post } from "#app/domain/org/vocabulary.ts";
import { addDays, type Day } from "#app/platform/clock.ts";
import type { official, postHolding, term } from "#db/schema/index.ts";
import { addYears } from "./calendar.ts";
import { type Chance, chance, share } from "./chance.ts";
import { demoBranchOf, type SampleBranch, type SampleCounty, type SampleMember } from "./county.ts";
import { DEMO_VACANT_POST } from "./demo-people.ts";
import { officialOf, type PersonMaker } from "./people.ts";

type PostRow = typeof postHolding.$inferInsert;
type TermRow = typeof term.$inferInsert;

/** From this many full members on a branch has a committee; smaller ones have a secretary. */
const COMMITTEE_FROM = 7;
const COMMITTEE_POSTS: readonly Post[] = ["secretary", "organisation", "publicity", "discipline"];

/** Each branch's term: five years in villages and communities, three elsewhere; some are over, some of these with leave. */
export function termRows(county: SampleCounty): Map<SampleBranch, TermRow> {
  const { today } = county.calendar;
  const { expiredTerms, delayedTerms } = county.shape;
  const random = chance(county.seed, "terms");
  const expired = random.shuffled(county.branches.filter(({ seats }) => !seats)).slice(0, expiredTerms);
  return new Map(
    county.branches.map((branch) => {
      const years = branch.unit.domain === "rural" || branch.unit.domain === "community" ? 5 : 3;
      const over = expired.indexOf(branch);
      const until = addDays(
        today,
        over >= 0 ? -random.between(100, 240) : random.between(100, years * 365 - 240),
      );
      const delayApprovedUntil =
        over >= 0 && over < delayedTerms ? addDays(today, random.between(100, 160)) : null;
      return [
        branch,
        { unitId: branch.unit.id, from: addDays(addYears(until, -years), 1), until, delayApprovedUntil },
      ];
    }),
  );
}

/** Posts held, a few vacant; marks who sits on a committee. */
export function postRows(county: SampleCounty, terms: ReadonlyMap<SampleBranch, TermRow>): PostRow[] {
  const random = chance(county.seed, "posts");
  const ordinary = county.branches.filter(({ seats, size }) => !seats && size >= COMMITTEE_FROM);
  const vacant = random.shuffled(ordinary).slice(0, county.shape.vacantSecretaries);
  return county.branches.flatMap((branch) => {
    const from = (terms.get(branch) as TermRow).from;
    const vacancy = vacant.indexOf(branch);
    return postsOf(branch, random).flatMap((post) => {
      const seat = COMMITTEE_POSTS.indexOf(post);
      const holder = branch.members[seat] as SampleMember;
      if (post === "secretary" && vacancy >= 0) return [past(county, branch, post, holder, from, vacancy)];
      const rows = heldPost(county, branch, post, holder, from, random);
      holder.committee = true;
      return rows;
    });
  });
}

function postsOf(branch: SampleBranch, random: Chance): Post[] {
  if (branch.members.filter(({ kind }) => kind === "full").length < COMMITTEE_FROM) return ["secretary"];
  return COMMITTEE_POSTS.filter((post) => {
    if (branch.seats === "village") return post !== DEMO_VACANT_POST;
    return post === "secretary" || !random.percent(branch.order < 20 ? 20 : 4);
  });
}

/** One secretary in 25 is new this half year, with a predecessor. */
function heldPost(
  county: SampleCounty,
  branch: SampleBranch,
  post: Post,
  holder: SampleMember,
  termFrom: Day,
  random: Chance,
): PostRow[] {
  const predecessor = branch.members[5];
  const isNew = post === "secretary" && !branch.seats && random.percent(4);
  if (!isNew || !predecessor) return [rowOf(county, branch, post, holder, termFrom, null)];
  const lastDay = addDays(county.calendar.today, -random.between(15, 160));
  if (lastDay <= termFrom) return [rowOf(county, branch, post, holder, termFrom, null)];
  return [
    rowOf(county, branch, post, predecessor, termFrom, lastDay),
    rowOf(county, branch, post, holder, addDays(lastDay, 1), null),
  ];
}

/** Half of the vacancies have lasted longer than the three months that cap a branch's level. */
function past(
  county: SampleCounty,
  branch: SampleBranch,
  post: Post,
  holder: SampleMember,
  from: Day,
  vacancy: number,
): PostRow {
  const until = addDays(county.calendar.today, vacancy % 2 === 0 ? -200 - vacancy : -30 - vacancy);
  return rowOf(county, branch, post, holder, from < until ? from : addDays(until, -400), until);
}

function rowOf(
  { newId }: SampleCounty,
  { unit }: SampleBranch,
  post: Post,
  { person }: SampleMember,
  from: Day,
  until: Day | null,
): PostRow {
  return { id: newId(), unitId: unit.id, unitPath: unit.path, personId: person.id, post, from, until };
}

const VILLAGE_TITLES = [
  "村委会主任",
  "村务监督委员会主任",
  "村委会副主任",
  "村会计",
  "妇联主席",
  "村委会委员",
  "民兵营长",
];
const COMMUNITY_TITLES = [
  "居委会主任",
  "居务监督委员会主任",
  "居委会副主任",
  "社区专干",
  "妇联主席",
  "居委会委员",
  "网格员",
];
/** Their first holders are members of the branch; the others mostly are not. */
const TITLES_OF_MEMBERS = 2;

/** 村(社区)干部: the shape's number exactly. Those who are no members are made here and kept as the county's officials. */
export function officialRows(county: SampleCounty, make: PersonMaker): (typeof official.$inferInsert)[] {
  const random = chance(county.seed, "officials");
  const villages = county.branches.filter(
    ({ unit }) => unit.domain === "rural" || unit.domain === "community",
  );
  return villages.flatMap((branch, index) => {
    const titles = branch.unit.domain === "rural" ? VILLAGE_TITLES : COMMUNITY_TITLES;
    const count = share(county.shape.officials, villages.length, index);
    return titles.slice(0, count).map((title, place) => {
      const from = addDays(county.calendar.today, -random.between(250, 1500));
      const personId = officeHolder(county, branch, place, make, from, random);
      return {
        id: county.newId(),
        personId,
        unitId: branch.unit.id,
        unitPath: branch.unit.path,
        title,
        from,
        until: null,
      };
    });
  });
}

function officeHolder(
  county: SampleCounty,
  branch: SampleBranch,
  place: number,
  make: PersonMaker,
  from: Day,
  random: Chance,
): string {
  const member = place < TITLES_OF_MEMBERS ? branch.members[place] : undefined;
  if (member) return member.person.id;
  const demo = branch === demoBranchOf(county) && place === TITLES_OF_MEMBERS ? "official" : undefined;
  const person = make({ ages: [24, 58], member: false, demo });
  county.officials.push(officialOf(branch, person, from, random));
  return person.id;
}
