// 编辑器的请求: what the visual editor sends, read and answered: its document becomes MDX and is saved or published.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { House } from "#app/platform/house.ts";
import { readDoc } from "./doc-schema.ts";
import { publishEdit } from "./editor-publish.server.ts";
import type { EditAnswer } from "./editor-save.ts";
import { placeProblems, sourceOf } from "./editor-source.ts";
import { readLessonForEditing } from "./read-lesson-for-editing.server.ts";
import { saveDraft } from "./save-draft.server.ts";

/** Form fields: intent (save or publish), base, title, summary, minutes, topic, doc (the editor's JSON). */
export async function editLesson(
  house: House,
  viewer: Viewer,
  slug: string,
  form: FormData,
): Promise<EditAnswer> {
  const text = (name: string) => String(form.get(name) ?? "");
  const read = readDoc(parsed(text("doc")));
  if (!read.ok) return { ok: false, reason: "document" };
  const lesson = await readLessonForEditing(house, slug);
  if (!lesson) return { ok: false, reason: "unknown" };
  const fields = {
    title: text("title").trim(),
    summary: text("summary").trim(),
    minutes: Number(text("minutes")),
    topic: text("topic"),
  };
  const source = sourceOf(lesson.front, fields, read.doc);
  const input = { slug, base: text("base"), source };
  const publishing = text("intent") === "publish";
  const result = publishing ? await publishEdit(house, viewer, input) : await saveDraft(house, viewer, input);
  if (result.ok) return { ok: true, saved: result.saved, publishedNo: publishing ? result.saved.no : null };
  if (result.reason !== "problems") return result;
  return { ok: false, reason: "problems", problems: placeProblems(source, read.doc, result.problems) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
