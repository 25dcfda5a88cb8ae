// 口令策略: what a password must be, as data; the default follows the usual reading of 等保二级.
import { COMMON_PASSWORDS } from "./common-passwords.ts";

export type PasswordPolicy = {
  minLength: number;
  /** How many of the four kinds of character a shorter password must mix. */
  kinds: number;
  /** From this length on a phrase needs no mix. */
  phraseLength: number;
  /** How many former passwords may not come back. */
  history: number;
  /** Holders of a role are asked for a new one after so many days. */
  maxAgeDays: number;
};

export const DEFAULT_PASSWORD_POLICY: PasswordPolicy = {
  minLength: 8,
  kinds: 3,
  phraseLength: 14,
  history: 3,
  maxAgeDays: 90,
};

export type PasswordProblem =
  | "too_short"
  | "too_long"
  | "too_plain"
  | "holds_number"
  | "holds_name"
  | "common"
  | "reused";

/** Bounds the work of hashing; far above what anyone types. */
const MAX_LENGTH = 128;
/** Fewer shared digits than this are chance. */
const NUMBER_TAIL = 6;

/** Problems of a password, none when it may be used. `reused` says whether it equals one of the remembered ones. */
export function passwordProblems(
  policy: PasswordPolicy,
  password: string,
  owner: { number: string; name: string; reused: boolean },
): PasswordProblem[] {
  const problems: PasswordProblem[] = [];
  const length = [...password].length;
  if (length < policy.minLength) problems.push("too_short");
  if (length > MAX_LENGTH) problems.push("too_long");
  if (length < policy.phraseLength && kindsIn(password) < policy.kinds) problems.push("too_plain");
  const lower = password.toLowerCase();
  const tail = owner.number.toLowerCase().slice(-NUMBER_TAIL);
  if (tail.length >= 4 && lower.includes(tail)) problems.push("holds_number");
  if (owner.name.length >= 2 && lower.includes(owner.name.toLowerCase())) problems.push("holds_name");
  if (isCommon(password)) problems.push("common");
  if (owner.reused) problems.push("reused");
  return problems;
}

/** Whether a holder of a role must choose a new password; instants in ms UTC. */
export function isPasswordDue(policy: PasswordPolicy, changedAt: number | null, now: number): boolean {
  return changedAt !== null && now - changedAt > policy.maxAgeDays * 86_400_000;
}

/** Capital letters, small letters, digits, and everything else (a Chinese character counts as a symbol). */
function kindsIn(password: string): number {
  return [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
}

/** Well-known passwords, also with trailing digits and signs; one character repeated; a run of the keyboard. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const bare = lower.replace(/[^\p{L}\d]/gu, "");
  const stem = bare.replace(/\d+$/, "");
  if (COMMON_PASSWORDS.has(lower) || COMMON_PASSWORDS.has(bare)) return true;
  if (stem.length >= 4 && COMMON_PASSWORDS.has(stem) && /^(\d{0,4})$/.test(bare.slice(stem.length)))
    return true;
  return new Set(lower).size <= 2 || isRun(bare);
}

const RUNS = ["0123456789012345", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

function isRun(text: string): boolean {
  if (text.length < 6) return false;
  const backward = [...text].reverse().join("");
  return RUNS.some((run) => run.includes(text) || run.includes(backward));
}
