// A house for tests: a freshly migrated real database, a clock that the test sets, keys that live in memory.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Instant, startOfDay } from "#app/platform/clock.ts";
import { readEnv } from "#app/platform/env.ts";
import type { House } from "#app/platform/house.ts";
import { temporaryKeyRing } from "#app/platform/keys.ts";
import { silentLog } from "#app/platform/log.ts";
import { onPostgres } from "#db/engine/dialect.ts";
import { openStore } from "#db/engine/open.ts";
import { migrate } from "#db/migrations.ts";
import { freshPostgresDatabase } from "./postgres.ts";

export type SettableClock = { now(): Instant; set(instant: Instant): void; advance(ms: number): void };

export type TestHouse = Omit<House, "clock"> & { clock: SettableClock; end(): Promise<void> };

/** 2026-05-20 10:00 in Shanghai: the middle of a quarter. */
export const TEST_NOW: Instant = startOfDay("2026-05-20") + 10 * 3_600_000;

export function settableClock(start: Instant = TEST_NOW): SettableClock {
  let now = start;
  return { now: () => now, set: (instant) => (now = instant), advance: (ms) => (now += ms) };
}

let image: Buffer | undefined;

/** One migrated SQLite file, made once per test process and copied for each test. */
async function migratedImage(): Promise<Buffer> {
  if (image) return image;
  const folder = mkdtempSync(path.join(tmpdir(), "zhibu-image-"));
  const file = path.join(folder, "empty.db");
  await migrate(file);
  image = readFileSync(file);
  rmSync(folder, { recursive: true });
  return image;
}

/** A fresh house on its own database; `end()` closes and removes it. */
export async function testHouse(start?: Instant): Promise<TestHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), "zhibu-test-"));
  let url = path.join(folder, "zhibu.db");
  if (onPostgres) url = await freshPostgresDatabase();
  else writeFileSync(url, await migratedImage());
  const store = openStore(url);
  return {
    store,
    clock: settableClock(start),
    env: readEnv({ ZHIBU_DATA: folder, DATABASE_URL: url }),
    keys: temporaryKeyRing(),
    log: silentLog,
    sample: false,
    async end() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
