// 编辑器到源文: a TipTap document as the syntax tree that is written out as MDX; what MDX cannot say is made plain.
import type {
  BlockContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  Table,
  TableCell,
  Text,
} from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { ATTRIBUTES, type ComponentName } from "./component-rules.ts";
import {
  MARK_ORDER,
  type TiptapBlock,
  type TiptapDoc,
  type TiptapInline,
  type TiptapInner,
  type TiptapListItem,
  type TiptapMark,
  type TiptapQuiz,
  type TiptapTable,
  type TiptapTableCell,
} from "./doc-schema.ts";

/** Empty paragraphs and headings, line ends in table cells and headings, and empty options are left out. */
export function tiptapToMdast(doc: TiptapDoc): Root {
  return { type: "root", children: doc.content.flatMap((block) => topBlock(block)) };
}

function topBlock(block: TiptapBlock): BlockContent[] {
  if (block.type === "quiz") return [quizElement(block)];
  if (block.type !== "callout") return innerBlock(block);
  return [element("Callout", { ...block.attrs }, inner(block.content))];
}

function inner(blocks: readonly TiptapInner[]): BlockContent[] {
  return blocks.flatMap((block) => innerBlock(block));
}

function innerBlock(block: TiptapInner): BlockContent[] {
  switch (block.type) {
    case "paragraph":
      return nonEmpty({ type: "paragraph", children: phrasing(block.content) });
    case "heading":
      return nonEmpty({
        type: "heading",
        depth: block.attrs.level,
        children: phrasing(onOneLine(block.content)),
      });
    case "horizontalRule":
      return [{ type: "thematicBreak" }];
    case "codeBlock": {
      const value = block.content?.map((part) => part.text).join("") ?? "";
      return [{ type: "code", lang: block.attrs?.language ?? null, meta: null, value }];
    }
    case "blockquote":
      return [{ type: "blockquote", children: inner(block.content) }];
    case "bulletList":
      return [list(block.content, false, null)];
    case "orderedList":
      return [list(block.content, true, block.attrs?.start ?? 1)];
    case "table":
      return [table(block)];
    case "figure":
      return [element("Figure", { ...block.attrs }, [])];
  }
}

function nonEmpty<Node extends BlockContent & { children: PhrasingContent[] }>(node: Node): Node[] {
  return node.children.length > 0 ? [node] : [];
}

function list(items: readonly TiptapListItem[], ordered: boolean, start: number | null): List {
  const children = items.map(
    (item): ListItem => ({ type: "listItem", spread: false, checked: null, children: inner(item.content) }),
  );
  return { type: "list", ordered, start, spread: false, children };
}

function table(node: TiptapTable): Table {
  const columns = Math.max(...node.content.map((row) => row.content.length));
  const rows = node.content.map((row) =>
    Array.from({ length: columns }, (_, column) => cell(row.content[column])),
  );
  return {
    type: "table",
    align: Array.from(
      { length: columns },
      (_, column) => node.content[0]?.content[column]?.attrs?.align ?? null,
    ),
    children: rows.map((children) => ({ type: "tableRow", children })),
  };
}

function cell(node: TiptapTableCell | undefined): TableCell {
  const paragraphs = (node?.content ?? []).map((paragraph) => onOneLine(paragraph.content));
  const parts = paragraphs.filter((part) => part.length > 0);
  const joined = parts.flatMap((part, index): TiptapInline[] =>
    index > 0 ? [{ type: "text", text: " " }, ...part] : part,
  );
  return { type: "tableCell", children: trimmed(phrasing(joined.map(sayableInCell))) };
}

/** Tables cannot hold code with a backslash before a bar: it stays as text. */
function sayableInCell(part: TiptapInline): TiptapInline {
  if (part.type !== "text" || !part.text.includes("\\|")) return part;
  return { ...part, marks: part.marks?.filter((mark) => mark.type !== "code") };
}

/** A cell's outer spaces are its padding. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === "text") first.value = first.value.replace(/^[ \t]+/, "");
  if (last?.type === "text") last.value = last.value.replace(/[ \t]+$/, "");
  return children.filter((child) => child.type !== "text" || child.value !== "");
}

/** Heading and cell texts cannot hold line ends. */
function onOneLine(content: readonly TiptapInline[] | undefined): TiptapInline[] {
  return (content ?? []).map((part) => (part.type === "hardBreak" ? { type: "text", text: " " } : part));
}

