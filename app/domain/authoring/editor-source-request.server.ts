// 源文页的请求: check, repair or save the text of the source page; whatever comes of it, the text comes back.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { House } from "#app/platform/house.ts";
import type { EditInput, Saved } from "./editor-examine.server.ts";
import { examineEdit } from "./editor-examine.server.ts";
import { unixLines } from "./mdx-parse.ts";
import type { Problem, Repair } from "./mdx-problem-texts.ts";
import { repairMarkdown } from "./repair-markdown.ts";
import { saveDraft } from "./save-draft.server.ts";

/** `source` and `base` are what the form shows and sends next. */
export type SourceAnswer = { source: string; base: string } & (
  | { result: "fine" }
  | { result: "saved"; no: number }
  | { result: "repaired"; repairs: readonly Repair[] }
  | { result: "refused"; problems: readonly Problem[] }
  | { result: "conflict"; latest: Saved }
);

/** Form fields: intent (check, repair, save, overrule), base, source; with overrule also latest. Throws 404. */
export async function editSource(
  house: House,
  viewer: Viewer,
  slug: string,
  form: FormData,
): Promise<SourceAnswer> {
  const text = (name: string) => String(form.get(name) ?? "");
  const intent = text("intent");
  // A text field starts with a line end that HTML drops, and sends CRLF.
  const shown = { source: unixLines(text("source")), base: text("base") };
  if (intent === "repair") {
    const { source, repairs } = repairMarkdown(shown.source);
    return { ...shown, source, result: "repaired", repairs };
  }
  const input: EditInput = { slug, ...shown, base: intent === "overrule" ? text("latest") : shown.base };
  const result = intent === "check" ? await examineEdit(house, input) : await saveDraft(house, viewer, input);
  if (result.ok) {
    if (!("saved" in result)) return { ...shown, result: "fine" };
    return { ...shown, base: result.saved.revisionId, result: "saved", no: result.saved.no };
  }
  if (result.reason === "unknown") throw new Response(null, { status: 404 });
  if (result.reason === "problems") return { ...shown, result: "refused", problems: result.problems };
  return { ...shown, result: "conflict", latest: result.latest };
}
