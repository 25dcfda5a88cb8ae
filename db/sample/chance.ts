// Chance for the sample county: every topic draws from its own stream, so that one more draw here changes nothing there.
import { type SeededRandom, seededRandom } from "#app/platform/seeded-random.ts";

export type Chance = SeededRandom & {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  oneOf<T>(items: readonly T[]): T;
  /** True in about `percent` of 100 draws. */
  percent(percent: number): boolean;
};

/** The stream of draws of one topic: the same seed and topic, the same draws. */
export function chance(seed: number, topic: string): Chance {
  const random = seededRandom(mixed(seed, topic));
  const between = (low: number, high: number) => low + random.below(high - low + 1);
  return {
    ...random,
    between,
    oneOf: <T>(items: readonly T[]) => items[random.below(items.length)] as T,
    percent: (percent) => random.below(1000) < percent * 10,
  };
}

/** FNV-1a over the topic, started from the seed. */
function mixed(seed: number, topic: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of topic) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** The share of the `index`-th of `parts` when `total` is dealt out as evenly as whole numbers allow. */
export function share(total: number, parts: number, index: number): number {
  return Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts);
}
