// More for those who want it: opens without scripts.
import type { ReactNode } from "react";
import css from "./disclosure.module.css";
import { Icon } from "./icon.tsx";

export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={css.disclosure} open={open}>
      <summary className={css.summary}>
        <Icon name="chevron-right" size="small" />
        <span>{summary}</span>
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
