// 年度得分: the quarters' mean and the yearly appraisal in one number.
import { type Hundredths, roundedRatio } from "./hundredths.ts";
import { levelOf, type StarLevel } from "./score-level.ts";

const QUARTERS_PERCENT = 70;
const APPRAISAL_PERCENT = 30;

export type YearScore = {
  readonly score: Hundredths;
  readonly level: StarLevel;
  /** How many quarters the mean is of: a quarter without a score is left out, as a new branch has fewer. */
  readonly quarters: number;
};

/**
 * Mean of quarters × 70 % + appraisal × 30 %, rounded once from the exact value.
 * Null until the appraisal is in, or where no quarter has a score. The level is of the number alone: vetoes are a
 * quarter's own.
 */
export function yearScore(
  quarters: readonly (Hundredths | null)[],
  appraisal: Hundredths | null,
): YearScore | null {
  const scored = quarters.filter((quarter) => quarter !== null);
  const count = scored.length;
  if (appraisal === null || count === 0) return null;
  const sum = scored.reduce((total, quarter) => total + quarter, 0);
  const score = roundedRatio(QUARTERS_PERCENT * sum + APPRAISAL_PERCENT * appraisal * count, 100 * count);
  return { score, level: levelOf(score), quarters: count };
}
