// Who is looking, as a value: the person, the roles that hold today, and what those roles open.
import type { Locale } from "#app/platform/i18n.ts";
import { type Permission, type Role, roleMay } from "./permissions.ts";

export type Grant = { role: Role; unitId: string; unitPath: string };

export type Viewer = {
  readonly personId: string;
  readonly name: string;
  /** Roles that hold on today's Shanghai day. */
  readonly grants: readonly Grant[];
  readonly locale: Locale;
  /** SHA-256 of the session's secret: tells this session from the person's others. */
  readonly sessionHash: string;
};

/** Whether somebody stands above the plain members: sessions are shorter, slips come from the level above. */
export function holdsOffice(grants: readonly { role: Role }[]): boolean {
  return grants.some((grant) => grant.role !== "member");
}

/** Paths of the subtrees in which the viewer has a permission, none inside another. */
export function unitsGranting(viewer: Pick<Viewer, "grants">, permission: Permission): string[] {
  const paths = new Set(
    viewer.grants.filter((grant) => roleMay(grant.role, permission)).map((grant) => grant.unitPath),
  );
  return [...paths]
    .filter((path) => ![...paths].some((other) => other !== path && path.startsWith(other)))
    .sort();
}

/** Whether the viewer has a permission, over one unit when a path is given. Everyone signed in may learn. */
export function viewerMay(
  viewer: Pick<Viewer, "grants">,
  permission: Permission,
  unitPath?: string,
): boolean {
  if (permission === "learn") return true;
  const units = unitsGranting(viewer, permission);
  return unitPath === undefined ? units.length > 0 : units.some((unit) => unitPath.startsWith(unit));
}
