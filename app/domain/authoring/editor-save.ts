// 保存, in the browser: posts the lesson to its page and always comes back with an answer, so that no text is lost.
import type { JSONContent } from "@tiptap/core";
import type { LessonFields, PlacedProblem } from "./editor-source.ts";

export type EditIntent = "save" | "publish";

type SavedState = { readonly revisionId: string; readonly no: number; readonly savedAt: number };

/** What the page's action answers. */
export type EditAnswer =
  | { readonly ok: true; readonly saved: SavedState; readonly publishedNo: number | null }
  | { readonly ok: false; readonly reason: "problems"; readonly problems: readonly PlacedProblem[] }
  | { readonly ok: false; readonly reason: "conflict"; readonly latest: SavedState }
  | { readonly ok: false; readonly reason: "document" | "unknown" };

/** What can come of it in the browser besides. */
export type EditOutcome =
  | EditAnswer
  | { readonly ok: false; readonly reason: "offline" | "signed_out" | "forbidden" | "fault" };

export type Edit = { intent: EditIntent; base: string; fields: LessonFields; doc: JSONContent };

/**
 * Never throws. It asks for the action's data alone (`_data`) instead of submitting through the router, whose answer
 * to a lost network or an ended session is another page in place of the editor.
 */
export async function postEdit(path: string, route: string, edit: Edit): Promise<EditOutcome> {
  const body = new FormData();
  body.set("intent", edit.intent);
  body.set("base", edit.base);
  for (const [name, value] of Object.entries(edit.fields)) body.set(name, String(value));
  body.set("doc", JSON.stringify(edit.doc));
  try {
    const response = await fetch(`${path}?_data=${encodeURIComponent(route)}`, { method: "POST", body });
    if (response.headers.has("X-Remix-Redirect") || response.redirected)
      return { ok: false, reason: "signed_out" };
    if (response.status === 403) return { ok: false, reason: "forbidden" };
    if (response.headers.has("X-Remix-Error") || response.status >= 500)
      return { ok: false, reason: "fault" };
    if (!(response.headers.get("Content-Type") ?? "").includes("json")) return { ok: false, reason: "fault" };
    return (await response.json()) as EditAnswer;
  } catch {
    return { ok: false, reason: "offline" };
  }
}
