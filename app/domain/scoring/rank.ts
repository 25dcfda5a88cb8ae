// 排名: places within the domain and within the township, small branches apart.
import type { Domain } from "#app/domain/org/vocabulary.ts";
import type { Hundredths } from "./hundredths.ts";
import type { BranchScore } from "./score.ts";

/** Branches below this many members are ranked among themselves. */
export const SMALL_BRANCH_BELOW = 7;

export type RankEntry = {
  readonly id: string;
  /** Unique in the county, so the last tie is always broken. */
  readonly code: string;
  readonly domain: Domain;
  /** The unit above that keeps the list: a township, or a committee directly under the county. */
  readonly townshipId: string;
  readonly members: number;
  readonly score: Hundredths | null;
  /** Earned under 3.3; null where it does not apply, which stands after every number in a tie. */
  readonly examPass: Hundredths | null;
  /** Σ of D2. */
  readonly lifeSum: Hundredths;
};

export type Place = { readonly rank: number; readonly of: number };
/** Both places are null where the branch has no score. */
export type Placing = {
  readonly small: boolean;
  readonly domain: Place | null;
  readonly township: Place | null;
};

/** What ranking needs of a computed score. */
export function rankEntry(
  branch: Pick<RankEntry, "id" | "code" | "townshipId" | "members">,
  result: Pick<BranchScore, "domain" | "score" | "lines" | "dimensions">,
): RankEntry {
  return {
    id: branch.id,
    code: branch.code,
    townshipId: branch.townshipId,
    members: branch.members,
    domain: result.domain,
    score: result.score,
    examPass: result.lines.find((line) => line.code === "3.3")?.earned ?? null,
    lifeSum: result.dimensions.find((total) => total.dimension === 2)?.earned ?? 0,
  };
}

/** The placing of every branch, by id; ties by 3.3, then ΣD2, then code, so that no two share a place. */
export function rankBranches(entries: readonly RankEntry[]): Map<string, Placing> {
  const byDomain = placesWithin(entries, (entry) => entry.domain);
  const byTownship = placesWithin(entries, (entry) => entry.townshipId);
  return new Map(
    entries.map((entry) => [
      entry.id,
      {
        small: isSmall(entry),
        domain: byDomain.get(entry.id) ?? null,
        township: byTownship.get(entry.id) ?? null,
      },
    ]),
  );
}

/** Best first: the order of the published lists. */
export function compareRank(a: RankEntry, b: RankEntry): number {
  return (
    (b.score ?? -1) - (a.score ?? -1) ||
    (b.examPass ?? -1) - (a.examPass ?? -1) ||
    b.lifeSum - a.lifeSum ||
    compareText(a.code, b.code)
  );
}

function placesWithin(
  entries: readonly RankEntry[],
  listOf: (entry: RankEntry) => string,
): Map<string, Place> {
  const scored = entries.filter((entry) => entry.score !== null);
  const lists = Map.groupBy(scored, (entry) => `${isSmall(entry) ? "small" : "regular"} ${listOf(entry)}`);
  const places = new Map<string, Place>();
  for (const list of lists.values()) {
    list.sort(compareRank);
    for (const [index, { id }] of list.entries()) places.set(id, { rank: index + 1, of: list.length });
  }
  return places;
}

function isSmall({ members }: RankEntry): boolean {
  return members < SMALL_BRANCH_BELOW;
}

/** By code unit, the same on every machine whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
