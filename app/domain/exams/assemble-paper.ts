// 组卷: draws a paper from the bank by its blueprint, the same paper again from the same seed.

import type { Difficulty, QuestionKind } from "#app/domain/questions/question-kinds.ts";
import { type SeededRandom, seededRandom } from "#app/platform/seeded-random.ts";
import type { Blueprint, BlueprintRow } from "./blueprint.ts";

/** A question that may be drawn, by its current version. */
export type Candidate = {
  readonly versionId: string;
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly difficulty: Difficulty;
  /** The domains it suits; empty or with `all` it suits every one. */
  readonly domains: readonly string[];
  readonly optionCount: number;
};

/** One question of the paper, in its place. */
export type PaperPick = {
  readonly versionId: string;
  /** Hundredths of a point. */
  readonly points: number;
  /** The n-th shown option is the version's option `optionOrder[n]`; empty for a blank question. */
  readonly optionOrder: number[];
};

/** A row that the bank cannot fill: `matching` suit it, yet others may need them too. */
export type Shortage = { readonly row: number; readonly missing: number; readonly matching: number };

export type Paper =
  | { readonly ok: true; readonly picks: PaperPick[] }
  | { readonly ok: false; readonly shortages: Shortage[] };

/**
 * Draws every row without taking a question twice. Wherever any choice fills all rows, one is found. The order of
 * `candidates` does not matter. `domain` is the member's own (null draws from every domain's questions).
 */
export function assemblePaper(
  blueprint: Blueprint,
  candidates: readonly Candidate[],
  seed: number,
  domain: string | null = null,
): Paper {
  const random = seededRandom(seed);
  const suitable = distinct(candidates).filter((candidate) => suits(candidate, domain));
  const deck = random.shuffled(suitable);
  const pools = blueprint.rows.map((row) => deck.filter((candidate) => matches(row, candidate)));
  const { drawn, shortages } = drawRows(blueprint.rows, pools);
  if (shortages.length > 0) return { ok: false, shortages };
  return { ok: true, picks: layOut(blueprint, drawn, random) };
}

/** One of each version, in an order that does not depend on the query's. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byVersion = new Map(candidates.map((candidate) => [candidate.versionId, candidate]));
  return [...byVersion.values()].sort((a, b) => (a.versionId < b.versionId ? -1 : 1));
}

function suits({ domains }: Candidate, domain: string | null): boolean {
  return domain === null || domains.length === 0 || domains.includes("all") || domains.includes(domain);
}

function matches(row: BlueprintRow, candidate: Candidate): boolean {
  return (
    row.kind === candidate.kind &&
    (row.topic === null || row.topic === candidate.topic) &&
    (row.difficulty === null || row.difficulty === candidate.difficulty)
  );
}

type Draw = { readonly drawn: ReadonlyMap<Candidate, number>; readonly shortages: Shortage[] };

/**
 * Fills the rows one question at a time, those with least to spare first. Where all that suit a row are taken, their
 * holders are asked to move on (Kuhn's augmenting paths): greed alone fails when rows overlap, as `any topic, easy`
 * and `one topic, any difficulty` do.
 */
function drawRows(rows: readonly BlueprintRow[], pools: readonly Candidate[][]): Draw {
  const holder = new Map<Candidate, number>();
  const poolOf = (row: number) => pools[row] ?? [];
  const claim = (row: number, asked: Set<Candidate>): boolean => {
    const free = poolOf(row).find((candidate) => !holder.has(candidate));
    if (free) return holder.set(free, row) !== undefined;
    for (const candidate of poolOf(row)) {
      if (asked.has(candidate)) continue;
      asked.add(candidate);
      const other = holder.get(candidate);
      if (other === row || other === undefined || !claim(other, asked)) continue;
      holder.set(candidate, row);
      return true;
    }
    return false;
  };

  const shortages: Shortage[] = [];
  for (const { row, count } of leastSpareFirst(rows, pools)) {
    let filled = 0;
    while (filled < count && claim(row, new Set())) filled += 1;
    if (filled < count) shortages.push({ row, missing: count - filled, matching: poolOf(row).length });
  }
  return { drawn: holder, shortages: shortages.sort((a, b) => a.row - b.row) };
}

function leastSpareFirst(rows: readonly BlueprintRow[], pools: readonly Candidate[][]) {
  const order = rows.map(({ count }, row) => ({ row, count, spare: (pools[row]?.length ?? 0) - count }));
  return order.sort((a, b) => a.spare - b.spare || a.row - b.row);
}

/** Kinds in the blueprint's order; topics and difficulties mixed within a kind. */
function layOut(blueprint: Blueprint, drawn: Draw["drawn"], random: SeededRandom): PaperPick[] {
  const kinds = [...new Set(blueprint.rows.map((row) => row.kind))];
  const inDeckOrder = [...drawn].sort(([a], [b]) => (a.versionId < b.versionId ? -1 : 1));
  return kinds.flatMap((kind) =>
    random.shuffled(inDeckOrder.filter(([candidate]) => candidate.kind === kind)).map(([candidate, row]) => ({
      versionId: candidate.versionId,
      points: blueprint.rows[row]?.points ?? 0,
      optionOrder: optionOrder(candidate, blueprint.shuffleOptions, random),
    })),
  );
}

function optionOrder({ kind, optionCount }: Candidate, shuffle: boolean, random: SeededRandom): number[] {
  if (kind === "blank") return [];
  const own = Array.from({ length: optionCount }, (_, option) => option);
  return shuffle && kind !== "truefalse" ? random.shuffled(own) : own;
}
