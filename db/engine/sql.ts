// The few places where the two engines' SQL differs, behind one name each.
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { onPostgres } from "./dialect.ts";

/** Whether a text column begins with `prefix`; answered from an index on both engines. */
export function startsWith(column: AnyColumn, prefix: string): SQL {
  // U+10FFFF sorts after every character of a path; PostgreSQL compares bytes here to match the index.
  return onPostgres
    ? sql`(${column} collate "C" >= ${prefix} and ${column} collate "C" < ${`${prefix}\u{10FFFF}`})`
    : sql`(${column} >= ${prefix} and ${column} < ${`${prefix}\u{10FFFF}`})`;
}

/** `count(*)` as a number on both engines. */
export const rowCount = () => sql<number>`count(*)`.mapWith(Number);

/** How many rows meet a condition, as a number. */
export const countWhere = (condition: SQL) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith((value) => Number(value ?? 0));

/** The sum of a column or expression as a number, 0 for no rows. */
export const total = (value: AnyColumn | SQL) => sql<number>`coalesce(sum(${value}), 0)`.mapWith(Number);

/** A case-sensitive search for `needle` anywhere in a text column. */
export function contains(column: AnyColumn, needle: string): SQL {
  return onPostgres ? sql`strpos(${column}, ${needle}) > 0` : sql`instr(${column}, ${needle}) > 0`;
}

/** The smaller of two values (`min`/`least`). */
export const lesser = (a: SQL | AnyColumn, b: SQL | AnyColumn | number): SQL<number> =>
  (onPostgres ? sql`least(${a}, ${b})` : sql`min(${a}, ${b})`) as SQL<number>;
