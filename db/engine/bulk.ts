// Many rows at once: one parameterised statement for a chunk of rows, its text built once per table and length.
import { type Column, getTableColumns, getTableName, type QueryWithTypings, SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { onPostgres } from "./dialect.ts";
import type { Handle } from "./store.ts";

/**
 * Variables of one statement. SQLite takes 32,766, but parsing grows with the text, and longer ones gain nothing;
 * PostgreSQL takes 65,535, and there every statement is a round trip.
 */
const MOST_VARIABLES = onPostgres ? 30_000 : 3000;

/**
 * Inserts rows as the builder would, defaults and column types included, without building a query for each.
 * For set-up and staged loads; anything that answers a request uses the builder.
 */
export async function bulkInsert<T extends SQLiteTable>(
  tx: Handle,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const perStatement = Math.max(1, Math.floor(MOST_VARIABLES / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    const values = chunk.flatMap((row) =>
      columns.map(([key, column]) => driverValue(column, row[key as keyof typeof row])),
    );
    await tx.run(new ReadyStatement(insertText(table, chunk.length), values));
  }
}

function driverValue(column: Column, value: unknown): unknown {
  const given = value === undefined ? (column.default ?? null) : value;
  return given === null ? null : column.mapToDriverValue(given);
}

const texts = new WeakMap<SQLiteTable, Map<number, string>>();

function insertText(table: SQLiteTable, rows: number): string {
  let known = texts.get(table);
  if (!known) texts.set(table, (known = new Map()));
  let text = known.get(rows);
  if (!text) known.set(rows, (text = writeInsert(table, rows)));
  return text;
}

function writeInsert(table: SQLiteTable, rows: number): string {
  const names = Object.values(getTableColumns(table)).map((column) => `"${column.name}"`);
  let variable = 0;
  const place = () => (onPostgres ? `$${(variable += 1)}` : "?");
  const tuples = Array.from({ length: rows }, () => `(${names.map(place).join(",")})`);
  return `insert into "${getTableName(table)}" (${names.join(",")}) values ${tuples.join(",")}`;
}

/** A statement whose text and values are final, for drizzle to run as it is. */
class ReadyStatement extends SQL {
  private readonly query: QueryWithTypings;

  constructor(text: string, values: unknown[]) {
    super([]);
    this.query = { sql: text, params: values };
  }

  override toQuery(): QueryWithTypings {
    return this.query;
  }
}
