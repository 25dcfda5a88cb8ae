// 上传图片: one picture as the raw body of a POST, from those who edit lessons; answers JSON.
import type { IncomingMessage } from "node:http";
import { viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import { viewerMay } from "#app/domain/accounts/viewer.ts";
import { isPlainDrawing } from "#app/domain/authoring/editor-svg.ts";
import { LARGEST_MEDIA_BYTES, mediaTypeOf, storeMedia } from "#app/domain/authoring/store-media.server.ts";
import type { RawPath } from "./raw-paths.ts";

/** `POST /teach/media?name=…`: 200 `{ hash, url, src }`, or 4xx `{ reason }`. */
export const answerUpload: RawPath = async (house, request, response) => {
  const answer = (status: number, body: object) => {
    response.setHeader("Content-Type", "application/json");
    response.setHeader("Cache-Control", "no-store");
    // What is left of a refused body is not read: the connection ends with the answer.
    if (status === 413) response.setHeader("Connection", "close");
    response.writeHead(status).end(JSON.stringify(body));
  };
  const viewer = await viewerFromCookie(house, request.headers.cookie);
  if (!viewer) return answer(401, { reason: "signed_out" });
  if (!viewerMay(viewer, "lesson.edit")) return answer(403, { reason: "forbidden" });
  const bytes = await bodyOf(request, LARGEST_MEDIA_BYTES);
  if (!bytes) return answer(413, { reason: "too_large" });
  const type = mediaTypeOf(bytes);
  if (!type || type !== declaredType(request)) return answer(415, { reason: "wrong_type" });
  if (type === "image/svg+xml" && !isPlainDrawing(utf8(bytes) ?? "<"))
    return answer(422, { reason: "unsafe" });
  const stored = await storeMedia(house, { bytes, name: nameOf(request), addedBy: viewer.personId });
  if (!stored.ok) return answer(415, { reason: "wrong_type" });
  const { hash, url } = stored;
  answer(200, { hash, url, src: url });
};

/** The whole body, or null when it is larger than `most` bytes, whatever its Content-Length claims. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection stays open, so that the refusal can be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function declaredType(request: IncomingMessage): string {
  return (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Null when the bytes are no UTF-8: a drawing in another encoding could hide from the check. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The file's own name, for people who look for it; never part of an address. */
function nameOf(request: IncomingMessage): string {
  const name = new URL(request.url ?? "/", "http://upload").searchParams.get("name") ?? "";
  return name.replace(/[^\p{L}\p{N}._ -]/gu, "").slice(0, 80) || "picture";
}
