// GET /media/<hash>.<ending>: a known picture for somebody signed in, in a sandbox of its own.
import { viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import { readMedia } from "#app/domain/authoring/read-media.server.ts";
import type { RawPath } from "./raw-paths.ts";

/** 401 without a session, 404 for an unknown hash, 304 for what the browser already has. */
export const answerMedia: RawPath = async (house, request, response) => {
  const refuse = (status: number, reason: string) => {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.writeHead(status).end(`${status} ${reason}\n`);
  };
  const viewer = await viewerFromCookie(house, request.headers.cookie);
  if (!viewer) return refuse(401, "sign in first");
  const name = (request.url ?? "").split("?", 1)[0]?.slice("/media/".length) ?? "";
  const picture = await readMedia(house, name);
  if (!picture) return refuse(404, "no such picture");
  const etag = `"${picture.hash}"`;
  response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
  response.setHeader("ETag", etag);
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  response.setHeader("Content-Type", picture.type);
  response.setHeader("Content-Length", picture.bytes.length);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : picture.bytes);
};
