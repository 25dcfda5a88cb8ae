// Where members belong and belonged: memberships with their moves, exemptions, and floating members.
import { addDays, type Day } from "#app/platform/clock.ts";
import type { exemption, floatingPeriod, membership } from "#db/schema/index.ts";
import { addYears, daysBetween, type SampleCalendar } from "./calendar.ts";
import { type Chance, chance } from "./chance.ts";
import { demoBranchOf, type SampleBranch, type SampleCounty, type SampleMember } from "./county.ts";
import { AWAY } from "./geography.ts";
import { OFFICE_SEATS } from "./people.ts";

type MembershipRow = typeof membership.$inferInsert;

const DEMO_EXEMPT_SEATS = [38, 39, 40];
const DEMO_FLOATING_SEATS = [24, 27, 28, 31, 33, 36];

/** Decides who is exempt and who floats: the shape's numbers exactly, the demo branch's own among them. */
export function setCircumstances(county: SampleCounty): void {
  const { shape, seed, calendar } = county;
  const random = chance(seed, "circumstances");
  const demo = demoBranchOf(county).members;
  const spared = county.members.filter(({ seat, person, branch }) => isOrdinary(seat, person.demo, branch));
  const old = addYears(calendar.today, -70);
  const exempt = pick(
    DEMO_EXEMPT_SEATS.map((seat) => demo[seat] as SampleMember),
    random.shuffled(spared).sort((a, b) => Number(a.person.birthDay > old) - Number(b.person.birthDay > old)),
    shape.exempt,
  );
  for (const member of exempt) Object.assign(member, { exempt: true, activated: random.percent(30) });

  const young = addYears(calendar.today, -60);
  const villagers = spared.filter(
    ({ person, branch: { unit } }) =>
      person.birthDay > young &&
      (unit.domain === "rural" || unit.domain === "community" || unit.domain === "two_new"),
  );
  const away = DEMO_FLOATING_SEATS.map((seat) => demo[seat] as SampleMember);
  for (const member of pick(
    away,
    random.shuffled(villagers).filter(({ exempt }) => !exempt),
    shape.floating,
  ))
    member.floating = true;
}

function isOrdinary(seat: number, demo: unknown, branch: SampleBranch): boolean {
  return seat >= OFFICE_SEATS && demo === null && branch.seats === null;
}

function pick(first: SampleMember[], others: SampleMember[], count: number): SampleMember[] {
  const picked = [...first, ...others.slice(0, count - first.length)];
  if (picked.length !== count) throw new Error(`only ${picked.length} of ${count} members fit`);
  return picked;
}

/** One open row for each member; those who moved have a closed row in another branch of their township before it. */
export function membershipRows(county: SampleCounty): MembershipRow[] {
  const random = chance(county.seed, "memberships");
  const moves = movesOf(county, random);
  return county.members.flatMap((member) => {
    const move = moves.get(member);
    const now = rowOf(county, member, member.branch, move ? addDays(move.lastDay, 1) : member.since, null);
    if (!move) return [now];
    return [{ ...rowOf(county, member, move.from, member.since, move.lastDay), groupId: null }, now];
  });
}

function rowOf(
  { newId }: SampleCounty,
  { person, group, kind }: SampleMember,
  { unit }: SampleBranch,
  from: Day,
  until: Day | null,
): MembershipRow {
  const branch = { branchId: unit.id, branchPath: unit.path };
  return { id: newId(), personId: person.id, ...branch, groupId: group?.id ?? null, kind, from, until };
}

/** The longest ago two years back, one in ten within the last month: those do not count in their new branch yet. */
function movesOf(
  county: SampleCounty,
  random: Chance,
): Map<SampleMember, { from: SampleBranch; lastDay: Day }> {
  const movable = county.members.filter(
    ({ seat, person, kind, branch }) => kind === "full" && isOrdinary(seat, person.demo, branch),
  );
  const movers = random.shuffled(movable).slice(0, county.shape.moves);
  return new Map(
    movers.map((mover, index) => {
      const neighbours = county.branches.filter(({ home, seats }) => home === mover.branch.home && !seats);
      const others = neighbours.filter((branch) => branch !== mover.branch);
      const from = random.oneOf(others.length > 0 ? others : county.branches.slice(1));
      const ago = index % 10 === 0 ? random.between(2, 28) : random.between(32, 730);
      return [mover, { from, lastDay: addDays(county.calendar.today, -ago) }];
    }),
  );
}

/** Exemptions in force, and a few that have ended. */
export function exemptionRows(county: SampleCounty): (typeof exemption.$inferInsert)[] {
  const { today } = county.calendar;
  const random = chance(county.seed, "exemptions");
  const elderly = addYears(today, -75);
  const inForce = county.members
    .filter(({ exempt }) => exempt)
    .map(({ person, since }) => {
      const reason =
        person.birthDay < elderly ? ("elderly" as const) : random.oneOf(["ill", "immobile"] as const);
      const from = latest(since, addDays(today, -random.between(120, 700)));
      const until = reason === "ill" ? addDays(today, random.between(95, 300)) : null;
      return { id: county.newId(), personId: person.id, reason, from, until };
    });
  const recovered = county.members.filter(({ exempt, seat }) => !exempt && seat >= OFFICE_SEATS);
  const ended = random.shuffled(recovered).slice(0, Math.ceil(county.shape.exempt / 12));
  return [
    ...inForce,
    ...ended.map(({ person }) => ({
      id: county.newId(),
      personId: person.id,
      reason: "ill" as const,
      from: addDays(today, -random.between(500, 700)),
      until: addDays(today, -random.between(200, 400)),
    })),
  ];
}

/**
 * Registered anew each quarter, because a period keeps only its last contact: the one that ended with the previous
 * quarter shows whether the branch was in touch then.
 */
export function floatingRows(county: SampleCounty): (typeof floatingPeriod.$inferInsert)[] {
  const { calendar, newId, seed } = county;
  const random = chance(seed, "floating members");
  const { previous, running } = calendar;
  return county.members
    .filter(({ floating }) => floating)
    .flatMap((member) => {
      const place = random.oneOf(AWAY);
      const from = latest(member.since, addDays(previous.first, -random.between(100, 900)));
      const wellKept = member.branch.order > 15;
      const before = random.percent(wellKept ? 93 : 45) ? dayIn(random, previous.first, previous.last) : null;
      const lately = random.percent(wellKept ? contactedSoFar(calendar) : 30)
        ? dayIn(random, running.first, running.until)
        : null;
      const of = { personId: member.person.id, place };
      return [
        { id: newId(), ...of, from, until: previous.last, contactedOn: before },
        { id: newId(), ...of, from: running.first, until: null, contactedOn: lately },
      ];
    });
}

/** Percent: nearly all by the seventh week of a quarter. */
function contactedSoFar({ running, today }: SampleCalendar): number {
  return Math.min(92, 10 + daysBetween(running.first, today) * 2);
}

const dayIn = (random: Chance, first: Day, last: Day): Day =>
  addDays(first, random.between(0, daysBetween(first, last)));
const latest = (a: Day, b: Day): Day => (a > b ? a : b);
