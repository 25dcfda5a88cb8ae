// The frame around every page: skip link, header, main, footer.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import type { Theme } from "#app/platform/preferences.ts";
import { BrandMark } from "./brand-mark.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { PreferenceForms } from "./preference-forms.tsx";
import css from "./shell.module.css";
import { uiTexts } from "./texts.ts";

export type NavItem = { href: string; label: string; current?: boolean; icon?: IconName };

export type ShellProps = {
  /** One column and a tab bar for members, wide for staff; `plain` is a member's column without navigation. */
  audience: "member" | "staff" | "plain";
  locale: Locale;
  theme: Theme;
  /** Where the visitor is, path and search: the preference forms come back here. */
  path: string;
  nav?: readonly NavItem[];
  brandHref?: string;
  /** On the right of the header: the account link, the sign-out form. */
  account?: ReactNode;
  /** Above everything: 示范数据, offline. */
  notice?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

export function Shell(props: ShellProps) {
  const {
    audience,
    locale,
    theme,
    path,
    nav = [],
    brandHref = "/",
    account,
    notice,
    footer,
    children,
  } = props;
  const words = uiTexts[locale];
  return (
    <div className={css.shell} data-audience={audience}>
      <a className={css.skip} href="#main">
        {words.skipToContent}
      </a>
      <header className={css.header}>
        <div className={css.bar}>
          <a className={css.brand} href={brandHref}>
            <BrandMark />
            <span>{words.brand}</span>
          </a>
          {nav.length > 0 && <Navigation label={words.mainNavigation} items={nav} />}
          <div className={css.tools}>
            <PreferenceForms locale={locale} theme={theme} path={path} />
            {account}
          </div>
        </div>
        {notice && <div className={css.notice}>{notice}</div>}
      </header>
      <main className={css.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className={css.footer}>{footer}</footer>}
    </div>
  );
}

function Navigation({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className={css.nav} aria-label={label}>
      <ul className={css.items}>
        {items.map((item) => (
          <li key={item.href}>
            <a className={css.item} href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.icon && <Icon name={item.icon} />}
              <span>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
