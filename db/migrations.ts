// Brings a database up to this code's schema, and refuses one that is newer than the code.
import { readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { onPostgres } from "./engine/dialect.ts";

const migrationsFolder = path.join(import.meta.dirname, "migrations", onPostgres ? "postgres" : "sqlite");

/** The database has migrations this code does not know: a newer release wrote it. */
export class NewerDatabase extends Error {}

/** Applies what is missing. Throws `NewerDatabase` before changing anything. */
export async function migrate(url: string): Promise<void> {
  if (onPostgres) await migrateUrl(url);
  else migrateFile(url);
}

function migrateFile(file: string): void {
  const connection = new Database(file, { timeout: 5000 });
  try {
    connection.pragma("journal_mode = WAL");
    const known = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    const last = known
      ? (
          connection.prepare("select max(created_at) as at from __drizzle_migrations").get() as {
            at: number | null;
          }
        ).at
      : null;
    refuseNewer(last);
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder });
  } finally {
    connection.close();
  }
}

async function migrateUrl(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [known] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`;
    const [row] = known?.name
      ? await client`select max(created_at) as at from drizzle.__drizzle_migrations`
      : [undefined];
    refuseNewer(row?.at ? Number(row.at) : null);
    await migratePostgres(drizzlePostgres(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

function refuseNewer(lastApplied: number | null): void {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  if (lastApplied !== null && lastApplied > newest)
    throw new NewerDatabase("database is newer than this program");
}
