// Language and theme of this browser: two small forms that need no script and no sign-in.
import type { Locale } from "#app/platform/i18n.ts";
import { languageTag } from "#app/platform/i18n.ts";
import type { Theme } from "#app/platform/preferences.ts";
import { Icon } from "./icon.tsx";
import css from "./shell.module.css";
import { uiTexts } from "./texts.ts";

const nextTheme = { auto: "dark", dark: "light", light: "auto" } as const satisfies Record<Theme, Theme>;
const themeIcon = { auto: "half-circle", dark: "moon", light: "sun" } as const;

/** Both forms post `locale`, `theme` and `returnTo` to `/preferences`, one of them changed. */
export function PreferenceForms({ locale, theme, path }: { locale: Locale; theme: Theme; path: string }) {
  const words = uiTexts[locale];
  const other: Locale = locale === "zh" ? "en" : "zh";
  const next = nextTheme[theme];
  return (
    <>
      <form method="post" action="/preferences">
        <input type="hidden" name="returnTo" value={path} />
        <input type="hidden" name="theme" value={theme} />
        <button className={css.tool} type="submit" name="locale" value={other} lang={languageTag[other]}>
          <Icon name="globe" />
          <span className={css.toolWord}>{words.otherLanguage}</span>
        </button>
      </form>
      <form method="post" action="/preferences">
        <input type="hidden" name="returnTo" value={path} />
        <input type="hidden" name="locale" value={locale} />
        <button
          className={css.tool}
          type="submit"
          name="theme"
          value={next}
          title={words.themeNow[theme]}
          aria-label={`${words.themeNow[theme]}${locale === "zh" ? "，" : ", "}${words.themeNext[next]}`}
        >
          <Icon name={themeIcon[theme]} />
        </button>
      </form>
    </>
  );
}
