// `npm run db:migrate`: brings the configured database up to this program's schema.
import { mkdirSync } from "node:fs";
import { readEnv } from "#app/platform/env.ts";
import { migrate, NewerDatabase } from "./migrations.ts";

const env = readEnv(process.env);
mkdirSync(env.dataDir, { recursive: true });
try {
  await migrate(env.databaseUrl);
  console.log("数据库已是最新 | the database is up to date");
} catch (error) {
  if (!(error instanceof NewerDatabase)) throw error;
  console.error("数据库由更新的版本写成 | the database is newer than this program");
  process.exit(1);
}
