// 预览: the newest revision compiled as at publish, for the page that shows it as a member would see it.
import type { House } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { compileLesson } from "./compile.server.ts";
import type { CompiledBlock } from "./lesson-document.ts";
import type { Problem } from "./mdx-problem-texts.ts";
import { type LessonForEditing, readLessonForEditing } from "./read-lesson-for-editing.server.ts";

export type Preview = Pick<LessonForEditing, "slug" | "fields" | "base" | "publishedNo" | "isPublished"> & {
  /** Empty when there are problems. */
  readonly blocks: readonly CompiledBlock[];
  readonly problems: readonly Problem[];
};

/** Null for an unknown slug; nothing is stored. The blocks hold no keys, as for members. */
export async function previewLesson(house: House, slug: string, locale: Locale): Promise<Preview | null> {
  const lesson = await readLessonForEditing(house, slug);
  if (!lesson) return null;
  const { fields, base, publishedNo, isPublished, source, mediaUrls } = lesson;
  const compiled = await compileLesson({ source, mediaUrl: mediaUrls, locale });
  return {
    slug,
    fields,
    base,
    publishedNo,
    isPublished,
    blocks: compiled.ok ? compiled.blocks : [],
    problems: compiled.ok ? [] : compiled.problems,
  };
}
