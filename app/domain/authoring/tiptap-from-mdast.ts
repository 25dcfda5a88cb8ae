// 源文到编辑器: a checked syntax tree as the TipTap document that the editor opens.
import type { Code, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { attributesOf, textOf } from "./component-attributes.ts";
import { isCalloutKind, isQuizKind } from "./component-rules.ts";
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
} from "./doc-schema.ts";
import { readQuiz } from "./quiz-rules.ts";

/** For a tree without preflight problems; anything else in it throws. */
export function mdastToTiptap(tree: Root): TiptapDoc {
  const content = tree.children.map((node) => topBlock(node));
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function topBlock(node: RootContent): TiptapBlock {
  if (node.type !== "mdxJsxFlowElement" || node.name === "Figure") return innerBlock(node);
  return node.name === "Quiz" ? quizNode(node) : calloutNode(node);
}

function innerBlock(node: RootContent): TiptapInner {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", ...inlineContent(node.children) };
    case "heading": {
      const level = node.depth === 2 || node.depth === 3 ? node.depth : 4;
      return { type: "heading", attrs: { level }, ...inlineContent(node.children) };
    }
    case "thematicBreak":
      return { type: "horizontalRule" };
    case "code":
      return codeBlock(node);
    case "blockquote":
      return { type: "blockquote", content: inner(node.children) };
    case "list":
      return listNode(node);
    case "table":
      return tableNode(node);
    case "mdxJsxFlowElement":
      if (node.name === "Figure") return figureNode(node);
  }
  throw new Error(`no editor node for ${node.type}`);
}

/** At least one block, as the editor's schema asks. */
function inner(children: readonly RootContent[]): TiptapInner[] {
  return children.length > 0 ? children.map((child) => innerBlock(child)) : [{ type: "paragraph" }];
}

function codeBlock(node: Code): TiptapInner {
  const content = node.value === "" ? {} : { content: [{ type: "text" as const, text: node.value }] };
  return { type: "codeBlock", attrs: { language: node.lang ?? null }, ...content };
}

function listNode(node: List): TiptapInner {
  const content = node.children.map((item) => listItem(item));
  if (!node.ordered) return { type: "bulletList", content };
  return { type: "orderedList", attrs: { start: node.start ?? 1 }, content };
}

/** The editor's list items open with a paragraph. */
function listItem(item: ListItem): TiptapListItem {
  const content = inner(item.children);
  return {
    type: "listItem",
    content: content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content],
  };
}

function tableNode(table: Table): TiptapTable {
  const columns = table.children[0]?.children.length ?? 0;
  const content = table.children.map((row, rowIndex) => ({
    type: "tableRow" as const,
    content: Array.from({ length: columns }, (_, column) => {
      const align = table.align?.[column] ?? null;
      return {
        type: rowIndex === 0 ? ("tableHeader" as const) : ("tableCell" as const),
        ...(align ? { attrs: { align } } : {}),
        content: [{ type: "paragraph" as const, ...inlineContent(row.children[column]?.children ?? []) }],
      };
    }),
  }));
  return { type: "table", content };
}

function figureNode(node: MdxJsxFlowElement): TiptapInner {
  const { src = "", alt = "", caption = "" } = attributesOf(node);
  return { type: "figure", attrs: { src, alt, caption } };
}

function calloutNode(node: MdxJsxFlowElement): TiptapBlock {
  const { kind = "", title = "" } = attributesOf(node);
  const attrs = { kind: isCalloutKind(kind) ? kind : ("note" as const), title };
  return { type: "callout", attrs, content: inner(node.children) };
}

/** Bold in a stem is written `**…**` there: the editor shows stems as plain fields. */
function quizNode(node: MdxJsxFlowElement): TiptapQuiz {
  const quiz = readQuiz(node);
  const stem = quiz.stem.map((paragraph) => paragraph.children.map(stemPart).join("").trim()).join("\n");
  const kind = isQuizKind(quiz.kind) ? quiz.kind : ("single" as const);
  const options = quiz.options.map((option) => ({ ...option }));
  return {
    type: "quiz",
    attrs: { id: quiz.id, kind, stem, options, answer: quiz.answer, explain: quiz.explain },
  };
}

function stemPart(node: PhrasingContent): string {
  return node.type === "strong" ? `**${textOf(node)}**` : textOf(node);
}

function inlineContent(children: readonly PhrasingContent[]): { content?: TiptapInline[] } {
  const content = mergeTexts(children.flatMap((child) => inline(child, [])));
  return content.length > 0 ? { content } : {};
}

const MARKS = { strong: "bold", emphasis: "italic", delete: "strike" } as const;

function inline(node: PhrasingContent, marks: readonly TiptapMark[]): TiptapInline[] {
  switch (node.type) {
    case "text":
      return node.value === "" ? [] : [marked(node.value, marks)];
    case "inlineCode":
      return [marked(node.value, [...marks, { type: "code" }])];
    case "break":
      return [{ type: "hardBreak" }];
    case "strong":
    case "emphasis":
    case "delete":
      return within(node, withMark(marks, { type: MARKS[node.type] }));
    case "link":
      return within(node, withMark(marks, { type: "link", attrs: { href: node.url } }));
  }
  throw new Error(`no editor text for ${node.type}`);
}

function within(
  node: Extract<Nodes, { children: PhrasingContent[] }>,
  marks: readonly TiptapMark[],
): TiptapInline[] {
  return node.children.flatMap((child) => inline(child, marks));
}

function withMark(marks: readonly TiptapMark[], mark: TiptapMark): TiptapMark[] {
  return marks.some((other) => other.type === mark.type) ? [...marks] : [...marks, mark];
}

function marked(text: string, marks: readonly TiptapMark[]): TiptapInline {
  const ordered = marks.toSorted((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
  return ordered.length > 0 ? { type: "text", text, marks: ordered } : { type: "text", text };
}

function mergeTexts(parts: readonly TiptapInline[]): TiptapInline[] {
  const merged: TiptapInline[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (
      part.type === "text" &&
      last?.type === "text" &&
      JSON.stringify(part.marks) === JSON.stringify(last.marks)
    )
      merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
