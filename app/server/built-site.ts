// What `npm run build` made, opened: Remix's server bundle, the files for browsers, the islands' addresses.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/server-runtime";
import { type PageHandler, remixHandler } from "./remix-handler.ts";
import { loadStaticFiles, type StaticFiles } from "./static-files.ts";

const buildDir = path.resolve(import.meta.dirname, "../../build");

export type BuiltSite = { pages: PageHandler; files: StaticFiles; islands: Readonly<Record<string, string>> };

/** Loads the build; call `buildIfNeeded` first. */
export async function openBuiltSite(): Promise<BuiltSite> {
  const build = (await import(pathToFileURL(path.join(buildDir, "server/index.js")).href)) as ServerBuild;
  return {
    pages: remixHandler(build, "production"),
    files: loadStaticFiles(path.join(buildDir, "client")),
    islands: islandUrls(),
  };
}

function islandUrls(): Record<string, string> {
  const file = path.join(buildDir, "client/islands/manifest.json");
  if (!existsSync(file)) return {};
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    { name?: string; file: string; isEntry?: boolean }
  >;
  const entries = Object.entries(manifest).filter(([, chunk]) => chunk.isEntry);
  return Object.fromEntries(
    entries.map(([source, { file }]) => [path.basename(source, ".island.ts"), `/islands/${file}`]),
  );
}
