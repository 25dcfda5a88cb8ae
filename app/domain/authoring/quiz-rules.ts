// 课中小题: reads a Quiz out of the tree, and tells what is wrong with it.
import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { QuestionKey, QuestionKind } from "#app/domain/questions/question-kinds.ts";
import { attributesOf, textOf } from "./component-attributes.ts";
import { hidden, isQuizKind } from "./component-rules.ts";
import type { Problem, ProblemReason } from "./mdx-problem-texts.ts";

export const BLANK_MARK = "____";

export type QuizOption = { readonly text: string; readonly right: boolean };

/** A Quiz as its author wrote it; nothing is checked yet. */
export type QuizContent = {
  readonly id: string;
  readonly kind: string;
  readonly stem: readonly Paragraph[];
  readonly options: readonly QuizOption[];
  readonly answer: string;
  readonly explain: string;
};

export function readQuiz(node: MdxJsxFlowElement): QuizContent {
  const values = attributesOf(node);
  const list = node.children.find((child): child is List => child.type === "list");
  return {
    id: values["id"] ?? "",
    kind: values["kind"] ?? "",
    stem: node.children.filter((child): child is Paragraph => child.type === "paragraph"),
    options: (list?.children ?? []).map((item) => ({
      text: textOf(item).trim(),
      right: item.checked === true,
    })),
    answer: values["answer"] ?? "",
    explain: values["explain"] ?? "",
  };
}

/** The stem as plain text, one line a paragraph. */
export function stemText(quiz: QuizContent): string {
  return quiz.stem.map((paragraph) => textOf(paragraph).trim()).join("\n");
}

/** The accepted variants of the blank, as they are written between `|`. */
export function answerVariants(answer: string): string[] {
  return [...new Set(answer.split("|").map((variant) => variant.trim()))].filter((variant) => variant !== "");
}

/** The key of a quiz that has no problems. */
export function quizKey(quiz: QuizContent): QuestionKey {
  if (quiz.kind === "blank") return { blanks: [answerVariants(quiz.answer)] };
  return { options: quiz.options.flatMap((option, index) => (option.right ? [index] : [])) };
}

/** What is wrong with a Quiz whose attributes are well-formed; adds its id to `ids`. */
export function quizProblems(node: MdxJsxFlowElement, ids: Set<string>): Problem[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const quiz = readQuiz(node);
  const found: [ProblemReason, string?][] = [];
  if (!/^q[1-9]\d{0,2}$/.test(quiz.id)) found.push(["quiz_id"]);
  else if (ids.has(quiz.id)) found.push(["quiz_id_twice", quiz.id]);
  ids.add(quiz.id);
  if (!isQuizKind(quiz.kind)) found.push(["quiz_kind"]);
  else found.push(...(shapeProblem(node.children) ?? contentProblems(quiz, quiz.kind, node)));
  return found.map(([reason, detail]) => ({ line, column, reason, ...(detail ? { detail } : {}) }));
}

function shapeProblem(
  children: readonly (BlockContent | DefinitionContent)[],
): [ProblemReason, string?][] | undefined {
  const lists = children.filter((child) => child.type === "list");
  const listIsLast = lists.length === 0 || children.at(-1)?.type === "list";
  const inShape = children.every((child) => child.type === "paragraph" || child.type === "list");
  if (!inShape || lists.length > 1 || !listIsLast) return [["quiz_shape"]];
  const stems = children.filter((child): child is Paragraph => child.type === "paragraph");
  const items = lists.flatMap((list) => (list.type === "list" ? list.children : []));
  const code = [...stems, ...items].map((part) => hidden(textOf(part))).find((mark) => mark !== null);
  if (code) return [["hidden_character", code]];
  const plain = stems.every((stem) => stem.children.every(isStemText)) && items.every(isPlainItem);
  return plain ? undefined : [["quiz_markup"]];
}

function isStemText(node: PhrasingContent): boolean {
  if (node.type === "strong") return node.children.every((child) => child.type === "text");
  return node.type === "text";
}

function isPlainItem(item: ListItem): boolean {
  return item.children.every(
    (child) => child.type === "paragraph" && child.children.every((inline) => inline.type === "text"),
  );
}

function contentProblems(
  quiz: QuizContent,
  kind: QuestionKind,
  node: MdxJsxFlowElement,
): [ProblemReason, string?][] {
  const stem = stemText(quiz);
  if (stem.trim() === "") return [["quiz_stem"]];
  if (kind === "blank") return blankProblems(quiz, stem);
  if (quiz.answer !== "") return [["quiz_answer"]];
  const list = node.children.find((child): child is List => child.type === "list");
  if (list?.children.some((item) => typeof item.checked !== "boolean")) return [["quiz_unchecked"]];
  return optionProblems(quiz.options, kind);
}

function blankProblems(quiz: QuizContent, stem: string): [ProblemReason, string?][] {
  const marks = stem.match(/_{2,}/g) ?? [];
  if (marks.length !== 1 || marks[0] !== BLANK_MARK || quiz.options.length > 0) return [["quiz_blank"]];
  return answerVariants(quiz.answer).length === 0 ? [["quiz_answer"]] : [];
}

function optionProblems(options: readonly QuizOption[], kind: QuestionKind): [ProblemReason, string?][] {
  if (options.length < 2 || options.some((option) => option.text === "")) return [["quiz_options"]];
  const repeated = options.find(
    (option, index) => options.findIndex((other) => other.text === option.text) < index,
  );
  if (repeated) return [["quiz_options_twice", repeated.text]];
  if (kind === "truefalse" && options.map((option) => option.text).join("|") !== "正确|错误")
    return [["quiz_truefalse"]];
  const right = options.filter((option) => option.right).length;
  if (right === 0) return [["quiz_no_right"]];
  return kind !== "multiple" && right > 1 ? [["quiz_one_right"]] : [];
}
