// 打开课件: the newest revision of a lesson as its source and as the editor's document.
import type { House } from "#app/platform/house.ts";
import { lessonForEditing } from "#db/queries/authoring.ts";
import { checkSource } from "./check-source.ts";
import type { TiptapDoc } from "./doc-schema.ts";
import type { Saved } from "./editor-examine.server.ts";
import { lessonPictures } from "./editor-pictures.server.ts";
import type { LessonFields } from "./editor-source.ts";
import { mdastToTiptap } from "./tiptap-from-mdast.ts";

export type LessonForEditing = {
  readonly id: string;
  readonly slug: string;
  readonly kind: "lesson" | "party_lesson";
  readonly base: Saved;
  /** The number of the revision that readers see; null before the first. */
  readonly publishedNo: number | null;
  /** Whether the newest revision is the one that readers see. */
  readonly isPublished: boolean;
  readonly fields: LessonFields;
  readonly source: string;
  /** The whole front matter, for what the editor does not show. */
  readonly front: Readonly<Record<string, unknown>>;
  /** Null when the stored source has problems: then it can be edited as source only. */
  readonly doc: TiptapDoc | null;
  /** Where each picture is served, by its address in the source. */
  readonly mediaUrls: Readonly<Record<string, string>>;
};

/** Null for an unknown slug. */
export async function readLessonForEditing(house: House, slug: string): Promise<LessonForEditing | null> {
  const lesson = await lessonForEditing(house.store.read, slug);
  if (!lesson) return null;
  const { id, kind, latest, publishedNo, publishedRevisionId } = lesson;
  const { title, summary, minutes, topic, source } = latest;
  const checked = checkSource(source, "lesson");
  const pictures = await lessonPictures(house, id);
  return {
    id,
    slug: lesson.slug,
    kind,
    base: { revisionId: latest.id, no: latest.no, savedAt: latest.savedAt },
    publishedNo,
    isPublished: publishedRevisionId === latest.id,
    fields: { title, summary, minutes, topic },
    source,
    front: checked.ok ? checked.front.data : {},
    doc: checked.ok ? mdastToTiptap(checked.tree) : null,
    mediaUrls: Object.fromEntries([...pictures].map(([src, { url }]) => [src, url])),
  };
}
