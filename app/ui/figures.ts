// Figures in words: a rate is always printed with its n/d.
import type { Locale } from "#app/platform/i18n.ts";
import { uiTexts } from "./texts.ts";

/** `79.5 %`, rounded half up to one decimal; the word for nothing when the denominator is 0. */
export function percentText(n: number, d: number, locale: Locale): string {
  return d === 0 ? uiTexts[locale].empty : `${(Math.round((n * 1000) / d) / 10).toFixed(1)} %`;
}

/** `31/39 · 79.5 %`. */
export function ratioText(n: number, d: number, locale: Locale): string {
  return `${n}/${d} · ${percentText(n, d, locale)}`;
}

/** n of d as 0–100, for drawing. */
export function share(n: number, d: number): number {
  return d <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((n * 1000) / d) / 10));
}
