// drizzle-kit: both migration folders come from the one schema (`npm run db:generate`).
import { defineConfig } from "drizzle-kit";
import { onPostgres } from "./engine/dialect.ts";

export default defineConfig({
  dialect: onPostgres ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: onPostgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
});
