// Invented member numbers, phones and ID numbers: right in form, impossible in fact.
import type { Day } from "#app/platform/clock.ts";

/** A member or staff number: eight digits; `series` 1 for members, 2 for officials who are none. */
export function memberNumber(series: 1 | 2, sequence: number): string {
  return `${series}${String(sequence).padStart(7, "0")}`;
}

/** 11 digits that begin with 1690: shaped like a mobile number, in a segment no operator has. Unique below ten million. */
export function unassignedPhone(sequence: number): string {
  return `1690${String((sequence * 7919 + 1_234_567) % 10_000_000).padStart(7, "0")}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = "10X98765432";

/** The 18th character of a citizen's number by GB 11643 (ISO 7064, MOD 11-2), from the 17 digits before it. */
export function idCheckDigit(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(seventeen[place]), 0);
  return CHECK_DIGITS[sum % 11] as string;
}

/**
 * A citizen's number in region 999xxx, which was never issued. `sequence` 0–499; the 17th digit is odd for men and
 * even for women.
 */
export function unissuedIdNumber(area: number, birthDay: Day, sequence: number, sex: "f" | "m"): string {
  const region = `999${String(area % 1000).padStart(3, "0")}`;
  const order = String(sequence * 2 + (sex === "m" ? 1 : 0)).padStart(3, "0");
  const seventeen = region + birthDay.replaceAll("-", "") + order;
  return seventeen + idCheckDigit(seventeen);
}
