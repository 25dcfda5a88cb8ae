// Units compared by one rate: a table to the ear, bars to the eye.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Bar } from "./bar.tsx";
import css from "./bar-list.module.css";
import { EmptyState } from "./empty-state.tsx";
import { ratioText, share } from "./figures.ts";
import { uiTexts } from "./texts.ts";

export type BarRow = { key: string; label: ReactNode; href?: string; n: number; d: number };

type BarListProps = {
  locale: Locale;
  caption: string;
  captionHidden?: boolean;
  /** What the rows are: 乡镇, 支部. */
  nameHeader: string;
  /** What is compared: 达标率. */
  valueHeader: string;
  rows: readonly BarRow[];
  /** 0–100: a mark on every bar; rows below it are drawn in the low tone. */
  target?: number;
};

export function BarList({
  locale,
  caption,
  captionHidden,
  nameHeader,
  valueHeader,
  rows,
  target,
}: BarListProps) {
  if (rows.length === 0) return <EmptyState locale={locale} icon="chart" />;
  return (
    <table className={css.table}>
      <caption className={captionHidden ? "visually-hidden" : css.caption}>
        {caption}
        {target !== undefined && ` · ${uiTexts[locale].target} ${target} %`}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{nameHeader}</th>
          <th scope="col">{valueHeader}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, href, n, d }) => {
          const percent = share(n, d);
          return (
            <tr key={key} className={css.row}>
              <th scope="row" className={css.name}>
                {href ? <a href={href}>{label}</a> : label}
              </th>
              <td className={css.value}>
                <span className={css.figure}>{ratioText(n, d, locale)}</span>
                <Bar
                  percent={percent}
                  target={target}
                  tone={target !== undefined && d > 0 && percent < target ? "low" : "normal"}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
