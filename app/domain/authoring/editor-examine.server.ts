// 保存前的检查: the checks that saving and publishing share; a text that fails any of them changes nothing.
import type { Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { sha256 } from "#app/platform/ids.ts";
import { lessonForEditing } from "#db/queries/authoring.ts";
import { checkSource } from "./check-source.ts";
import { type Picture, picturesFor, unknownPictures } from "./editor-pictures.server.ts";
import type { LessonFrontMatter } from "./front-matter.ts";
import { lessonDocument } from "./lesson-document.ts";
import { unixLines } from "./mdx-parse.ts";
import type { Problem } from "./mdx-problem-texts.ts";

export type EditInput = {
  readonly slug: string;
  /** The revision that the text was begun from. */
  readonly base: string;
  readonly source: string;
};

export type Saved = { readonly revisionId: string; readonly no: number; readonly savedAt: Instant };

export type EditRefused =
  | { readonly ok: false; readonly reason: "unknown" }
  | { readonly ok: false; readonly reason: "problems"; readonly problems: readonly Problem[] }
  /** Somebody else saved since `base`; `latest` is theirs. */
  | { readonly ok: false; readonly reason: "conflict"; readonly latest: Saved };

export type Examined = {
  readonly ok: true;
  readonly lessonId: string;
  readonly latest: Saved & { readonly isPublished: boolean };
  /** Whether the text is the newest revision's already. */
  readonly unchanged: boolean;
  readonly source: string;
  readonly sourceHash: string;
  readonly fields: LessonFrontMatter;
  /** The pictures that the text shows, by the address it writes. */
  readonly pictures: ReadonlyMap<string, Picture>;
};

export async function examineEdit(house: House, input: EditInput): Promise<Examined | EditRefused> {
  const source = unixLines(input.source);
  const lesson = await lessonForEditing(house.store.read, input.slug);
  if (!lesson) return { ok: false, reason: "unknown" };
  const checked = checkSource(source, "lesson");
  if (!checked.ok) return { ok: false, reason: "problems", problems: checked.problems };
  const pictures = await picturesFor(house, lesson.id, checked.tree);
  const problems = unknownPictures(checked.tree, pictures);
  if (problems.length > 0) return { ok: false, reason: "problems", problems };
  const { latest } = lesson;
  const newest = { revisionId: latest.id, no: latest.no, savedAt: latest.savedAt };
  if (latest.id !== input.base) return { ok: false, reason: "conflict", latest: newest };
  const shown = new Set(lessonDocument(checked.tree).media);
  const sourceHash = sha256(source);
  return {
    ok: true,
    lessonId: lesson.id,
    latest: { ...newest, isPublished: lesson.publishedRevisionId === latest.id },
    unchanged: latest.sourceHash === sourceHash,
    source,
    sourceHash,
    fields: checked.fields,
    pictures: new Map([...pictures].filter(([src]) => shown.has(src))),
  };
}

/** Who saved between the reading and the writing. */
export async function conflictWith(house: House, slug: string): Promise<EditRefused> {
  const latest = (await lessonForEditing(house.store.read, slug))?.latest;
  if (!latest) return { ok: false, reason: "unknown" };
  const { id: revisionId, no, savedAt } = latest;
  return { ok: false, reason: "conflict", latest: { revisionId, no, savedAt } };
}
