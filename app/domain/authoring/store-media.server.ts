// 图片入库: keeps a picture under the hash of its content, once; what it is is read from its bytes, not from its name.
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { House } from "#app/platform/house.ts";
import { newToken, sha256 } from "#app/platform/ids.ts";
import type { Handle } from "#db/engine/store.ts";
import { insertMedia, type MediaRow } from "#db/queries/media.ts";

/** Endings by type: the only files that are kept and served. */
export const MEDIA_ENDINGS = {
  "image/svg+xml": "svg",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
} as const;
export type MediaType = keyof typeof MEDIA_ENDINGS;

export const LARGEST_MEDIA_BYTES = 8 * 1024 * 1024;

export type KeptMedia = { hash: string; type: MediaType; url: string; row: MediaRow };
export type StoredMedia =
  | ({ ok: true } & Omit<KeptMedia, "row">)
  | { ok: false; reason: "not_a_picture" | "too_large" | "empty" };

/** Where a picture is served. */
export function mediaUrl(hash: string, type: MediaType): string {
  return `/media/${hash}.${MEDIA_ENDINGS[type]}`;
}

/** Where a picture's bytes lie. */
export function mediaFile(house: House, hash: string, type: MediaType): string {
  return path.join(house.env.dataDir, "media", `${hash}.${MEDIA_ENDINGS[type]}`);
}

/** What the first bytes say it is, or null. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.subarray(0, 512));
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return "image/png";
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "image/jpeg";
  if (head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP")
    return "image/webp";
  const start = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(start) ? "image/svg+xml" : null;
}

/** Writes the bytes to the data folder; the row is for the caller's own transaction. Null: no picture that we keep. */
export async function keepMediaFile(
  house: House,
  input: { bytes: Uint8Array; name: string; addedBy: string | null },
): Promise<KeptMedia | null> {
  const { bytes, name, addedBy } = input;
  const type = mediaTypeOf(bytes);
  if (!type) return null;
  const hash = sha256(bytes);
  const file = mediaFile(house, hash, type);
  const size = await stat(file).then(
    (found) => found.size,
    () => -1,
  );
  if (size !== bytes.byteLength) {
    await mkdir(path.dirname(file), { recursive: true });
    // Written aside and moved, so that nobody is ever served half a picture.
    const aside = `${file}.${newToken().slice(0, 8)}`;
    await writeFile(aside, bytes, { flush: true });
    await rename(aside, file);
  }
  const addedAt = house.clock.now();
  return {
    hash,
    type,
    url: mediaUrl(hash, type),
    row: { hash, type, bytes: bytes.byteLength, name, addedBy, addedAt },
  };
}

export async function keepMediaRow(tx: Handle, { row }: KeptMedia): Promise<void> {
  await insertMedia(tx, row);
}

/** Keeps an uploaded picture; the same content again is the same picture. */
export async function storeMedia(
  house: House,
  input: { bytes: Uint8Array; name: string; addedBy: string | null },
): Promise<StoredMedia> {
  if (input.bytes.byteLength === 0) return { ok: false, reason: "empty" };
  if (input.bytes.byteLength > LARGEST_MEDIA_BYTES) return { ok: false, reason: "too_large" };
  const kept = await keepMediaFile(house, input);
  if (!kept) return { ok: false, reason: "not_a_picture" };
  await house.store.write((tx) => keepMediaRow(tx, kept));
  return { ok: true, hash: kept.hash, type: kept.type, url: kept.url };
}
