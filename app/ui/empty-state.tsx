// What stands where nothing is yet: a calm word and, if there is one, the next step.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import css from "./empty-state.module.css";
import { Icon, type IconName } from "./icon.tsx";
import { uiTexts } from "./texts.ts";

type EmptyStateProps = {
  locale: Locale;
  title?: string;
  icon?: IconName;
  actions?: ReactNode;
  children?: ReactNode;
};

export function EmptyState({ locale, title, icon = "list", actions, children }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <span className={css.icon}>
        <Icon name={icon} size="large" />
      </span>
      <p className={css.title}>{title ?? uiTexts[locale].noData}</p>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

/** A value that is not there, 暂无: a dash to the eye, the word to a screen reader. */
export function Nothing({ locale }: { locale: Locale }) {
  return (
    <>
      <span aria-hidden="true" className={css.dash}>
        —
      </span>
      <span className="visually-hidden">{uiTexts[locale].empty}</span>
    </>
  );
}
