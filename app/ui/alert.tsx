// A message in the page: what happened or what to mind.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import css from "./alert.module.css";
import { Icon } from "./icon.tsx";
import { uiTexts } from "./texts.ts";

export type AlertKind = "info" | "success" | "warning" | "danger";

const icons = { info: "info", success: "check-circle", warning: "warning", danger: "danger" } as const;

type AlertProps = {
  locale: Locale;
  kind?: AlertKind;
  title?: string;
  /** Announce it when it appears: after a submit, or in a hydrated page. */
  live?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
};

export function Alert({ locale, kind = "info", title, live, actions, children }: AlertProps) {
  const role = live ? (kind === "danger" ? "alert" : "status") : undefined;
  return (
    <div className={css.alert} data-kind={kind} role={role}>
      <Icon name={icons[kind]} />
      <div className={css.body}>
        <span className="visually-hidden">{uiTexts[locale].kinds[kind]}</span>
        {title && <p className={css.title}>{title}</p>}
        {children}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
