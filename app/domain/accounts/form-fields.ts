// The fields of account forms and what a refusal says beside them, in the visitor's language.
import { z } from "zod";
import { MINUTE_MS } from "#app/platform/clock.ts";
import type { FieldErrors } from "#app/platform/form.ts";
import type { Locale } from "#app/platform/i18n.ts";
import type { PasswordPolicy, PasswordProblem } from "./password-policy.ts";
import { accountsTexts } from "./texts.ts";

const LONGEST_LINE = 100;
const LONGEST_PASSWORD = 512;

/** Schemas of single fields: a line that must be filled, and a password, which is never trimmed. */
export function accountFields(locale: Locale) {
  const message = accountsTexts[locale].refusals.required;
  return {
    line: z.string({ error: message }).trim().min(1, message).max(LONGEST_LINE, message),
    password: z.string({ error: message }).min(1, message).max(LONGEST_PASSWORD, message),
  };
}

/** Fields with a new password and its repetition: an error on `again` when they differ. */
export function newPasswordFields<Shape extends z.core.$ZodLooseShape>(locale: Locale, shape: Shape) {
  const { password } = accountFields(locale);
  return z.object({ ...shape, password, again: password }).check((context) => {
    const form = context.value as { password: string; again: string };
    if (form.password === form.again) return;
    const message = accountsTexts[locale].refusals.differs;
    context.issues.push({ code: "custom", message, path: ["again"], input: "" });
  });
}

/** What use cases of accounts refuse with. */
export type AccountRefusal =
  | { reason: "wrong" | "disabled" | "busy" | "code" | "current" }
  | { reason: "password"; problems: readonly PasswordProblem[] }
  | { reason: "throttled"; retryAt: number };

/** The refusal as messages by field. */
export function refusalErrors(
  locale: Locale,
  refusal: AccountRefusal,
  rule: { policy: PasswordPolicy; now: number },
): FieldErrors {
  const words = accountsTexts[locale].refusals;
  switch (refusal.reason) {
    case "throttled":
      return { form: words.throttled(Math.max(1, Math.ceil((refusal.retryAt - rule.now) / MINUTE_MS))) };
    case "password":
      return { password: problemsInWords(locale, refusal.problems, rule.policy) };
    case "current":
      return { current: words.current };
    default:
      return { form: words[refusal.reason] };
  }
}

function problemsInWords(
  locale: Locale,
  problems: readonly PasswordProblem[],
  policy: PasswordPolicy,
): string {
  const words = accountsTexts[locale].passwordProblems;
  const { minLength, kinds, phraseLength } = policy;
  return problems
    .map((problem) => words[problem](minLength, kinds, phraseLength))
    .join(locale === "zh" ? "" : " ");
}

/** What a new password must be, for the hint above the field. */
export function passwordHint(locale: Locale, { minLength, kinds, phraseLength }: PasswordPolicy): string {
  return accountsTexts[locale].passwordHint(minLength, kinds, phraseLength);
}
