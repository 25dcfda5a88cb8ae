// Many rows at once: one parameterised statement for a chunk of rows, its text built once for all full chunks.
import { type Column, getTableColumns, getTableName, type QueryWithTypings, SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { onPostgres } from "./dialect.ts";
import type { Handle } from "./store.ts";

/**
 * Variables of one statement. The engines take 32,766 and 65,535, but parsing grows with the text, so longer ones gain
 * nothing; on PostgreSQL each is a round trip.
 */
const MOST_VARIABLES = onPostgres ? 6_000 : 3000;

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
  const fullText = writeInsert(table, Math.min(perStatement, rows.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    const values: unknown[] = [];
    for (const row of chunk)
      for (const [key, column] of columns) values.push(driverValue(column, row[key as keyof typeof row]));
    const text = chunk.length < perStatement ? writeInsert(table, chunk.length) : fullText;
    await tx.run(new ReadyStatement(text, values));
  }
}

function driverValue(column: Column, value: unknown): unknown {
  const given = value === undefined ? (column.default ?? null) : value;
  return given === null ? null : column.mapToDriverValue(given);
}

function writeInsert(table: SQLiteTable, rows: number): string {
  const columns = Object.values(getTableColumns(table));
  const place = (row: number, at: number) => (onPostgres ? `$${row * columns.length + at + 1}` : "?");
  const tuples = Array.from(
    { length: rows },
    (_, row) => `(${columns.map((_, at) => place(row, at)).join(",")})`,
  );
  const names = columns.map(({ name }) => `"${name}"`).join(",");
  return `insert into "${getTableName(table)}" (${names}) values ${tuples.join(",")}`;
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
