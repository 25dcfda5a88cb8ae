// The environment, parsed once at the start: every variable the program reads is named here.
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().optional(),
  ZHIBU_DATA: z.string().default("data"),
  ZHIBU_KEYS: z.string().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_ORIGIN: z.url().optional(),
  TRUSTED_PROXIES: z.string().default(""),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Env = {
  /** `postgres://…`, or the path of the SQLite file. */
  databaseUrl: string;
  /** Holds the SQLite file, media and keys. */
  dataDir: string;
  /** The key ring's file; keep it out of the database's backups. */
  keysFile: string;
  host: string;
  port: number;
  /** What browsers call this site, behind a proxy; null means `http://<Host header>`. */
  publicOrigin: string | null;
  /** Addresses whose X-Forwarded-For and -Proto are believed. */
  trustedProxies: readonly string[];
  logLevel: "debug" | "info" | "warn" | "error";
};

/** Reads the environment; throws a zod error that names the variable. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const value = schema.parse(source);
  const dataDir = path.resolve(value.ZHIBU_DATA);
  return {
    databaseUrl: value.DATABASE_URL || path.join(dataDir, "zhibu.db"),
    dataDir,
    keysFile: path.resolve(value.ZHIBU_KEYS ?? path.join(dataDir, "keys", "keys.json")),
    host: value.HOST,
    port: value.PORT,
    publicOrigin: value.PUBLIC_ORIGIN ? new URL(value.PUBLIC_ORIGIN).origin : null,
    trustedProxies: value.TRUSTED_PROXIES.split(",")
      .map((each) => each.trim())
      .filter(Boolean),
    logLevel: value.LOG_LEVEL,
  };
}
