// A sheet of paper on the page, and lists of large rows that lead somewhere.
import { type ReactNode, useId } from "react";
import css from "./card.module.css";
import { Icon, type IconName } from "./icon.tsx";

type CardProps = {
  title?: ReactNode;
  /** Heading level of the title. */
  level?: 2 | 3;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Without inner space, for a table or list that fills it. */
  flush?: boolean;
  children?: ReactNode;
};

export function Card({ title, level = 2, actions, footer, flush, children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={css.card} data-flush={flush || undefined} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className={css.head}>
          {title && (
            <Heading id={id} className={css.title}>
              {title}
            </Heading>
          )}
          {actions && <div className={css.actions}>{actions}</div>}
        </div>
      )}
      {children != null && <div className={css.body}>{children}</div>}
      {footer && <div className={css.foot}>{footer}</div>}
    </section>
  );
}

/** Holds `CardLink` rows. */
export function CardList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={css.list} aria-label={label}>
      {children}
    </ul>
  );
}

type CardLinkProps = {
  /** Without it the row is shown but leads nowhere (locked, not yet open). */
  href?: string;
  title: ReactNode;
  /** One line under the title. */
  text?: ReactNode;
  /** Small and last: dates, counts. */
  meta?: ReactNode;
  badge?: ReactNode;
  icon?: IconName;
};

/** One row, all of it a target. */
export function CardLink({ href, title, text, meta, badge, icon }: CardLinkProps) {
  const inside = (
    <>
      {icon && (
        <span className={css.rowIcon}>
          <Icon name={icon} />
        </span>
      )}
      <span className={css.rowBody}>
        <span className={css.rowHead}>
          <span className={css.rowTitle}>{title}</span>
          {badge}
        </span>
        {text && <span className={css.rowText}>{text}</span>}
        {meta && <span className={css.rowMeta}>{meta}</span>}
      </span>
      <span className={css.rowEnd}>
        {href ? <Icon name="chevron-right" size="small" /> : <Icon name="lock" size="small" />}
      </span>
    </>
  );
  return (
    <li>
      {href ? (
        <a className={css.row} href={href}>
          {inside}
        </a>
      ) : (
        <div className={css.row} data-locked>
          {inside}
        </div>
      )}
    </li>
  );
}
