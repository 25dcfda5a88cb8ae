// `npm run db:generate [-- name]`: both engines' migrations from the one schema.
import { spawnSync } from "node:child_process";
import path from "node:path";

const kit = path.resolve(import.meta.dirname, "../node_modules/drizzle-kit/bin.cjs");
const name = process.argv[2] ?? "change";
for (const url of ["", "postgres://schema-only"]) {
  const env = { ...process.env, DATABASE_URL: url };
  const args = [kit, "generate", "--config", "db/drizzle.config.ts", "--name", name];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
