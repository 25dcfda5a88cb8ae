// 课文: what a checked lesson consists of: its blocks, its checks with their keys, its outline, its length.
import type { Heading, Nodes, Paragraph, Root, RootContent } from "mdast";
import type { QuestionKey, QuestionKind } from "#app/domain/questions/question-kinds.ts";
import { attributesOf, textOf } from "./component-attributes.ts";
import { isQuizKind } from "./component-rules.ts";
import { figuresOf } from "./preflight.ts";
import { type QuizContent, quizKey, readQuiz, stemText } from "./quiz-rules.ts";

/** One stretch of a published lesson; a check's html has neither its key nor its explanation. */
export type CompiledBlock =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "check"; readonly id: string; readonly html: string };

/** 课中小题, with its key: it never leaves the server. */
export type LessonCheck = {
  readonly id: string;
  readonly kind: QuestionKind;
  /** Plain text, one line a paragraph. */
  readonly stem: string;
  /** The stem with its bold parts; phrasing content only. */
  readonly stemHtml: string;
  /** Plain text; empty for a blank. */
  readonly options: readonly string[];
  readonly key: QuestionKey;
  readonly explanation: string;
};

export type OutlineEntry = { readonly depth: 2 | 3 | 4; readonly text: string; readonly id: string };

export type LessonBlock =
  | { readonly kind: "html"; readonly nodes: readonly RootContent[] }
  | { readonly kind: "quiz"; readonly id: string };

export type LessonDocument = {
  readonly blocks: readonly LessonBlock[];
  readonly checks: readonly LessonCheck[];
  /** Each picture's address as the source writes it, once. */
  readonly media: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** Read characters, spaces aside, the checks' stems and options among them. */
  readonly characters: number;
  /** An estimate of the reading time, checks included, in whole minutes. */
  readonly minutes: number;
};

const CHARACTERS_A_MINUTE = 250;
const MINUTES_A_CHECK = 0.5;

/** Reads a tree that `preflight` found no problem in. */
export function lessonDocument(tree: Root): LessonDocument {
  const checks = tree.children.flatMap((node) =>
    node.type === "mdxJsxFlowElement" && node.name === "Quiz" ? [checkOf(readQuiz(node))] : [],
  );
  const characters = countCharacters(tree);
  return {
    blocks: blocksOf(tree),
    checks,
    media: [...new Set(figuresOf(tree).map((figure) => attributesOf(figure)["src"] ?? ""))],
    outline: outlineOf(tree).map(({ entry }) => entry),
    characters,
    minutes: Math.max(1, Math.ceil(characters / CHARACTERS_A_MINUTE + checks.length * MINUTES_A_CHECK)),
  };
}

/** Every heading of the body with the id that it gets, which no other heading has. */
export function outlineOf(tree: Root): { readonly heading: Heading; readonly entry: OutlineEntry }[] {
  const used = new Map<string, number>();
  return headingsOf(tree).map((heading) => {
    const text = textOf(heading).trim();
    const base = `s-${
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "") || "0"
    }`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const depth = heading.depth === 2 || heading.depth === 3 ? heading.depth : 4;
    return { heading, entry: { depth, text, id: times === 1 ? base : `${base}--${times}` } };
  });
}

function headingsOf(node: Nodes): Heading[] {
  if (node.type === "heading") return [node];
  return "children" in node ? node.children.flatMap((child) => headingsOf(child)) : [];
}

function blocksOf(tree: Root): LessonBlock[] {
  const blocks: ({ kind: "html"; nodes: RootContent[] } | { kind: "quiz"; id: string })[] = [];
  for (const node of tree.children) {
    const last = blocks.at(-1);
    if (node.type === "mdxJsxFlowElement" && node.name === "Quiz")
      blocks.push({ kind: "quiz", id: readQuiz(node).id });
    else if (last?.kind === "html") last.nodes.push(node);
    else blocks.push({ kind: "html", nodes: [node] });
  }
  return blocks;
}

function checkOf(quiz: QuizContent): LessonCheck {
  if (!isQuizKind(quiz.kind)) throw new Error(`a quiz of no known kind passed the preflight: ${quiz.id}`);
  return {
    id: quiz.id,
    kind: quiz.kind,
    stem: stemText(quiz),
    stemHtml: quiz.stem.map(stemHtml).join("<br>"),
    options: quiz.options.map((option) => option.text),
    key: quizKey(quiz),
    explanation: quiz.explain.trim(),
  };
}

function stemHtml(paragraph: Paragraph): string {
  return paragraph.children
    .map((node) =>
      node.type === "strong" ? `<strong>${escapeHtml(textOf(node))}</strong>` : escapeHtml(textOf(node)),
    )
    .join("");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function countCharacters(tree: Root): number {
  const captions = figuresOf(tree).map((figure) => attributesOf(figure)["caption"] ?? "");
  return [...(textOf(tree) + captions.join("")).replace(/\s+/g, "")].length;
}
