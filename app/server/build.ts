// Builds the site when it is missing or older than its sources: Remix's two bundles, the islands, br and gzip forms.
import { spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { sha256 } from "#app/platform/ids.ts";

const root = path.resolve(import.meta.dirname, "../..");
const buildDir = path.join(root, "build");
const stampFile = path.join(buildDir, "stamp");

/** A hash of every source the build reads. */
function sourceStamp(): string {
  const sources = globSync(["app/**/*.{ts,tsx,css}", "db/{engine,queries,schema}/**/*.ts", "public/**/*"], {
    cwd: root,
  })
    .concat("remix.config.js", "package-lock.json")
    .filter((file) => statSync(path.join(root, file)).isFile())
    .sort();
  return sha256(sources.map((file) => `${file} ${sha256(readFileSync(path.join(root, file)))}`).join("\n"));
}

/** Builds unless the last build came from the same sources; tells `onStart` before it does. */
export async function buildIfNeeded(onStart: () => void = () => {}): Promise<void> {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  onStart();
  const bin = path.join(root, "node_modules");
  await run([path.join(bin, "@remix-run/dev/dist/cli.js"), "vite:build", "-c", "remix.config.js"]);
  await run([
    path.join(bin, "vite/bin/vite.js"),
    "build",
    "-c",
    "app/server/islands.vite.config.ts",
    "--logLevel",
    "warn",
  ]);
  precompress(path.join(buildDir, "client"));
  mkdirSync(buildDir, { recursive: true });
  writeFileSync(stampFile, stamp);
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production" as const };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`build failed\n${output}`))));
  });
}

/** Writes `x.br` and `x.gz` beside every text file that is worth it. */
function precompress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|webmanifest)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < 400) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

if (process.argv[1] === import.meta.filename) await buildIfNeeded(() => console.log("building …"));
