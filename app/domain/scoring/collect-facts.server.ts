// Collects what branch scores are computed from: set-based counts over whole subtrees, one township at a time.
import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { readSetting } from "#app/domain/org/read-setting.server.ts";
import type { Quarter } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { branchesIn, groupCounts, postsHeld, termsBegun } from "#db/queries/branches.ts";
import { followupCounts } from "#db/queries/followups.ts";
import { meetingCounts } from "#db/queries/orglife.ts";
import { adjustmentSums, marksIn } from "#db/queries/scoring.ts";
import { countedExamsClosing, examCounts } from "#db/queries/scoring-exams.ts";
import { memberCounts, rotationCounts } from "#db/queries/scoring-members.ts";
import { rollCounts } from "#db/queries/scoring-roster.ts";
import { branchFacts, type Tallies } from "./branch-facts.ts";
import type { BranchFacts } from "./facts.ts";
import { type QuarterSpan, quarterSpan } from "./period.ts";

/** A score period as far as facts need it. */
export type FactsPeriod = { readonly id: string; readonly year: number; readonly quarter: number };

/**
 * The facts of every branch in scope, by branch id; of one subtree where `within` names its path. Counts members where
 * they are at the quarter's end, or today while it runs. Lets other requests in between two townships.
 */
export async function collectFacts(
  house: House,
  scope: Scope,
  period: FactsPeriod,
  within = "/",
): Promise<Map<string, BranchFacts>> {
  const span = quarterSpan(period as Quarter, house.clock.now());
  const yearlyDue = (await yearlyQuarter(house)) === period.quarter;
  const branches = await branchesIn(house.store.read, scope, within);
  const facts = new Map<string, BranchFacts>();
  for (const [township, members] of Map.groupBy(branches, ({ path }) => townshipPath(path))) {
    const part = within.startsWith(township) ? within : township;
    const tallies = await talliesOf(house, scope, period, span, part);
    for (const branch of members) facts.set(branch.id, branchFacts(branch, tallies, span, yearlyDue));
    await nextTurn();
  }
  return facts;
}

/** The first step below the county on the way to a unit: a township or a committee directly under the county. */
export function townshipPath(path: string): string {
  return path.slice(0, path.indexOf("/", 1) + 1) || "/";
}

/** 组织生活会 and 民主评议 are due in one quarter a year, by default the first. */
function yearlyQuarter(house: House): Promise<number> {
  return readSetting(house, "yearly-life-quarter", z.number().int().min(1).max(4), 1);
}

async function talliesOf(
  house: House,
  scope: Scope,
  period: FactsPeriod,
  span: QuarterSpan,
  within: string,
): Promise<Tallies> {
  const { read } = house.store;
  const reach = { within, on: span.on, arrivedBy: span.arrivedBy };
  const soFar = { first: span.first, last: span.on };
  return {
    roll: byBranch(await rollCounts(read, scope, reach)),
    members: byBranch(await memberCounts(read, scope, reach, span)),
    rotation: byBranch(await rotationCounts(read, scope, reach, soFar)),
    exams: await examTallies(house, scope, span, within),
    meetings: group(await meetingCounts(read, scope, within, soFar)),
    groups: byBranch(await groupCounts(read, within)),
    posts: group(await postsHeld(read, scope, within, span.on)),
    terms: group(await termsBegun(read, within, span.on)),
    followups: byBranch(await followupCounts(read, scope, within, span)),
    marks: group(await marksIn(read, scope, period.id, within)),
    adjustments: group(await adjustmentSums(read, scope, period.id, within)),
  };
}

/** Pairs of a member and an exam pooled by branch: compulsory exams that close in the quarter and have opened. */
async function examTallies(
  house: House,
  scope: Scope,
  span: QuarterSpan,
  within: string,
): Promise<Tallies["exams"]> {
  const { read } = house.store;
  const pooled = new Map<string, BranchFacts["exams"]>();
  const window = { from: span.firstAt, until: span.endsAt, now: house.clock.now() };
  for (const exam of await countedExamsClosing(read, window)) {
    if (!within.startsWith(exam.unitPath) && !exam.unitPath.startsWith(within)) continue;
    const reach = { within, on: span.on, arrivedBy: span.arrivedBy };
    for (const { branchId, ...counts } of await examCounts(read, scope, reach, exam)) {
      const so = pooled.get(branchId) ?? { due: 0, sat: 0, passed: 0, scoreSum: 0 };
      pooled.set(branchId, {
        due: so.due + counts.due,
        sat: so.sat + counts.sat,
        passed: so.passed + counts.passed,
        scoreSum: so.scoreSum + counts.scoreSum,
      });
    }
  }
  return pooled;
}

function byBranch<Row extends { branchId: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.branchId, row]));
}

function group<Row extends { branchId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ branchId }) => branchId);
}
