// From page to page of a long list.
import type { Locale } from "#app/platform/i18n.ts";
import { ButtonLink } from "./button.tsx";
import css from "./pager.module.css";
import { uiTexts } from "./texts.ts";

type PagerProps = {
  locale: Locale;
  /** From 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
};

/** Nothing when there is only one page. */
export function Pager({ locale, page, pages, href }: PagerProps) {
  const words = uiTexts[locale];
  if (pages <= 1) return null;
  return (
    <nav className={css.pager} aria-label={words.pages}>
      <span>
        {page > 1 && (
          <ButtonLink href={href(page - 1)} rel="prev" icon="chevron-left">
            {words.previousPage}
          </ButtonLink>
        )}
      </span>
      <span className={css.where}>{words.pageOf(page, pages)}</span>
      <span className={css.next}>
        {page < pages && (
          <ButtonLink href={href(page + 1)} rel="next" icon="chevron-right">
            {words.nextPage}
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
