// `npm run test:postgres`: the store's contract and every walkthrough on PostgreSQL.
import { spawn } from "node:child_process";
import path from "node:path";
import { startPostgres } from "./support/private-postgres.ts";

const root = path.resolve(import.meta.dirname, "..");
const server = process.env.TEST_DATABASE_URL ? null : await startPostgres();
const url = process.env.TEST_DATABASE_URL ?? server?.url ?? "";
const args = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "-c",
  "tests/vitest.config.ts",
  "--project",
  "walkthroughs",
];
const code = await new Promise<number>((resolve) => {
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  child.once("exit", (status) => resolve(status ?? 1));
});
await server?.stop();
process.exit(code);
