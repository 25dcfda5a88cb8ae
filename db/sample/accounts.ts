// Accounts and roles of the sample county: nobody but the demo people has a password that anyone knows.

import { codeFromSeed, codeHmac } from "#app/domain/accounts/one-time-code.server.ts";
import type { Role } from "#app/domain/accounts/permissions.ts";
import { addDays, DAY_MS } from "#app/platform/clock.ts";
import type { KeyRing } from "#app/platform/keys.ts";
import type { account, passwordHistory, postHolding, roleGrant } from "#db/schema/index.ts";
import { chance } from "./chance.ts";
import {
  demoBranchOf,
  type SampleCounty,
  type SampleLearner,
  type SampleMember,
  type SampleUnit,
} from "./county.ts";
import { DEMO_SEATS, demoPerson, SECOND_STAFF_SEATS } from "./demo-people.ts";

type AccountRow = typeof account.$inferInsert;
type GrantRow = typeof roleGrant.$inferInsert;

const CODE_HOLDS_MS = 180 * DAY_MS;

/** Hashes of the demo password, and of one that was thrown away and stands in everyone else's account. */
export type SampleHashes = { demo: string; nobodyKnows: string };

export function accountRows(county: SampleCounty, keys: KeyRing, hashes: SampleHashes): AccountRow[] {
  const { now } = county.calendar;
  const random = chance(county.seed, "accounts");
  return [...county.members, ...county.officials].map(({ person, activated }) => {
    // Drawn for everyone, so that nobody's draws depend on somebody else's state.
    const age = random.between(100, 500) * DAY_MS;
    if (activated) {
      const passwordHash = person.demo ? hashes.demo : hashes.nobodyKnows;
      // Recent for the demo people: holders of a role are asked for a new one after 90 days.
      return {
        personId: person.id,
        passwordHash,
        passwordChangedAt: now - (person.demo ? 10 * DAY_MS : age),
      };
    }
    const code = person.demo ? (demoPerson(person.demo).code ?? "") : codeFromSeed(keys, person.number);
    return {
      personId: person.id,
      codeHmac: codeHmac(keys, person.id, code),
      codeKind: "activation" as const,
      codeExpiresAt: now + CODE_HOLDS_MS,
    };
  });
}

/** The demo people's passwords are remembered, so that changing to the same one is refused as for anybody. */
export function passwordHistoryRows(
  accounts: readonly AccountRow[],
  hashes: SampleHashes,
): (typeof passwordHistory.$inferInsert)[] {
  return accounts
    .filter(({ passwordHash }) => passwordHash === hashes.demo)
    .map(({ personId, passwordChangedAt }) => ({
      personId,
      changedAt: passwordChangedAt ?? 0,
      passwordHash: hashes.demo,
    }));
}

/** Every member's, every post's and group's roles, and those of the county's staff. */
export function grantRows(
  county: SampleCounty,
  posts: readonly (typeof postHolding.$inferInsert)[],
): GrantRow[] {
  const { newId, calendar } = county;
  const grant = (
    personId: string,
    role: Role,
    unit: Pick<SampleUnit, "id" | "path">,
    from: string,
  ): GrantRow => ({
    id: newId(),
    personId,
    role,
    unitId: unit.id,
    unitPath: unit.path,
    from,
    until: null,
  });
  const long = addDays(calendar.today, -300);
  return [
    ...county.members.map(({ person, branch, since }) => grant(person.id, "member", branch.unit, since)),
    ...posts
      .filter(({ until }) => !until)
      .map(({ personId, post, unitId, unitPath, from }) =>
        grant(
          personId,
          post === "secretary" ? "secretary" : "branch_committee",
          { id: unitId, path: unitPath },
          from,
        ),
      ),
    ...groupLeaders(county).map(([leader, group]) => grant(leader.person.id, "group_leader", group, long)),
    ...staff(county).map(([learner, role, unit]) => grant(learner.person.id, role, unit, long)),
  ];
}

/** Seats 4 to 7, one for each group. */
function groupLeaders({ branches }: SampleCounty): [SampleMember, SampleUnit][] {
  return branches.flatMap(({ members, groups }) =>
    groups.map((group, index): [SampleMember, SampleUnit] => [members[4 + index] as SampleMember, group]),
  );
}

function staff(county: SampleCounty): [SampleLearner, Role, SampleUnit][] {
  const [top] = county.units as [SampleUnit];
  const branch = county.branches.find(({ seats }) => seats === "staff");
  const seated = { ...DEMO_SEATS.staff, ...SECOND_STAFF_SEATS };
  const countyStaff = Object.entries(seated).filter(([, role]) => role !== "instructor") as [string, Role][];
  return [
    ...countyStaff.map(([seat, role]): [SampleLearner, Role, SampleUnit] => [
      branch?.members[Number(seat)] as SampleMember,
      role,
      top,
    ]),
    ...officers(county),
    ...instructors(county),
  ];
}

/** One organisation officer in each township and direct committee, a member of its own office where it has one. */
function officers(county: SampleCounty): [SampleLearner, Role, SampleUnit][] {
  const homes = county.units.filter(
    ({ kind, path }) => kind === "township" || (kind === "committee" && path.split("/").length === 3),
  );
  return homes.map((home) => {
    const office =
      county.branches.find((branch) => branch.home === home && branch.unit.domain === "organ") ??
      county.branches.find((branch) => branch.home === home && branch.size > 6);
    return [
      office?.members[office.seats === "staff" ? 5 : Math.min(7, office.size - 1)] as SampleMember,
      "township_officer",
      home,
    ];
  });
}

/** 党建指导员: members of the county's offices, each with three branches; the demo one has the demo branch. */
function instructors(county: SampleCounty): [SampleLearner, Role, SampleUnit][] {
  const random = chance(county.seed, "instructors");
  const offices = county.branches.filter(
    ({ unit, home }) => unit.domain === "organ" && home.kind === "committee",
  );
  const demo = offices.flatMap(({ members }) => members).find(({ person }) => person.demo === "instructor");
  const others = offices.filter(({ seats }) => !seats).map(({ members }) => members[6] as SampleMember);
  const guided = random.shuffled(
    county.branches.filter(({ unit }) => unit.domain === "rural" || unit.domain === "two_new"),
  );
  return [demo as SampleMember, ...others.slice(0, county.shape.instructors - 1)].flatMap(
    (instructor, index) => {
      const own = Array.from(
        { length: 3 },
        (_, place) => guided[(index * 3 + place) % guided.length]?.unit as SampleUnit,
      );
      const units =
        index === 0
          ? [demoBranchOf(county).unit, ...own.filter(({ code }) => code !== "B001").slice(0, 2)]
          : own;
      return [...new Set(units)].map((unit): [SampleLearner, Role, SampleUnit] => [
        instructor,
        "instructor",
        unit,
      ]);
    },
  );
}
