// What /activate and /recover do with their form: parse, redeem, and either a session or messages beside the fields.
import { type FieldErrors, parseFields } from "#app/platform/form.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import { accountFields, newPasswordFields, refusalErrors } from "./form-fields.ts";
import { readPasswordPolicy } from "./read-password-policy.server.ts";
import { redeemCode } from "./redeem-code.server.ts";
import { visitorOf } from "./visitor.server.ts";

export type RedeemAnswer =
  | { ok: true; cookie: string }
  | { ok: false; errors: FieldErrors; values: { identifier: string; code: string } };

/** Redeems the posted form. */
export async function redeemPosted(house: RequestHouse, request: Request): Promise<RedeemAnswer> {
  const { locale } = preferencesOf(request);
  const form = await request.formData();
  const values = { identifier: String(form.get("identifier") ?? ""), code: String(form.get("code") ?? "") };
  const { line } = accountFields(locale);
  const schema = newPasswordFields(locale, { identifier: line, code: line });
  const parsed = parseFields(schema, form, locale);
  if (!parsed.ok) return { ok: false, errors: parsed.errors, values };
  const result = await redeemCode(house, { ...parsed.value, ...visitorOf(house, request) });
  if (result.ok) return { ok: true, cookie: result.cookie };
  const policy = await readPasswordPolicy(house);
  return { ok: false, errors: refusalErrors(locale, result, { policy, now: house.clock.now() }), values };
}
