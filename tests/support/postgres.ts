// Fresh PostgreSQL databases for tests: one migrated template, cloned for each test.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { migrate } from "#db/migrations.ts";

let template: Promise<string> | undefined;

const admin = () => postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const named = (name: string) => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
};
const unique = () => `zhibu_test_${process.pid}_${randomBytes(5).toString("hex")}`;

async function makeTemplate(): Promise<string> {
  const name = unique();
  const client = admin();
  await client.unsafe(`create database ${name}`);
  await client.end();
  await migrate(named(name));
  return name;
}

/** The URL of a new database with the current schema and no rows. */
export async function freshPostgresDatabase(): Promise<string> {
  template ??= makeTemplate();
  const source = await template;
  const name = unique();
  const client = admin();
  await client.unsafe(`create database ${name} template ${source}`);
  await client.end();
  return named(name);
}
