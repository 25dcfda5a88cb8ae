// Two languages, chosen per request; every noun keeps its own words in `texts.ts`, built with `catalogue`.

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The BCP 47 tag for `<html lang>` and `Intl`. */
export const languageTag: Record<Locale, string> = { zh: "zh-CN", en: "en" };

export type Catalogue<Words> = { readonly zh: Words; readonly en: Words };

/** A catalogue whose English has exactly the keys (and argument lists) of its Chinese, or it does not compile. */
export function catalogue<Words extends object>(words: { zh: Words; en: NoInfer<Words> }): Catalogue<Words> {
  return words;
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}
