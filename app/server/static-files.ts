// Built files and `public/`, held in memory with their br and gzip forms; hashed names are cached for ever.
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { sha256 } from "#app/platform/ids.ts";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

type File = { type: string; etag: string; immutable: boolean; plain: Buffer; br?: Buffer; gzip?: Buffer };
export type StaticFiles = ReadonlyMap<string, File>;

/** Reads a folder of built files; `x.br` and `x.gz` beside `x` are its precompressed forms. */
export function loadStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, File>();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const present = new Set(names);
  const read = (name: string) => (present.has(name) ? readFileSync(path.join(folder, name)) : undefined);
  for (const name of names) {
    const type = TYPES[path.extname(name)];
    const plain = type && read(name);
    if (!type || !plain) continue;
    const url = `/${name.split(path.sep).join("/")}`;
    files.set(url, {
      type,
      plain,
      br: read(`${name}.br`),
      gzip: read(`${name}.gz`),
      etag: `"${sha256(plain).slice(0, 20)}"`,
      immutable: url.startsWith("/assets/") || url.startsWith("/islands/"),
    });
  }
  return files;
}

/** Answers from memory; false when there is no such file. */
export function serveStatic(files: StaticFiles, request: IncomingMessage, response: ServerResponse): boolean {
  const file = files.get((request.url ?? "").split("?", 1)[0] ?? "");
  if (!file || (request.method !== "GET" && request.method !== "HEAD")) return false;
  response.setHeader("Content-Type", file.type);
  response.setHeader(
    "Cache-Control",
    file.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  );
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", file.etag);
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304).end();
    return true;
  }
  const accepts = String(request.headers["accept-encoding"] ?? "");
  const encoding =
    file.br && /\bbr\b/.test(accepts) ? "br" : file.gzip && /\bgzip\b/.test(accepts) ? "gzip" : null;
  const body = (encoding && file[encoding]) || file.plain;
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
  return true;
}
