// The installation as its operator sees it: version, engine, sizes, counts; no person.
import { readFile, stat } from "node:fs/promises";
import type { House } from "#app/platform/house.ts";
import { unsealedCount } from "#db/queries/audit.ts";
import { databaseFacts, type TableCounts, tableCounts } from "#db/queries/county.ts";

export type SystemFacts = {
  version: string;
  node: string;
  engine: "sqlite" | "postgres";
  engineVersion: string;
  databaseBytes: number;
  /** Of the process. */
  memoryBytes: number;
  uptimeMs: number;
  counts: TableCounts;
  unsealed: number;
};

export async function readSystemFacts(house: House): Promise<SystemFacts> {
  const { read, engine } = house.store;
  const { version, bytes } = await databaseFacts(read);
  return {
    version: await packageVersion(),
    node: process.version,
    engine,
    engineVersion: version,
    databaseBytes: bytes,
    memoryBytes: process.memoryUsage.rss(),
    uptimeMs: Math.round(process.uptime() * 1000),
    counts: await tableCounts(read),
    unsealed: await unsealedCount(read),
  };
}

/** The version in the program's package.json; empty where it was started without one. */
async function packageVersion(): Promise<string> {
  const found = await stat("package.json").catch(() => null);
  if (!found) return "";
  const parsed: { version?: string } = JSON.parse(await readFile("package.json", "utf8"));
  return parsed.version ?? "";
}
