// When a page cannot be shown: what happened, what to do, and the number to name when asking for help.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import css from "./error-page.module.css";
import { Icon, type IconName } from "./icon.tsx";
import { uiTexts } from "./texts.ts";

type ErrorPageProps = {
  locale: Locale;
  title: string;
  children?: ReactNode;
  requestId?: string;
  actions?: ReactNode;
  icon?: IconName;
};

export function ErrorPage({ locale, title, children, requestId, actions, icon = "warning" }: ErrorPageProps) {
  return (
    <div className={css.page}>
      <span className={css.icon}>
        <Icon name={icon} size="large" />
      </span>
      <h1>{title}</h1>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
      {requestId && (
        <p className={css.request}>
          {uiTexts[locale].requestId} <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
