// The figures of the units directly below one: hours, open exams, rotation training, each n of d, in scope.
import { setImmediate as nextTurn } from "node:timers/promises";
import { quarterSpan } from "#app/domain/scoring/period.ts";
import { periodFor } from "#app/domain/scoring/read-branch-score.server.ts";
import type { Quarter } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { branchesIn, childUnits } from "#db/queries/branches.ts";
import type { OrgUnit } from "#db/queries/org.ts";
import { countedExamsOpen, examCounts } from "#db/queries/scoring-exams.ts";
import { memberCounts, rotationCounts } from "#db/queries/scoring-members.ts";
import { rollCounts } from "#db/queries/scoring-roster.ts";

export type Ratio = { n: number; d: number };
export type UnitFigures = {
  unit: Pick<OrgUnit, "id" | "code" | "name" | "shortName" | "kind" | "path">;
  branches: number;
  members: number;
  hours: Ratio;
  exams: Ratio;
  rotation: Ratio;
};
export type FiguresOf = {
  year: number;
  quarter: number;
  /** Compulsory exams open now. */
  exams: { id: string; title: string; closesAt: number }[];
  total: UnitFigures;
  children: UnitFigures[];
};

type Counts = Omit<UnitFigures, "unit">;

/**
 * Hours against the quarter's target, sittings of the exams open now, and this year's ended trainings. Lets other
 * requests in between two children.
 */
export async function readUnitFigures(house: House, scope: Scope, unit: OrgUnit): Promise<FiguresOf> {
  const period = await periodFor(house, null);
  if (!period) throw new Error("no running score period");
  const exams = await countedExamsOpen(house.store.read, house.clock.now());
  const below = (await childUnits(house.store.read, scope, unit.id)).filter(({ kind }) => kind !== "group");
  const children: UnitFigures[] = [];
  for (const child of below) {
    children.push({ unit: child, ...(await countsOf(house, scope, child.path, period as Quarter, exams)) });
    await nextTurn();
  }
  const sum = children.reduce<Counts>((all, each) => added(all, each), NOTHING);
  return {
    year: period.year,
    quarter: period.quarter,
    exams: exams.map(({ id, title, closesAt }) => ({ id, title, closesAt })),
    total: { unit, ...sum },
    children,
  };
}

const NONE: Ratio = { n: 0, d: 0 };
const NOTHING: Counts = { branches: 0, members: 0, hours: NONE, exams: NONE, rotation: NONE };

const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n + b.n, d: a.d + b.d });

function added(a: Counts, b: Counts): Counts {
  return {
    branches: a.branches + b.branches,
    members: a.members + b.members,
    hours: plus(a.hours, b.hours),
    exams: plus(a.exams, b.exams),
    rotation: plus(a.rotation, b.rotation),
  };
}

async function countsOf(
  house: House,
  scope: Scope,
  within: string,
  quarter: Quarter,
  open: Awaited<ReturnType<typeof countedExamsOpen>>,
): Promise<Counts> {
  const { read } = house.store;
  const span = quarterSpan(quarter, house.clock.now());
  const reach = { within, on: span.on, arrivedBy: span.arrivedBy };
  const roll = await rollCounts(read, scope, reach);
  const study = await memberCounts(read, scope, reach, span);
  const trained = await rotationCounts(read, scope, reach, { first: span.yearStart, last: span.on });
  let exams = NONE;
  for (const exam of open) {
    for (const row of await examCounts(read, scope, reach, exam))
      exams = plus(exams, { n: row.sat, d: row.due });
  }
  return {
    branches: (await branchesIn(read, scope, within)).length,
    members: roll.reduce((sum, { members }) => sum + members, 0),
    hours: study.reduce((sum, row) => plus(sum, { n: row.hoursAtTarget, d: row.accountable }), NONE),
    exams,
    rotation: trained.reduce((sum, row) => plus(sum, { n: row.completed, d: row.due }), NONE),
  };
}
