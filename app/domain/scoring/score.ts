// 五化考核得分: facts and a rubric in, a score whose every line carries its working out.
import type { Domain } from "#app/domain/org/vocabulary.ts";
import type { BranchFacts } from "./facts.ts";
import { clamp, type Hundredths, roundedRatio } from "./hundredths.ts";
import { type ItemMode, isRuled, pointsFor, type Rubric, type RubricItem, type RuledCode } from "./rubric.ts";
import type { ItemResult, ItemRule, Reason, Working } from "./score-item.ts";
import { lifeRules } from "./score-items-life.ts";
import { managementRules } from "./score-items-management.ts";
import { organisationRules } from "./score-items-organisation.ts";
import { systemRules } from "./score-items-system.ts";
import { capsOn, type LevelCap, levelOf, lowerLevel, type StarLevel } from "./score-level.ts";

export type ScoreLine = {
  readonly code: string;
  readonly dimension: number;
  readonly mode: ItemMode;
  /** P: what the branch's domain gives the item. */
  readonly points: Hundredths;
  /** Null where the item does not apply or still waits for its mark. */
  readonly earned: Hundredths | null;
  readonly state: "scored" | "not_applicable" | "pending";
  readonly n: number | null;
  readonly d: number | null;
  readonly reason: Reason;
  readonly working: Working;
};

export type DimensionTotal = {
  readonly dimension: number;
  readonly earned: Hundredths;
  readonly points: Hundredths;
};

export type BranchScore = {
  readonly rubricVersion: number;
  readonly domain: Domain;
  readonly lines: readonly ScoreLine[];
  /** Over scored lines only, as are `earned` and `points`. */
  readonly dimensions: readonly DimensionTotal[];
  readonly earned: Hundredths;
  readonly points: Hundredths;
  /** 100 × earned ÷ points, rounded once; null where no item applies. */
  readonly base: Hundredths | null;
  /** What counted of the bonus: at most 5 points. */
  readonly bonus: Hundredths;
  readonly deductions: Hundredths;
  readonly score: Hundredths | null;
  readonly levelBeforeCaps: StarLevel | null;
  readonly level: StarLevel | null;
  readonly caps: readonly LevelCap[];
  /** Some item still waits for a person's mark (待评); the score is of the others. */
  readonly incomplete: boolean;
};

const FULL_SCORE: Hundredths = 10_000;
export const MAX_BONUS: Hundredths = 500;

const rules: Record<RuledCode, ItemRule> = {
  ...organisationRules,
  ...lifeRules,
  ...managementRules,
  ...systemRules,
};

/** The score of one branch in one quarter. The same facts and rubric give the same bytes. */
export function score(facts: BranchFacts, rubric: Rubric): BranchScore {
  const lines = pointsFor(rubric, facts.domain).map(({ item, points }) => scoreLine(facts, item, points));
  const { earned, points } = sumOf(lines);
  const base = points > 0 ? roundedRatio(BigInt(FULL_SCORE) * BigInt(earned), points) : null;
  const bonus = clamp(facts.bonus, 0, MAX_BONUS);
  const total = base === null ? null : clamp(base + bonus - facts.deductions, 0, FULL_SCORE);
  const levelBeforeCaps = total === null ? null : levelOf(total);
  const caps = capsOn(levelBeforeCaps, facts);
  return {
    rubricVersion: rubric.version,
    domain: facts.domain,
    lines,
    dimensions: rubric.dimensions.map((_, index) => ({
      dimension: index + 1,
      ...sumOf(lines.filter((line) => line.dimension === index + 1)),
    })),
    earned,
    points,
    base,
    bonus,
    deductions: facts.deductions,
    score: total,
    levelBeforeCaps,
    level: levelBeforeCaps && caps.reduce((level, cap) => lowerLevel(level, cap.atMost), levelBeforeCaps),
    caps,
    incomplete: lines.some((line) => line.state === "pending"),
  };
}

function scoreLine(facts: BranchFacts, item: RubricItem, points: Hundredths): ScoreLine {
  const result = resultOf(facts, item, points);
  return {
    code: item.code,
    dimension: item.dimension,
    mode: item.mode,
    points,
    earned: result.earned,
    state: stateOf(result),
    n: result.n,
    d: result.d,
    reason: result.reason,
    working: result.working,
  };
}

/**
 * A review item without a mark is left out of both sums like one that does not apply, so that nobody loses points to a
 * review that has not taken place; `pending` and `incomplete` keep it from being taken for a final score.
 */
function resultOf(facts: BranchFacts, item: RubricItem, points: Hundredths): ItemResult {
  const mark = Object.hasOwn(facts.marks, item.code) ? facts.marks[item.code] : undefined;
  if (item.mode === "review" || !isRuled(item.code)) {
    if (mark === undefined) return { earned: null, n: null, d: null, reason: "awaiting_mark", working: {} };
    return { earned: clamp(mark, 0, points), n: null, d: null, reason: "marked", working: {} };
  }
  const proposal = rules[item.code](facts, points);
  if (item.mode === "auto" || mark === undefined || proposal.earned === null) return proposal;
  const working = { ...proposal.working, proposed: proposal.earned };
  return { ...proposal, earned: clamp(mark, 0, points), reason: "marked", working };
}

function stateOf({ earned, reason }: ItemResult): ScoreLine["state"] {
  if (earned !== null) return "scored";
  return reason === "awaiting_mark" ? "pending" : "not_applicable";
}

function sumOf(lines: readonly ScoreLine[]): { earned: Hundredths; points: Hundredths } {
  const sum = { earned: 0, points: 0 };
  for (const line of lines) {
    if (line.earned === null) continue;
    sum.earned += line.earned;
    sum.points += line.points;
  }
  return sum;
}
