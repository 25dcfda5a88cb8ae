// A database that a newer release wrote is refused before anything changes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate, NewerDatabase } from "./migrations.ts";

test("migrating twice changes nothing, and a newer database is refused", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "zhibu-migrate-"));
  const file = path.join(folder, "zhibu.db");
  await migrate(file);
  await migrate(file);
  const connection = new Database(file);
  connection
    .prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)")
    .run();
  connection.close();
  await expect(migrate(file)).rejects.toBeInstanceOf(NewerDatabase);
  rmSync(folder, { recursive: true });
});
