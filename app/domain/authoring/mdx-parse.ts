// 解析: MDX source to its syntax tree, refused with line and column when it is no MDX; nothing is evaluated.
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import type {} from "remark-mdx";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type FrontMatter, parseFrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { Problem, ProblemReason } from "./mdx-problem-texts.ts";
import { tidyTree } from "./tidy-tree.ts";

export const MAX_SOURCE_BYTES = 200 * 1024;

// Beyond these the parser's time grows with the square, to minutes; no real lesson comes near them.
const MAX_CONTAINER_MARKERS = 24;
const MAX_INDENT = 60;
const MAX_LINES = 5000;
const MAX_SIGNS_IN_BLOCK = 400;

/** One tilde is no strikethrough: `3~5 天` is a range. */
export const gfmOptions = { singleTilde: false } as const;

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(remarkMdx).freeze();

export type ParsedMdx =
  | { readonly ok: true; readonly front: FrontMatter; readonly tree: Root; readonly bodyOffsetLine: number }
  | { readonly ok: false; readonly problems: Problem[] };

/** `bodyOffsetLine` lines come before the body; the tree's positions count in the whole file. */
export function parseMdx(source: string): ParsedMdx {
  const text = unixLines(source);
  if (new TextEncoder().encode(text).length > MAX_SOURCE_BYTES) return refused(1, 1, "too_large");
  const split = splitFrontMatter(text);
  if (!split.ok) return split;
  const front = parseFrontMatter(split.yaml);
  if (!front.ok) return front;
  const body = parseBody(splitBody(text));
  if (!body.ok) return body;
  return { ok: true, front: front.front, tree: body.tree, bodyOffsetLine: split.bodyOffsetLine };
}

/** The body of a source that parses, with blank lines where its front matter was. */
export function splitBody(source: string): string {
  const split = splitFrontMatter(unixLines(source));
  return split.ok ? "\n".repeat(split.bodyOffsetLine) + split.body : "";
}

export type ParsedBody =
  | { readonly ok: true; readonly tree: Root }
  | { readonly ok: false; readonly problems: Problem[] };

/** A body without front matter; blank lines before it count. */
export function parseBody(body: string): ParsedBody {
  const costly = costlyProblem(body.split("\n"));
  if (costly) return { ok: false, problems: [costly] };
  try {
    return { ok: true, tree: tidyTree(parser.parse(body)) };
  } catch (fault) {
    return { ok: false, problems: [syntaxProblem(fault)] };
  }
}

/** Without a byte order mark, with line feeds only. */
export function unixLines(source: string): string {
  return source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** What would hold the parser up, found without parsing. */
function costlyProblem(lines: readonly string[]): Problem | undefined {
  if (lines.length > MAX_LINES) return { line: MAX_LINES + 1, column: 1, reason: "too_many" };
  let signs = 0;
  for (const [index, line] of lines.entries()) {
    if (nestingMarkers(line) > MAX_CONTAINER_MARKERS)
      return { line: index + 1, column: 1, reason: "too_deep" };
    signs = line.trim() === "" ? 0 : signs + countSigns(line);
    if (signs > MAX_SIGNS_IN_BLOCK) return { line: index + 1, column: 1, reason: "too_many" };
  }
  return undefined;
}

/** Signs that open or close something inside a paragraph. */
function countSigns(line: string): number {
  return line.replace(/[^[\]<{]/g, "").length;
}

/** Quote and list marks that a line opens with; a very deep indentation counts as too many. */
function nestingMarkers(line: string): number {
  const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? "";
  const indented = new RegExp(`^[ \\t]{${MAX_INDENT},}(?:[>*+-]|\\d)`).test(line);
  return indented ? Number.POSITIVE_INFINITY : opening.replace(/\d+/g, "").replace(/[ \t]/g, "").length;
}

const SYNTAX_REASONS: Readonly<Record<string, ProblemReason>> = {
  "micromark-extension-mdx-jsx": "tag_syntax",
  "mdast-util-mdx-jsx": "tag_unclosed",
  "micromark-extension-mdx-expression": "expression",
  "micromark-extension-mdxjs-esm": "import_export",
};

/** The parser's message as a problem; whatever else was thrown is one about the whole text. */
function syntaxProblem(fault: unknown): Problem {
  if (fault instanceof RangeError) return { line: 1, column: 1, reason: "too_deep" };
  const { source, line, column, reason } = fault as Readonly<Record<string, unknown>>;
  // A tag that is never closed is told at the end of the text; where it opens stands in the words.
  const opening = /\((\d+):(\d+)/.exec(String(reason));
  const known = SYNTAX_REASONS[String(source)] ?? "syntax";
  if (known === "tag_unclosed" && opening)
    return { line: Number(opening[1]), column: Number(opening[2]), reason: known };
  return {
    line: typeof line === "number" ? line : 1,
    column: typeof column === "number" ? column : 1,
    reason: known,
  };
}

function refused(line: number, column: number, reason: ProblemReason): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ line, column, reason }] };
}
