// The one schema language for two engines: every table is written once and becomes SQLite's or PostgreSQL's.
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

/** PostgreSQL when `DATABASE_URL` says so, the embedded SQLite otherwise; fixed for the life of the process. */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

/** Picks the engine's variant; both sides are typed as SQLite's, which the queries are written against. */
const either = <T>(sqlite: () => T, postgres: () => unknown): T =>
  onPostgres ? (postgres() as T) : sqlite();

export const table = (onPostgres ? pg.pgTable : lite.sqliteTable) as typeof lite.sqliteTable;
export const text = (name: string) =>
  either(
    () => lite.text(name),
    () => pg.text(name),
  );
/** A text column whose values come from a closed list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) => {
  const choices = { enum: values as unknown as Mutable<T> };
  return either(
    () => lite.text(name, choices),
    () => pg.text(name, choices),
  );
};
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export const int = (name: string) =>
  either(
    () => lite.integer(name),
    () => pg.integer(name),
  );
export const real = (name: string) =>
  either(
    () => lite.real(name),
    () => pg.doublePrecision(name),
  );
export const bool = (name: string) =>
  either(
    () => lite.integer(name, { mode: "boolean" }),
    () => pg.boolean(name),
  );
/** An instant as milliseconds UTC: the same arithmetic and order on both engines. */
export const time = (name: string) =>
  either(
    () => lite.integer(name),
    () => pg.bigint(name, { mode: "number" }),
  );
/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const day = text;
export const json = <T>(name: string) =>
  either(
    () => lite.text(name, { mode: "json" }).$type<T>(),
    () => pg.jsonb(name).$type<T>(),
  );
/** The primary key: an id made by the program. */
export const id = () => text("id").primaryKey();

export const index = (onPostgres ? pg.index : lite.index) as typeof lite.index;
export const uniqueIndex = (onPostgres ? pg.uniqueIndex : lite.uniqueIndex) as typeof lite.uniqueIndex;
export const primaryKey = (onPostgres ? pg.primaryKey : lite.primaryKey) as typeof lite.primaryKey;
