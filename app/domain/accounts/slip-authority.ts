// 凭条权限: who may print a one-time slip for whom, so that nobody can take over an office from below or beside.

import { roleMay } from "./permissions.ts";
import type { Grant } from "./viewer.ts";
import { holdsOffice } from "./viewer.ts";

export type SlipTarget = {
  personId: string;
  /** Where the person belongs today. */
  homePath: string;
  /** Roles that hold today or begin later. */
  grants: readonly Grant[];
};

/**
 * For somebody without office: a role with `slip.issue` over the home unit. For a holder of a role: such a role at a
 * strictly higher unit than each of theirs, or a county administrator. County roles: another county administrator.
 */
export function mayIssueSlip(
  viewer: { personId: string; grants: readonly Grant[] },
  target: SlipTarget,
): boolean {
  if (viewer.personId === target.personId) return false;
  if (viewer.grants.some((grant) => grant.role === "county_admin")) return true;
  const paths = viewer.grants
    .filter((grant) => roleMay(grant.role, "slip.issue"))
    .map((grant) => grant.unitPath);
  if (!paths.some((path) => target.homePath.startsWith(path))) return false;
  if (!holdsOffice(target.grants)) return true;
  return target.grants
    .filter((grant) => grant.role !== "member")
    .every((grant) => paths.some((path) => grant.unitPath !== path && grant.unitPath.startsWith(path)));
}
