// Views of one thing side by side; each is a page of its own, so tabs are links.
import css from "./tabs.module.css";

export type Tab = { href: string; label: string; current?: boolean; count?: number };

export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={css.frame}>
      <ul className={css.tabs}>
        {items.map(({ href, label: name, current, count }) => (
          <li key={href}>
            <a className={css.tab} href={href} aria-current={current ? "page" : undefined}>
              {name}
              {count !== undefined && <span className={css.count}>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
