// Markdown 模式: turns ordinary Markdown's comments, `<br>`, `<https://…>` and stray signs into MDX, and says where.
import { MAX_SOURCE_BYTES, unixLines } from "./mdx-parse.ts";
import type { Repair, RepairKind } from "./mdx-problem-texts.ts";

export type RepairedMarkdown = { readonly source: string; readonly repairs: readonly Repair[] };

/** Code, front matter and the three components are left as they are; so is anything that may be an HTML tag. */
export function repairMarkdown(source: string): RepairedMarkdown {
  const text = unixLines(source);
  if (text.length > MAX_SOURCE_BYTES) return { source: text, repairs: [] };
  const repairs: Repair[] = [];
  const start = frontMatterLength(text);
  const lastCommentEnd = text.lastIndexOf("-->");
  const scan: Scan = { text, lastCommentEnd, at: start, lineStart: start, blockEnd: -1, lastTagEnd: -1 };
  let repaired = text.slice(0, start);
  let line = lineEnds(repaired) + 1;
  while (scan.at < text.length) {
    if (scan.at > scan.blockEnd) enterBlock(scan);
    const step = codeAt(scan) ?? componentAt(scan) ?? repairAt(scan) ?? verbatim(scan, scan.at + 1);
    if (step.kind) repairs.push({ line, kind: step.kind, ...(step.detail ? { detail: step.detail } : {}) });
    repaired += step.text;
    const passed = text.slice(scan.at, step.end);
    if (passed.includes("\n")) scan.lineStart = scan.at + passed.lastIndexOf("\n") + 1;
    line += lineEnds(passed);
    scan.at = step.end;
  }
  return { source: repaired, repairs };
}

/** Where the scan stands: its line's start, its block's end (a blank line), and the last `>` of the block. */
type Scan = {
  readonly text: string;
  readonly lastCommentEnd: number;
  at: number;
  lineStart: number;
  blockEnd: number;
  lastTagEnd: number;
};

/** What stands from here to `end`, and what is written in its place. */
type Step = {
  readonly end: number;
  readonly text: string;
  readonly kind?: RepairKind;
  readonly detail?: string;
};

function enterBlock(scan: Scan): void {
  const blank = /\n[ \t]*\n/g;
  blank.lastIndex = scan.at;
  scan.blockEnd = blank.exec(scan.text)?.index ?? scan.text.length;
  scan.lastTagEnd = scan.text.lastIndexOf(">", scan.blockEnd);
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}

function frontMatterLength(text: string): number {
  return /^---\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
}

function verbatim({ text, at }: Scan, end: number): Step {
  return { end, text: text.slice(at, end) };
}

/** A fenced block, a code span or an escaped character. */
function codeAt(scan: Scan): Step | undefined {
  const { text, at } = scan;
  const first = text[at];
  if (first === "\\") return verbatim(scan, Math.min(at + 2, text.length));
  if (first !== "`" && first !== "~") return undefined;
  const run = sticky(first === "`" ? /`+/y : /~+/y, text, at)?.[0] ?? "";
  if (
    run.length >= 3 &&
    /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*[ \t>]*$/.test(text.slice(scan.lineStart, at))
  ) {
    const close = new RegExp(`\\n[ \\t>]*${first}{${run.length},}[ \\t]*(?=\\n|$)`, "g");
    close.lastIndex = at;
    const found = close.exec(text);
    return verbatim(scan, found ? found.index + found[0].length : text.length);
  }
  if (first === "~") return verbatim(scan, at + run.length);
  const close = new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`, "g");
  close.lastIndex = at + run.length;
  const found = close.exec(text);
  return verbatim(scan, found && found.index < scan.blockEnd ? found.index + run.length : at + run.length);
}

/** An opening or closing tag of a component, attributes and all. */
function componentAt(scan: Scan): Step | undefined {
  const { text, at } = scan;
  const tag = sticky(
    /<\/?(?:Callout|Figure|Quiz)(?=[\s/>])(?:"[^"]{0,3000}"|'[^']{0,3000}'|[^"'>]){0,3000}>/y,
    text,
    at,
  );
  return tag ? verbatim(scan, at + tag[0].length) : undefined;
}

function repairAt(scan: Scan): Step | undefined {
  const first = scan.text[scan.at];
  if (first === "{") return { end: scan.at + 1, text: "\\{", kind: "brace" };
  if (first !== "<") return undefined;
  return commentAt(scan) ?? lineBreakAt(scan) ?? autolinkAt(scan) ?? lessThanAt(scan);
}

function commentAt({ text, at, lastCommentEnd }: Scan): Step | undefined {
  if (at > lastCommentEnd || !text.startsWith("<!--", at)) return undefined;
  const end = text.indexOf("-->", at + 4);
  return end === -1 ? undefined : { end: end + 3, text: "", kind: "comment" };
}

function lineBreakAt({ text, at, lineStart, blockEnd }: Scan): Step | undefined {
  const tag = sticky(/<br[ \t]*\/?>/iy, text, at)?.[0];
  if (tag === undefined) return undefined;
  const end = at + tag.length;
  const line = text.slice(lineStart, at);
  const rest = text.slice(end, blockEnd);
  // A heading or a table row cannot hold a line end, and nothing follows a last one.
  if (/^[ \t>]*(?:\||#{1,6}[ \t])/.test(line) || rest.trim() === "")
    return { end, text: " ", kind: "line_break" };
  const spaces = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  if (rest[spaces] === "\n") return { end: end + spaces, text: "\\", kind: "line_break" };
  return { end: end + spaces, text: `\\\n${continuation(line)}`, kind: "line_break" };
}

/** What the next line of the same paragraph begins with: the quote marks, and the lists' indentation. */
function continuation(line: string): string {
  const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(line)?.[0] ?? "";
  return opening.replace(/[^>\t]/g, " ");
}

function autolinkAt({ text, at }: Scan): Step | undefined {
  const found = sticky(/<((?:https?:\/\/|mailto:)[^\s<>[\]()]+)>/iy, text, at);
  const address = found?.[1];
  if (!found || address === undefined) return undefined;
  return { end: at + found[0].length, text: `[${address}](${address})`, kind: "autolink", detail: address };
}

/** A `<` that opens nothing; one that may open a tag is left, so that the check refuses it. */
function lessThanAt({ text, at, lastTagEnd }: Scan): Step | undefined {
  if (lastTagEnd > at && /[A-Za-z_$>/!?]/.test(text[at + 1] ?? "")) return undefined;
  return { end: at + 1, text: "\\<", kind: "less_than" };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
