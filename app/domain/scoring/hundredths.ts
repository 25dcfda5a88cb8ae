// Exact arithmetic in integer hundredths: points, scores and hours never pass through a binary fraction.

/** An integer number of hundredths: 8698 stands for 86.98. */
export type Hundredths = number;

/** `n / d` rounded half up to an integer, exactly. Throws where `n` < 0, `d` ≤ 0 or either is no integer. */
export function roundedRatio(n: number | bigint, d: number | bigint): number {
  const numerator = BigInt(n);
  const denominator = BigInt(d);
  if (numerator < 0n || denominator <= 0n) throw new RangeError(`no ratio of ${n} to ${d}`);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** `points × n ÷ d`, half up, with `n` held between 0 and `d`. */
export function roundedShare(points: Hundredths, n: number, d: number): Hundredths {
  return roundedRatio(BigInt(points) * BigInt(clamp(n, 0, d)), d);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
