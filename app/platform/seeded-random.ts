// Chance that can be repeated: the same seed gives the same draws on every machine and in every later version.

/** A repeatable source of draws. */
export type SeededRandom = {
  /** A whole number from 0 up to but not including `limit` (1 to 2^32), each equally likely. */
  below(limit: number): number;
  /** A shuffled copy; every order is equally likely. */
  shuffled<T>(items: readonly T[]): T[];
};

const RANGE = 2 ** 32;
const WARM_UP_DRAWS = 12;

/**
 * sfc32 seeded with 32 bits. Our own twelve lines and not a library's, because papers must be drawn again from their
 * stored seeds for years: the algorithm may never change under them. Not for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  const draw = sfc32(seed);
  for (let warmUp = 0; warmUp < WARM_UP_DRAWS; warmUp += 1) draw();

  const below = (limit: number): number => {
    if (!Number.isInteger(limit) || limit < 1 || limit > RANGE)
      throw new RangeError(`no number below ${limit}`);
    // Draws from the incomplete last stretch are thrown away: they would favour the small numbers.
    const fair = RANGE - (RANGE % limit);
    let value = draw();
    while (value >= fair) value = draw();
    return value % limit;
  };

  const shuffled = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  };

  return { below, shuffled };
}

/** Chris Doty-Humphrey's small fast counter, 32 bits a draw. */
function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  return () => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
}
