// 学时台账: one's own hours of a year: every entry, sums by kind and quarter, and where one stands.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import { type Day, dayOf, type Quarter, quarterOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { type CreditRow, ownCredits } from "#db/queries/completions.ts";
import { holdsPost, ownPlaces } from "#db/queries/today.ts";
import { annualTarget, cumulativeTarget, type TargetGroup } from "./annual-target.ts";
import { creditFor, creditRulesOn, type HundredthHours } from "./credit-rules.ts";

export type LedgerEntry = Pick<CreditRow, "id" | "kind" | "hours" | "day" | "detail"> & {
  /** The day was full: less than its worth is counted. */
  capped: boolean;
};

export type Target = { group: TargetGroup; year: HundredthHours; byQuarterEnd: HundredthHours };

export type Hours = {
  today: Day;
  quarter: Quarter;
  total: HundredthHours;
  /** Null for those who are no member: they learn, and no target holds for them. */
  target: Target | null;
  /** Newest first. */
  entries: LedgerEntry[];
  byKind: { kind: CreditRow["kind"]; hours: HundredthHours }[];
  byQuarter: { quarter: Quarter["quarter"]; hours: HundredthHours; entries: number }[];
};

/** The year that holds today, in Shanghai. */
export async function readHours(house: House, viewer: Viewer): Promise<Hours> {
  const scope = selfScope(viewer);
  const { read } = house.store;
  const today = dayOf(house.clock.now());
  const quarter = quarterOf(today);
  const rows = await ownCredits(read, scope, `${quarter.year}-01-01`, `${quarter.year}-12-31`);
  const isMember = (await ownPlaces(read, scope, today)).some(({ member }) => member);
  const group: TargetGroup = (await holdsPost(read, scope, today)) ? "committee" : "member";
  const sum = (of: readonly { hours: number }[]) => of.reduce((hours, entry) => hours + entry.hours, 0);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return {
    today,
    quarter,
    total: sum(rows),
    target: isMember
      ? { group, year: annualTarget(group, quarter.year), byQuarterEnd: cumulativeTarget(group, quarter) }
      : null,
    entries: rows.map(ledgerEntry).reverse(),
    byKind: kinds
      .map((kind) => ({ kind, hours: sum(rows.filter((row) => row.kind === kind)) }))
      .sort((a, b) => b.hours - a.hours),
    byQuarter: ([1, 2, 3, 4] as const).map((number) => {
      const own = rows.filter(({ day }) => quarterOf(day).quarter === number);
      return { quarter: number, hours: sum(own), entries: own.length };
    }),
  };
}

function ledgerEntry({ id, kind, hours, day, detail }: CreditRow): LedgerEntry {
  // An entry exists only where its minutes had earned it: answered checks are part of that.
  const worth = creditFor(detail.minutes ?? 0, true, creditRulesOn(day));
  return { id, kind, hours, day, detail, capped: kind === "online" && hours < worth };
}
