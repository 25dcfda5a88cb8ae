// 从编辑器发布: publishes the text an author has before them, if nobody saved another meanwhile.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { House } from "#app/platform/house.ts";
import { moveLatestRevision } from "#db/queries/authoring.ts";
import { compileLesson } from "./compile.server.ts";
import { conflictWith, type EditInput, examineEdit } from "./editor-examine.server.ts";
import { keepPublished } from "./publish-lesson.server.ts";
import type { DraftResult } from "./save-draft.server.ts";

/** Compiles first; then one transaction makes the new revision, and the lesson's newest and published one. */
export async function publishEdit(house: House, viewer: Viewer, input: EditInput): Promise<DraftResult> {
  const examined = await examineEdit(house, input);
  if (!examined.ok) return examined;
  const { lessonId, latest, unchanged, source, pictures } = examined;
  if (unchanged && latest.isPublished) return { ok: true, saved: latest };
  const mediaUrl = Object.fromEntries([...pictures].map(([src, { url }]) => [src, url]));
  const compiled = await compileLesson({ source, mediaUrl });
  if (!compiled.ok) return { ok: false, reason: "problems", problems: compiled.problems };
  const media = [...pictures].map(([src, { hash }]) => [src, hash] as const);
  const published = await house.store.write(async (tx) => {
    if (!(await moveLatestRevision(tx, lessonId, input.base, input.base))) return null;
    return keepPublished(tx, house, { lessonId, source, authorId: viewer.personId, compiled, media });
  });
  if (!published) return conflictWith(house, input.slug);
  return { ok: true, saved: { ...published, savedAt: house.clock.now() } };
}
