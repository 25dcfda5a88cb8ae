// 星级: the level that a score stands for, and the vetoes (一票否决) that cap the level but never the number.
import type { BranchFacts } from "./facts.ts";
import type { Hundredths } from "./hundredths.ts";

/** From the best: 五星/优秀, 四星/良好, 三星/合格, 二星/合格, 一星/不合格. */
export const STAR_LEVELS = ["five_star", "four_star", "three_star", "two_star", "one_star"] as const;
export type StarLevel = (typeof STAR_LEVELS)[number];

const LOWEST_SCORE: readonly (readonly [StarLevel, Hundredths])[] = [
  ["five_star", 9000],
  ["four_star", 8000],
  ["three_star", 7000],
  ["two_star", 6000],
];

export const VETO_CAPS = {
  weak_and_lax: "one_star",
  no_organisational_life: "one_star",
  secretary_vacant: "three_star",
  falsification: "three_star",
} as const satisfies Record<string, StarLevel>;
export type Veto = keyof typeof VETO_CAPS;

/** A veto that holds, the level it allows at most, and whether it lowered this branch's level. */
export type LevelCap = { readonly veto: Veto; readonly atMost: StarLevel; readonly lowered: boolean };

/** The level of a score that is already rounded. */
export function levelOf(score: Hundredths): StarLevel {
  return LOWEST_SCORE.find(([, lowest]) => score >= lowest)?.[0] ?? "one_star";
}

export function lowerLevel(one: StarLevel, other: StarLevel): StarLevel {
  return STAR_LEVELS.indexOf(one) > STAR_LEVELS.indexOf(other) ? one : other;
}

/** Every veto that holds for the branch, whether or not it lowers `level`. */
export function capsOn(level: StarLevel | null, facts: BranchFacts): LevelCap[] {
  return vetoesOn(facts).map((veto) => {
    const atMost = VETO_CAPS[veto];
    return { veto, atMost, lowered: level !== null && lowerLevel(level, atMost) !== level };
  });
}

function vetoesOn({ vetoes, held, yearly }: BranchFacts): Veto[] {
  const meetings =
    held.membersMeetings +
    held.committeeMonths +
    held.groupMonths +
    held.partyLessons +
    held.themeDayMonths +
    yearly.lifeMeetings +
    yearly.appraisals;
  const holds: Record<Veto, boolean> = {
    weak_and_lax: vetoes.weakAndLax,
    no_organisational_life: meetings === 0,
    secretary_vacant: vetoes.secretaryVacantOver3Months,
    falsification: vetoes.falsification,
  };
  return (Object.keys(holds) as Veto[]).filter((veto) => holds[veto]);
}
