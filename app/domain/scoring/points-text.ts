// Hundredths as people read them: 8698 is 86.98.
import type { Hundredths } from "./hundredths.ts";

/** Always two decimals, so that columns of figures line up. */
export function pointsText(value: Hundredths): string {
  const digits = String(Math.abs(value)).padStart(3, "0");
  return `${value < 0 ? "−" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
