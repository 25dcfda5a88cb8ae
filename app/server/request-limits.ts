// What is refused before anything reads a request: wrong origin, method, oversized URL or body.
import type { IncomingMessage } from "node:http";

export const LONGEST_URL = 2048;
export const LARGEST_FORM_BYTES = 1024 * 1024;
export const LARGEST_UPLOAD_BYTES = 12 * 1024 * 1024;
const LARGEST_HOT_BYTES = 16 * 1024;

const SAFE_METHODS = new Set(["GET", "HEAD"]);
const UNSAFE_METHODS = new Set(["POST"]);

export type Refusal = { status: 400 | 403 | 405 | 413 | 414; reason: string };

/** The most bytes a path's body may have. */
export function bodyLimit(pathname: string): number {
  if (pathname.startsWith("/hot/")) return LARGEST_HOT_BYTES;
  return pathname === "/teach/media" ? LARGEST_UPLOAD_BYTES : LARGEST_FORM_BYTES;
}

/**
 * Why a request is refused, or null. An unsafe method must carry an Origin equal to our own (or, from old browsers,
 * a Referer inside it): together with SameSite cookies that is the whole protection against forged requests.
 */
export function refusalOf(request: IncomingMessage, ownOrigin: string): Refusal | null {
  const url = request.url ?? "";
  const method = request.method ?? "";
  if (url.length > LONGEST_URL) return { status: 414, reason: "url too long" };
  if (!url.startsWith("/") || url.startsWith("//")) return { status: 400, reason: "bad path" };
  if (SAFE_METHODS.has(method)) return null;
  if (!UNSAFE_METHODS.has(method)) return { status: 405, reason: "method" };
  const { origin, referer } = request.headers;
  const from = origin && origin !== "null" ? origin : referer ? originOf(referer) : null;
  if (from !== ownOrigin) return { status: 403, reason: "origin" };
  const length = Number(request.headers["content-length"] ?? 0);
  if (length > bodyLimit(url.split("?", 1)[0] ?? "")) return { status: 413, reason: "body too large" };
  return null;
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
