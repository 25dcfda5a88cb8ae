// Opens a house from the environment: data folder, database brought up to date, keys, log.
import { accessSync, constants, mkdirSync } from "node:fs";
import { systemClock } from "#app/platform/clock.ts";
import { type Env, readEnv } from "#app/platform/env.ts";
import type { House } from "#app/platform/house.ts";
import { openKeyRing } from "#app/platform/keys.ts";
import { makeLog } from "#app/platform/log.ts";
import { openStore } from "#db/engine/open.ts";
import { migrate, NewerDatabase } from "#db/migrations.ts";
import { isSample } from "#db/queries/installation.ts";
import { StartRefused } from "./start-refused.ts";

/** Throws `StartRefused` with one clear line for what an operator can put right. */
export async function openHouse(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Promise<House> {
  const env = parsedEnv(source);
  const log = makeLog(env.logLevel);
  ensureWritable(env.dataDir);
  try {
    await migrate(env.databaseUrl);
  } catch (error) {
    if (error instanceof NewerDatabase) {
      throw new StartRefused(
        "数据库由更新的版本写成，请升级程序后再启动 | the database is newer than this program: upgrade it",
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`数据库打不开 | cannot open the database: ${reason}`);
  }
  const store = openStore(env.databaseUrl, ({ ms, sql }) => log.warn("slow query", { ms, sql }));
  const sample = await isSample(store.read);
  return { store, clock: systemClock, env, keys: openKeyRing(env.keysFile), log, sample };
}

function parsedEnv(source: Readonly<Record<string, string | undefined>>): Env {
  try {
    return readEnv(source);
  } catch (error) {
    throw new StartRefused(
      `环境变量有误 | environment: ${error instanceof Error ? error.message.replace(/\s+/g, " ") : ""}`,
    );
  }
}

function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartRefused(`数据目录不可写 | the data folder is not writable: ${folder}`);
  }
}
