// The sample county's people: who they are, how old, how diligent; demo people in their fixed seats.
import { addDays, type Day } from "#app/platform/clock.ts";
import { addYears, type SampleCalendar } from "./calendar.ts";
import { type Chance, chance } from "./chance.ts";
import type { SampleBranch, SampleLearner, SampleMember, SamplePerson } from "./county.ts";
import { DEMO_AGES, DEMO_SEATS, type DemoKey, demoPerson, FIRST_ORDINARY_SEQUENCE } from "./demo-people.ts";
import { memberNumber, unassignedPhone, unissuedIdNumber } from "./identity.ts";
import { personName, type Sex } from "./names.ts";

/** Members in these seats hold posts or lead groups: full, present and spared. */
export const OFFICE_SEATS = 8;

/** Makes one person after another, with numbers, phones and ID numbers that nobody else has. */
export type PersonMaker = (input: {
  ages: readonly [number, number];
  member: boolean;
  demo?: DemoKey;
}) => SamplePerson;

export function personMaker(calendar: SampleCalendar, seed: number, newId: () => string): PersonMaker {
  const random = chance(seed, "people");
  const taken = new Set<string>();
  const sequences = { member: FIRST_ORDINARY_SEQUENCE, official: FIRST_ORDINARY_SEQUENCE };
  let made = 0;

  const idNumber = (birthDay: Day, sex: Sex): string => {
    const number = unissuedIdNumber(random.between(1, 12), birthDay, random.below(500), sex);
    if (taken.has(number)) return idNumber(birthDay, sex);
    taken.add(number);
    return number;
  };

  return ({ ages, member, demo }) => {
    made += 1;
    const sex = demo ? demoSex(demo) : random.percent(member ? 30 : 45) ? "f" : "m";
    const birthDay = bornAt(calendar.today, (demo && DEMO_AGES[demo]) ?? ages, random);
    const ofDemo = demo && demoPerson(demo);
    const name = personName(random, sex, Number(birthDay.slice(0, 4)));
    const hasPhone = random.percent(90);
    const hasIdNumber = random.percent(60);
    const id = idNumber(birthDay, sex);
    return {
      id: newId(),
      name: ofDemo?.name ?? name,
      number:
        ofDemo?.number ??
        (member ? memberNumber(1, sequences.member++) : memberNumber(2, sequences.official++)),
      sex,
      birthDay,
      phone: ofDemo || hasPhone ? unassignedPhone(made) : null,
      idNumber: ofDemo || hasIdNumber ? id : null,
      demo: demo ?? null,
    };
  };
}

function demoSex(demo: DemoKey): Sex {
  const women: readonly DemoKey[] = ["member", "group_leader", "township_officer", "county_admin", "trainer"];
  return women.includes(demo) ? "f" : "m";
}

function bornAt(today: Day, [youngest, oldest]: readonly [number, number], random: Chance): Day {
  return addDays(addYears(today, -random.between(youngest, oldest)), -random.between(1, 364));
}

/** Fills every branch with its members. */
export function settleMembers(
  branches: SampleBranch[],
  make: PersonMaker,
  calendar: SampleCalendar,
  seed: number,
): SampleMember[] {
  const random = chance(seed, "members");
  for (const branch of branches) {
    for (let seat = 0; seat < branch.size; seat += 1) {
      const demo = branch.seats ? DEMO_SEATS[branch.seats][seat] : undefined;
      const person = make({ ages: agesOf(branch, seat, random), member: true, demo });
      branch.members.push(member(branch, seat, person, calendar.today, random));
    }
  }
  return branches.flatMap((branch) => branch.members);
}

function member(
  branch: SampleBranch,
  seat: number,
  person: SamplePerson,
  today: Day,
  random: Chance,
): SampleMember {
  const office = seat < OFFICE_SEATS || person.demo !== null;
  const probationary = random.percent(3) && !office;
  const adult = addYears(person.birthDay, 19);
  const since = probationary
    ? addDays(today, -random.between(20, 340))
    : addDays(today, -random.between(800, 11_000));
  return {
    person,
    branch,
    seat,
    group: groupOf(branch, seat),
    kind: probationary ? "probationary" : "full",
    since: !probationary && since < adult ? adult : since,
    ...character(random, office, person.demo),
    committee: false,
  };
}

/** Who holds an office is diligent; one member in ten has not found the way into the system yet. */
function character(random: Chance, office: boolean, demo: DemoKey | null) {
  const diligence = office ? random.between(45, 99) : random.below(100);
  const activated = demo ? demo !== "not_activated" : diligence >= 10;
  return { diligence, activated, exempt: false, floating: false };
}

/** A village's officials who are no members. */
export function officialOf(
  branch: SampleBranch,
  person: SamplePerson,
  since: Day,
  random: Chance,
): SampleLearner {
  return { person, branch, since, ...character(random, false, person.demo), committee: false };
}

/** Villages are old, firms and offices young; who holds an office is of working age. */
function agesOf({ unit }: SampleBranch, seat: number, random: Chance): readonly [number, number] {
  if (unit.domain !== "rural" && unit.domain !== "community") return [23, 59];
  if (seat < OFFICE_SEATS) return [30, 62];
  return random.percent(35) ? [60, 88] : [22, 62];
}

/** Dealt out in turn from seat 4 on, so that each group's leader is in it. */
function groupOf({ groups }: SampleBranch, seat: number): SampleMember["group"] {
  return groups[(seat + 4 * groups.length - 4) % Math.max(1, groups.length)] ?? null;
}
