// What stands there while something is fetched.
import type { Locale } from "#app/platform/i18n.ts";
import css from "./loading.module.css";
import { uiTexts } from "./texts.ts";

export function Loading({ locale, lines = 3 }: { locale: Locale; lines?: number }) {
  return (
    <div className={css.loading} role="status">
      <span className="visually-hidden">{uiTexts[locale].loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} className={css.line} />
      ))}
    </div>
  );
}
