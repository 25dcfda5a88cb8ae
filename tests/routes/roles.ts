// One person for each role, signed in on the small county: own branch, its township, or the county.

import { ROLES, type Role } from "#app/domain/accounts/permissions.ts";
import { openSession } from "#app/domain/accounts/session.server.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { grantForTest, memberForTest } from "#tests/support/people.ts";

export type Units = { own: string; sibling: string; parent: string; foreign: string };
export type Everyone = Role | "anonymous";
export const EVERYONE: readonly Everyone[] = ["anonymous", ...ROLES];

type Place = { id: string; path: string };

/** Where each role is held. */
const HELD_AT: Record<Role, "branch" | "township" | "county"> = {
  member: "branch",
  group_leader: "branch",
  branch_committee: "branch",
  secretary: "branch",
  instructor: "branch",
  township_officer: "township",
  county_admin: "county",
  county_reviewer: "county",
  trainer: "county",
  auditor: "county",
  operator: "county",
};

/** The Cookie header of a new person who holds exactly this role. */
export async function cookieOf(
  house: House,
  role: Everyone,
  places: Record<"branch" | "township" | "county", Place>,
): Promise<string> {
  if (role === "anonymous") return "";
  const personId = newId();
  const cookie = await house.store.write(async (tx) => {
    await memberForTest(tx, { personId, branch: places.branch, at: house.clock.now() });
    await grantForTest(tx, { personId, role: "member", unit: places.branch });
    if (role !== "member") await grantForTest(tx, { personId, role, unit: places[HELD_AT[role]] });
    return openSession(tx, house, { personId, userAgent: "test", secure: false });
  });
  return cookie.split(";", 1)[0] as string;
}
