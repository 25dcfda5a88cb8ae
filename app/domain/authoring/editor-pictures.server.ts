// 课件图片: which stored picture stands behind each address a lesson's source writes, and where it is served.
import type { Root } from "mdast";
import type { House } from "#app/platform/house.ts";
import { picturesOfLesson } from "#db/queries/authoring.ts";
import { knownMedia } from "#db/queries/media.ts";
import { attributesOf } from "./component-attributes.ts";
import type { Problem } from "./mdx-problem-texts.ts";
import { figuresOf } from "./preflight.ts";
import { type MediaType, mediaUrl } from "./store-media.server.ts";

export type Picture = { readonly hash: string; readonly url: string };

/** By address, every picture that the lesson shows or once showed. */
export async function lessonPictures(house: House, lessonId: string): Promise<Map<string, Picture>> {
  const rows = await picturesOfLesson(house.store.read, lessonId);
  return new Map(
    rows.map(({ src, hash, type }) => {
      const url = mediaUrl(hash, type as MediaType);
      // An uploaded picture is written by the address it is served at.
      return [src.startsWith("/media/") ? url : src, { hash, url }];
    }),
  );
}

/** The lesson's pictures with those that a new source names by their hash. */
export async function picturesFor(house: House, lessonId: string, tree: Root): Promise<Map<string, Picture>> {
  const pictures = await lessonPictures(house, lessonId);
  const named = figuresOf(tree).flatMap((figure) => {
    const src = attributesOf(figure)["src"] ?? "";
    const hash = /^\/media\/([0-9a-f]{64})\./.exec(src)?.[1];
    return hash && !pictures.has(src) ? [{ src, hash }] : [];
  });
  const stored = await knownMedia(house.store.read, [...new Set(named.map(({ hash }) => hash))]);
  for (const { src, hash } of named) {
    const type = stored.get(hash);
    if (type && mediaUrl(hash, type as MediaType) === src) pictures.set(src, { hash, url: src });
  }
  return pictures;
}

/** A problem for each picture of the tree that is not stored. */
export function unknownPictures(tree: Root, pictures: ReadonlyMap<string, Picture>): Problem[] {
  return figuresOf(tree).flatMap((figure): Problem[] => {
    const src = attributesOf(figure)["src"] ?? "";
    const { line, column } = figure.position?.start ?? { line: 1, column: 1 };
    return pictures.has(src) ? [] : [{ line, column, reason: "media_missing", detail: src }];
  });
}