function quizElement({ attrs }: TiptapQuiz): MdxJsxFlowElement {
  const stem = attrs.stem
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Paragraph => ({ type: "paragraph", children: stemContent(line) }));
  const items = attrs.kind === "blank" ? [] : attrs.options.filter((option) => option.text.trim() !== "");
  const children = items.map(
    (option): ListItem => ({
      type: "listItem",
      spread: false,
      checked: option.right,
      children: [{ type: "paragraph", children: [{ type: "text", value: option.text.trim() }] }],
    }),
  );
  const options: List[] =
    children.length > 0 ? [{ type: "list", ordered: false, spread: false, children }] : [];
  const { id, kind, answer, explain } = attrs;
  return element("Quiz", { id, kind, answer: kind === "blank" ? answer : "", explain }, [
    ...stem,
    ...options,
  ]);
}

/** `**…**` in a stem is bold. */
function stemContent(line: string): PhrasingContent[] {
  return line.split(/(\*\*(?:(?!\*\*).)+\*\*)/u).flatMap((part): PhrasingContent[] => {
    if (part === "") return [];
    if (!/^\*\*[^*].*\*\*$/u.test(part)) return [{ type: "text", value: part }];
    return [{ type: "strong", children: [{ type: "text", value: part.slice(2, -2) }] }];
  });
}

/** Attributes in their fixed order; empty ones that are not required are left out. */
function element(
  name: ComponentName,
  values: Readonly<Record<string, string>>,
  children: BlockContent[],
): MdxJsxFlowElement {
  const attributes = Object.entries(ATTRIBUTES[name]).flatMap(([attribute, { required }]) => {
    const value = values[attribute] ?? "";
    return required || value !== "" ? [{ type: "mdxJsxAttribute" as const, name: attribute, value }] : [];
  });
  return { type: "mdxJsxFlowElement", name, attributes, children };
}

/** Nests marks from the outermost in, each around as long a run as has it. */
function phrasing(content: readonly TiptapInline[] | undefined): PhrasingContent[] {
  return nest(
    (content ?? []).map((part) =>
      part.type === "text" ? { part, marks: part.marks ?? [] } : { part, marks: null },
    ),
    0,
  );
}

/** A line end has no marks of its own: it belongs to whatever runs on around it. */
type Run = { readonly part: TiptapInline; readonly marks: readonly TiptapMark[] | null };

function nest(runs: readonly Run[], level: number): PhrasingContent[] {
  const type = MARK_ORDER[level];
  if (type === undefined || type === "code") return runs.map((run) => leaf(run));
  const children: PhrasingContent[] = [];
  for (let at = 0; at < runs.length; ) {
    const mark = markOf(runs[at], type);
    const end = mark ? runEnd(runs, at, mark) : nextMarked(runs, at, type);
    const nested = nest(runs.slice(at, end), level + 1);
    if (mark) children.push(wrap(mark, nested));
    else children.push(...nested);
    at = end;
  }
  return children;
}

function markOf(run: Run | undefined, type: TiptapMark["type"]): TiptapMark | undefined {
  return run?.marks?.find((mark) => mark.type === type);
}

function nextMarked(runs: readonly Run[], from: number, type: TiptapMark["type"]): number {
  const next = runs.findIndex((run, index) => index >= from && markOf(run, type) !== undefined);
  return next === -1 ? runs.length : next;
}

function runEnd(runs: readonly Run[], from: number, mark: TiptapMark): number {
  let end = from + 1;
  for (let at = end; at < runs.length; at += 1) {
    if (runs[at]?.marks === null) continue;
    const other = markOf(runs[at], mark.type);
    if (!other || JSON.stringify(other) !== JSON.stringify(mark)) break;
    end = at + 1;
  }
  return end;
}

function wrap(mark: TiptapMark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type === "link")
    return { type: "link", url: mark.attrs.href, title: null, children: children as Text[] };
  const type = mark.type === "bold" ? "strong" : mark.type === "italic" ? "emphasis" : "delete";
  return { type, children };
}

function leaf({ part, marks }: Run): PhrasingContent {
  if (part.type === "hardBreak") return { type: "break" };
  return { type: marks?.some((mark) => mark.type === "code") ? "inlineCode" : "text", value: part.text };
}
