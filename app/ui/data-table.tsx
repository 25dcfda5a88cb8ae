// A table of facts; on a phone every row becomes a labelled card.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import css from "./data-table.module.css";
import { EmptyState, Nothing } from "./empty-state.tsx";
import { Icon } from "./icon.tsx";

export type Column<Row> = {
  key: string;
  header: string;
  /** null, undefined and "" are shown as 暂无. */
  cell: (row: Row) => ReactNode;
  /** Figures: to the right, in tabular numbers. */
  numeric?: boolean;
  /** The header of its row; the first column unless another says so. */
  rowHeader?: boolean;
  /** A link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type DataTableProps<Row> = {
  locale: Locale;
  caption: ReactNode;
  /** Heard, not seen: when a heading above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands there when there is no row. */
  empty?: ReactNode;
  /** A last row of sums, by column key. */
  foot?: Readonly<Record<string, ReactNode>>;
  dense?: boolean;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { locale, caption, captionHidden, columns, rows, rowKey, empty, foot, dense } = props;
  if (rows.length === 0) return <div className={css.frame}>{empty ?? <EmptyState locale={locale} />}</div>;
  const heading = columns.find((column) => column.rowHeader) ?? columns[0];
  const cells = (content: (column: Column<Row>) => ReactNode) =>
    columns.map((column) => {
      const Cell = column === heading ? "th" : "td";
      return (
        <Cell
          key={column.key}
          scope={column === heading ? "row" : undefined}
          data-label={column.header}
          data-numeric={column.numeric || undefined}
        >
          {content(column)}
        </Cell>
      );
    });
  const shown = (value: ReactNode) =>
    value === null || value === undefined || value === "" ? <Nothing locale={locale} /> : value;
  return (
    <div className={css.frame}>
      <table className={css.table} data-dense={dense || undefined}>
        <caption className={captionHidden ? "visually-hidden" : css.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-numeric={column.numeric || undefined}
                aria-sort={column.sort?.direction}
              >
                <ColumnHead header={column.header} sort={column.sort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{cells((column) => shown(column.cell(row)))}</tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>{cells((column) => foot[column.key])}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function ColumnHead({ header, sort }: Pick<Column<never>, "header" | "sort">) {
  if (!sort) return header;
  return (
    <a className={css.sort} href={sort.href} data-direction={sort.direction}>
      {header}
      <Icon name={sort.direction ? "chevron-down" : "sort"} size="small" />
    </a>
  );
}
