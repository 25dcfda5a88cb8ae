// Forms at the edge: one zod schema in, the parsed value or a message for each field out.
import { z } from "zod";
import type { Locale } from "./i18n.ts";

export type FieldErrors = Readonly<Record<string, string>>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

const messages = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** Parses form fields; a field that is repeated or ends in `[]` arrives as a list. Errors are in the visitor's language. */
export function parseFields<T>(schema: z.ZodType<T>, form: FormData, locale: Locale): Parsed<T> {
  const fields: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key);
    fields[key.replace(/\[\]$/, "")] = key.endsWith("[]") || values.length > 1 ? values : values[0];
  }
  const result = schema.safeParse(fields, { error: messages[locale] });
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[issue.path.join(".") || "form"] ??= issue.message;
  return { ok: false, errors };
}

/** Reads a request's form and parses it. */
export async function parseForm<T>(
  schema: z.ZodType<T>,
  request: Request,
  locale: Locale,
): Promise<Parsed<T>> {
  return parseFields(schema, await request.formData(), locale);
}

/** A path inside this site to go back to, or `fallback`: never another site's. */
export function safeReturn(value: unknown, fallback: string): string {
  return typeof value === "string" && /^\/(?![/\\])[\x21-\x7e]*$/.test(value) ? value : fallback;
}
