// Markdown 模式: turns ordinary Markdown's comments, `<br>`, `<https://…>` and stray signs into MDX, and says where.
import { unixLines } from "./mdx-parse.ts";
import type { Repair, RepairKind } from "./mdx-problem-texts.ts";

export type RepairedMarkdown = { readonly source: string; readonly repairs: readonly Repair[] };

/** Code, front matter and the three components are left as they are; so is anything that looks like an HTML tag. */
export function repairMarkdown(source: string): RepairedMarkdown {
  const text = unixLines(source);
  const repairs: Repair[] = [];
  let at = frontMatterLength(text);
  let repaired = text.slice(0, at);
  while (at < text.length) {
    const step = codeAt(text, at) ?? componentAt(text, at) ?? repairAt(text, at) ?? { end: at + 1, text: text[at] ?? "" };
    if ("kind" in step) repairs.push(repairOf(step, text.slice(0, at).split("\n").length));
    repaired += step.text;
    at = step.end;
  }
  return { source: repaired, repairs };
}

/** What stands from here to `end`, and what is written in its place. */
type Step = { readonly end: number; readonly text: string };
type RepairStep = Step & { readonly kind: RepairKind; readonly detail?: string };

function repairOf(step: RepairStep, line: number): Repair {
  return { line, kind: step.kind, ...(step.detail ? { detail: step.detail } : {}) };
}

function frontMatterLength(text: string): number {
  return /^---\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
}

function verbatim(text: string, at: number, end: number): Step {
  return { end, text: text.slice(at, end) };
}

/** A fenced block, a code span or an escaped character. */
function codeAt(text: string, at: number): Step | undefined {
  const first = text[at];
  if (first === "\\") return verbatim(text, at, Math.min(at + 2, text.length));
  if (first !== "`" && first !== "~") return undefined;
  const run = sticky(first === "`" ? /`+/y : /~+/y, text, at)?.[0] ?? "";
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  if (run.length >= 3 && /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*[ \t>]*$/.test(text.slice(lineStart, at))) {
    const close = new RegExp(`\\n[ \\t>]*${first}{${run.length},}[ \\t]*(?=\\n|$)`, "g");
    close.lastIndex = at;
    const found = close.exec(text);
    return verbatim(text, at, found ? found.index + found[0].length : text.length);
  }
  if (first === "~") return verbatim(text, at, at + run.length);
  const paragraphEnd = paragraphEndAfter(text, at);
  const close = new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`, "g");
  close.lastIndex = at + run.length;
  const found = close.exec(text);
  return verbatim(text, at, found && found.index < paragraphEnd ? found.index + run.length : at + run.length);
}

/** An opening or closing tag of a component, attributes and all. */
function componentAt(text: string, at: number): Step | undefined {
  const tag = sticky(/<\/?(?:Callout|Figure|Quiz)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*>/y, text, at);
  return tag ? verbatim(text, at, at + tag[0].length) : undefined;
}

function repairAt(text: string, at: number): RepairStep | undefined {
  if (text[at] === "{") return { end: at + 1, text: "\\{", kind: "brace" };
  if (text[at] !== "<") return undefined;
  return commentAt(text, at) ?? lineBreakAt(text, at) ?? autolinkAt(text, at) ?? lessThanAt(text, at);
}

function commentAt(text: string, at: number): RepairStep | undefined {
  const comment = sticky(/<!--[\s\S]*?-->/y, text, at)?.[0];
  return comment === undefined ? undefined : { end: at + comment.length, text: "", kind: "comment" };
}

function lineBreakAt(text: string, at: number): RepairStep | undefined {
  const tag = sticky(/<br[ \t]*\/?>/iy, text, at)?.[0];
  if (tag === undefined) return undefined;
  const end = at + tag.length;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const rest = text.slice(end, paragraphEndAfter(text, end));
  // A heading or a table row cannot hold a line end, and nothing follows a last one.
  if (/^[ \t>]*(?:\||#{1,6}[ \t])/.test(line) || rest.trim() === "") return { end, text: " ", kind: "line_break" };
  const spaces = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  if (rest[spaces] === "\n") return { end: end + spaces, text: "\\", kind: "line_break" };
  return { end: end + spaces, text: `\\\n${continuation(line)}`, kind: "line_break" };
}

/** What the next line of the same paragraph begins with: the quote marks, and the lists' indentation. */
function continuation(line: string): string {
  const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(line)?.[0] ?? "";
  return opening.replace(/[^>\t]/g, " ");
}

function autolinkAt(text: string, at: number): RepairStep | undefined {
  const found = sticky(/<((?:https?:\/\/|mailto:)[^\s<>[\]()]+)>/iy, text, at);
  const address = found?.[1];
  if (!found || address === undefined) return undefined;
  return { end: at + found[0].length, text: `[${address}](${address})`, kind: "autolink", detail: address };
}

/** A `<` that opens nothing; one that may open a tag is left, so that the check refuses it. */
function lessThanAt(text: string, at: number): RepairStep | undefined {
  const rest = text.slice(at, paragraphEndAfter(text, at));
  if (/^<(?:[/!?]|[A-Za-z_$>])/.test(rest) && rest.includes(">")) return undefined;
  return { end: at + 1, text: "\\<", kind: "less_than" };
}

function paragraphEndAfter(text: string, at: number): number {
  const end = /\n[ \t]*\n/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
