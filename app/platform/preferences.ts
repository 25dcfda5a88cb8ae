// What a visitor chose for this browser: language and theme, in one cookie that needs no sign-in.
import { isLocale, type Locale } from "./i18n.ts";

export type Theme = "auto" | "light" | "dark";
export type Preferences = { locale: Locale; theme: Theme };

const COOKIE = "zhibu_view";
const ONE_YEAR_S = 365 * 24 * 3600;

/** The value of one cookie in a Cookie header, or null. */
export function cookieValue(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** Reads the preferences of a request: Chinese and the device's theme unless chosen otherwise. */
export function preferencesOf(request: { headers: { get(name: string): string | null } }): Preferences {
  const [locale, theme] = (cookieValue(request.headers.get("cookie"), COOKIE) ?? "").split(".");
  return {
    locale: isLocale(locale) ? locale : "zh",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

/** The Set-Cookie header that keeps them for a year. */
export function preferencesCookie({ locale, theme }: Preferences): string {
  return `${COOKIE}=${locale}.${theme}; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax; HttpOnly`;
}
