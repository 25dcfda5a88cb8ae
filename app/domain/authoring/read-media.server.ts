// 读取图片: the bytes behind a media address, for known hashes only.
import { readFile } from "node:fs/promises";
import type { House } from "#app/platform/house.ts";
import { mediaByHash } from "#db/queries/media.ts";
import { MEDIA_ENDINGS, type MediaType, mediaFile } from "./store-media.server.ts";

export type MediaContent = { hash: string; type: MediaType; bytes: Buffer };

/** The picture that `<hash>.<ending>` names, or null when it is unknown, has another ending or its file is gone. */
export async function readMedia(house: House, name: string): Promise<MediaContent | null> {
  const [, hash, ending] = /^([0-9a-f]{64})\.([a-z]{3,4})$/.exec(name) ?? [];
  if (!hash || !ending) return null;
  const row = await mediaByHash(house.store.read, hash);
  const type = row && isMediaType(row.type) ? row.type : null;
  if (!type || MEDIA_ENDINGS[type] !== ending) return null;
  const bytes = await readFile(mediaFile(house, hash, type)).catch(() => null);
  if (bytes) return { hash, type, bytes };
  house.log.error("media.missing", { hash });
  return null;
}

function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(MEDIA_ENDINGS, type);
}
