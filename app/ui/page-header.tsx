// The head of a page: where one is, its title, one sentence, its actions.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import css from "./page-header.module.css";
import { uiTexts } from "./texts.ts";

export type Breadcrumb = { href: string; label: string };

type PageHeaderProps = {
  locale: Locale;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The pages above this one, outermost first; the page itself is not repeated. */
  breadcrumbs?: readonly Breadcrumb[];
  /** Beside the title: a badge. */
  badge?: ReactNode;
};

export function PageHeader({ locale, title, lead, actions, breadcrumbs, badge }: PageHeaderProps) {
  return (
    <div className={css.header}>
      {breadcrumbs && breadcrumbs.length > 0 && (
        <nav aria-label={uiTexts[locale].breadcrumbs}>
          <ol className={css.crumbs}>
            {breadcrumbs.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={css.row}>
        <div className={css.words}>
          <h1 className={css.title}>
            {title}
            {badge && <span className={css.badge}>{badge}</span>}
          </h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
