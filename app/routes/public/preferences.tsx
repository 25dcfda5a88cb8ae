// The language and theme switches of the header; anyone may use them.
import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { safeReturn } from "#app/platform/form.ts";
import { isLocale } from "#app/platform/i18n.ts";
import { preferencesCookie, preferencesOf, type Theme } from "#app/platform/preferences.ts";

const THEMES: readonly unknown[] = ["auto", "light", "dark"] satisfies Theme[];

export function loader() {
  return back("/");
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const chosen = preferencesOf(request);
  const locale = form.get("locale");
  const theme = form.get("theme");
  if (isLocale(locale)) chosen.locale = locale;
  if (THEMES.includes(theme)) chosen.theme = theme as Theme;
  const answer = back(safeReturn(form.get("returnTo"), "/"));
  answer.headers.set("Set-Cookie", preferencesCookie(chosen));
  return answer;
}

function back(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
