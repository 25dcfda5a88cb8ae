// 一次性码: ten characters nobody mistakes for others; only their HMAC is stored.
import { randomInt } from "node:crypto";
import type { KeyRing } from "#app/platform/keys.ts";

/** No 0 O 1 I L U V: they look or sound alike on paper and on the phone. 29 characters, ten of them: 48 bits. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
export const CODE_LENGTH = 10;

/** A new random code. */
export function newOneTimeCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");
}

/** The code a seed always gives under this house's keys; unknowable without them. */
export function codeFromSeed(keys: KeyRing, seed: string): string {
  // 64 hex digits are 256 bits: dividing ten times by 29 leaves no noticeable bias.
  let rest = BigInt(`0x${keys.hash("code-seed", seed)}`);
  let code = "";
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    code += CODE_ALPHABET[Number(rest % BigInt(CODE_ALPHABET.length))];
    rest /= BigInt(CODE_ALPHABET.length);
  }
  return code;
}

/** What is stored in the code's place, bound to the person. */
export function codeHmac(keys: KeyRing, personId: string, code: string): string {
  return keys.hash("one-time-code", `${personId}\0${normaliseCode(code)}`);
}

/** A typed code as it was printed: capitals, no blanks or hyphens. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\-‐–—]/g, "")
    .toUpperCase();
}

/** `ABCDE-FGHJK`, as it stands on the slip. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
