// 班次: one batch opened step by step, township → branch → people, each with what is missing for completion.
import type { House } from "#app/platform/house.ts";
import { covers, type Scope } from "#db/engine/scope.ts";
import { type OrgUnit, unitByIdOrCode, unitsByPaths } from "#db/queries/org.ts";
import {
  type BatchRecord,
  batchById,
  batchHasExam,
  type EnrolmentRow,
  enrolmentCountsByPath,
  enrolmentsOf,
} from "#db/queries/rotation.ts";
import { completionOf, type MissingForCompletion } from "./completion.ts";
import { gatherBelow } from "./drill.ts";
import { namedCounts, type UnitCounts } from "./read-project.server.ts";

export type Trainee = EnrolmentRow & { readonly missing: readonly MissingForCompletion[] };

export type BatchView = {
  readonly record: BatchRecord;
  /** The unit that was opened; null for everything in scope. */
  readonly unit: OrgUnit | null;
  /** The units above it, outermost first. */
  readonly above: readonly Pick<OrgUnit, "code" | "shortName">[];
  /** The units below; empty at the end of the way. */
  readonly units: readonly UnitCounts[];
  /** Those nominated by the unit itself; at the end of the way, all. */
  readonly people: readonly Trainee[];
};

/** Null for an unknown batch, or a unit that is unknown or neither in nor above the scope. */
export async function readBatch(
  house: House,
  scope: Scope,
  batchId: string,
  unitCode: string | null,
): Promise<BatchView | null> {
  const { read } = house.store;
  const record = await batchById(read, batchId);
  const unit = unitCode === null ? null : await unitByIdOrCode(read, unitCode);
  if (!record || (unitCode !== null && !unit)) return null;
  if (unit && !onTheWay(scope, unit.path)) return null;
  const within = unit?.path ?? "/";
  const counts = gatherBelow(await enrolmentCountsByPath(read, scope, { batchId }, within), within);
  const below = unit?.kind === "branch" ? [] : counts.filter(({ path }) => path !== within);
  const listed = below.length === 0 || below.length < counts.length;
  const people = listed ? await readTrainees(house, scope, record, within) : [];
  return {
    record,
    unit,
    above: await unitsAbove(house, within),
    units: await namedCounts(house, below),
    people: below.length === 0 ? people : people.filter(({ unitPath }) => unitPath === within),
  };
}

/** Whether a unit lies in the scope or above it: others are not opened, not even by name. */
export function onTheWay(scope: Scope, path: string): boolean {
  return covers(scope, path) || scope.units.some((unit) => unit.startsWith(path));
}

/** The people of a batch in a subtree and in scope; those who completed miss nothing. */
export async function readTrainees(
  house: House,
  scope: Scope,
  { batch, project, sessions }: BatchRecord,
  within: string,
): Promise<Trainee[]> {
  const { read } = house.store;
  const hasExam = await batchHasExam(read, batch.id);
  const rows = await enrolmentsOf(read, scope, batch.id, within);
  return rows.map((row) => {
    if (row.state === "completed") return { ...row, missing: [] };
    const { missing } = completionOf({
      sessions,
      attended: row.sessionsAttended,
      unexcused: row.unexcused,
      hours: row.hours,
      requiredHours: project.requiredHours,
      hasExam,
      examPercent: row.examPercent,
    });
    return { ...row, missing };
  });
}

async function unitsAbove(house: House, within: string): Promise<Pick<OrgUnit, "code" | "shortName">[]> {
  const codes = within.split("/").filter(Boolean);
  const paths = codes.slice(0, -1).map((_, index) => `/${codes.slice(0, index + 1).join("/")}/`);
  const units = await unitsByPaths(house.store.read, paths);
  return units.map(({ code, shortName }) => ({ code, shortName }));
}
