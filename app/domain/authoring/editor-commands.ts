// 编辑动作: what the toolbar and the forms do to the document beyond the editor's own commands.
import type { Editor } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { CalloutAttributes, FigureAttributes, QuizAttributes } from "./editor-nodes.ts";

/** The next free number: one more than the highest in use. */
export function nextQuizId(doc: DocumentNode): string {
  let highest = 0;
  doc.descendants((node) => {
    if (node.type.name === "quiz") highest = Math.max(highest, numberOf(node));
    return node.type.name === "doc";
  });
  return `q${highest + 1}`;
}

/** Renumbers a quiz whose number stands earlier in the text too; null when there is none. */
export function quizRenumbering(state: EditorState): Transaction | null {
  const used = new Set<string>();
  const change = state.tr;
  change.doc.forEach((node, position) => {
    if (node.type.name !== "quiz") return;
    const id = String(node.attrs["id"]);
    if (used.has(id)) change.setNodeAttribute(position, "id", nextQuizId(change.doc));
    used.add(id);
  });
  return change.docChanged ? change : null;
}

function numberOf(quiz: DocumentNode): number {
  return Number(/^q(\d+)$/.exec(String(quiz.attrs["id"]))?.[1] ?? 0);
}

/** Puts a component after the top-level block of the selection, or in place of an empty paragraph there. */
function insertSection(editor: Editor, node: DocumentNode): void {
  const { state, view } = editor;
  const { $from, $to } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  const empty = block?.type.name === "paragraph" && block.content.size === 0;
  const at = empty ? $from.before(1) : $to.depth > 0 ? $to.after(1) : state.selection.to;
  const change = empty ? state.tr.replaceWith(at, $from.after(1), node) : state.tr.insert(at, node);
  let cursor = at + 1;
  if (node.isAtom) {
    // Typing goes on below: into a selected component it would take its place.
    const after = at + node.nodeSize;
    const paragraph = editor.schema.nodes["paragraph"];
    if (paragraph && !change.doc.nodeAt(after)?.isTextblock) change.insert(after, paragraph.create());
    cursor = after + 1;
  }
  view.dispatch(change.setSelection(TextSelection.near(change.doc.resolve(cursor))).scrollIntoView());
}

/** Adds a quiz, or gives the one at `position` its new words. */
export function putQuiz(
  editor: Editor,
  attributes: Omit<QuizAttributes, "id">,
  position: number | null,
): void {
  if (position !== null) {
    putAttributes(editor, position, "quiz", attributes);
    return;
  }
  const type = editor.schema.nodes["quiz"];
  if (type) insertSection(editor, type.create({ ...attributes, id: nextQuizId(editor.state.doc) }));
}

/** Adds a picture, or changes the one at `position`. */
export function putFigure(editor: Editor, attributes: FigureAttributes, position: number | null): void {
  if (position !== null) {
    putAttributes(editor, position, "figure", attributes);
    return;
  }
  const type = editor.schema.nodes["figure"];
  if (type) insertSection(editor, type.create(attributes));
}

/** Puts the selected blocks into a callout, adds an empty one, or changes the one at `position`. */
export function putCallout(editor: Editor, attributes: CalloutAttributes, position: number | null): void {
  if (position !== null) {
    putAttributes(editor, position, "callout", attributes);
    return;
  }
  const type = editor.schema.nodes["callout"];
  const paragraph = editor.schema.nodes["paragraph"];
  if (!type || !paragraph) return;
  const { selection } = editor.state;
  const isText = selection instanceof TextSelection && !selection.empty;
  if (isText && editor.chain().wrapIn("callout", attributes).run()) return;
  insertSection(editor, type.create(attributes, paragraph.create()));
}

/** Takes a callout away and leaves what stood in it. */
export function unwrapCallout(editor: Editor, position: number): void {
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name !== "callout") return;
  editor.view.dispatch(editor.state.tr.replaceWith(position, position + node.nodeSize, node.content));
}

export function removeNode(editor: Editor, position: number): void {
  const node = editor.state.doc.nodeAt(position);
  if (node) editor.view.dispatch(editor.state.tr.delete(position, position + node.nodeSize));
}

function putAttributes(
  editor: Editor,
  position: number,
  name: string,
  attributes: Record<string, unknown>,
): void {
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name !== name) return;
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attributes }));
}

/** Sets a link over the selection, or writes `text` with it where nothing is selected. */
export function putLink(editor: Editor, href: string, text: string): void {
  const chain = editor.chain();
  if (editor.isActive("link")) chain.extendMarkRange("link").setLink({ href }).run();
  else if (!editor.state.selection.empty) chain.setLink({ href }).run();
  else
    chain
      .insertContent({ type: "text", text: text || href, marks: [{ type: "link", attrs: { href } }] })
      .run();
}

/** Selects the n-th top-level block and shows it. */
export function goToBlock(editor: Editor, index: number): void {
  const { doc } = editor.state;
  if (index >= doc.childCount) return;
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  if (doc.child(index).isAtom) editor.chain().setNodeSelection(position).focus().scrollIntoView().run();
  else
    editor
      .chain()
      .setTextSelection(position + 1)
      .focus()
      .scrollIntoView()
      .run();
}

/** Whether the selection stands in a table's first row, which is its heading and stays. */
export function inHeaderRow(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === "table") return $from.index(depth) === 0;
  return false;
}
