// 上架前检查: the allow-list over a lesson's whole syntax tree; what is not named here is refused.
import type { Link, Nodes, Parents, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { attributeProblems, attributesOf, textOf } from "./component-attributes.ts";
import {
  hidden,
  isAllowedLink,
  isAllowedPicture,
  isCalloutKind,
  isComponentName,
  looksLikeComponent,
} from "./component-rules.ts";
import type { Problem, ProblemReason } from "./mdx-problem-texts.ts";
import { quizProblems } from "./quiz-rules.ts";

export const MAX_DEPTH = 20;
export const MAX_NODES = 5000;
/** No more than this many problems are told at once. */
const MAX_PROBLEMS = 50;

export type PreflightOptions = {
  /** Whether Quiz may be used; false for pages and course introductions. */
  readonly quizzes: boolean;
};

type Walk = PreflightOptions & {
  readonly problems: Problem[];
  readonly quizIds: Set<string>;
  nodes: number;
  headingDepth: number;
};

/** Every problem of a parsed body in reading order; none means that it holds nothing but what a lesson may hold. */
export function preflight(tree: Root, options: PreflightOptions = { quizzes: true }): Problem[] {
  const walk: Walk = { ...options, problems: [], quizIds: new Set(), nodes: 0, headingDepth: 1 };
  for (const child of tree.children) visit(child, tree, 1, walk);
  return walk.problems.slice(0, MAX_PROBLEMS);
}

function visit(node: Nodes, parent: Parents, depth: number, walk: Walk): void {
  walk.nodes += 1;
  if (walk.problems.length >= MAX_PROBLEMS || walk.nodes > MAX_NODES + 1) return;
  if (walk.nodes > MAX_NODES) report(walk, node, "too_many");
  else if (depth > MAX_DEPTH) report(walk, node, "too_deep");
  else if (allowed(node, parent, walk) && "children" in node)
    for (const child of node.children) visit(child, node, depth + 1, walk);
}

/** Reports what is wrong with the node itself; says whether its children are still to be looked at. */
function allowed(node: Nodes, parent: Parents, walk: Walk): boolean {
  switch (node.type) {
    case "paragraph":
    case "emphasis":
    case "strong":
    case "delete":
    case "blockquote":
    case "list":
    case "table":
    case "tableRow":
    case "tableCell":
    case "thematicBreak":
    case "break":
      return true;
    case "text":
    case "inlineCode":
    case "code":
      return withoutHidden(node, node.value, walk);
    case "heading":
      return headingAllowed(node, node.depth, walk);
    case "listItem":
      return typeof node.checked === "boolean" ? refuse(walk, node, "task_list") : true;
    case "link":
      return linkAllowed(node, walk);
    case "mdxJsxFlowElement":
      return componentAllowed(node, parent, walk);
    case "mdxJsxTextElement":
      return refuse(walk, node, nameProblem(node) ?? "component_inline", node.name ?? "");
    default:
      return refuse(walk, node, REFUSED[node.type] ?? "not_allowed", node.type);
  }
}

const REFUSED: Readonly<Record<string, ProblemReason>> = {
  html: "html",
  image: "image",
  imageReference: "image",
  linkReference: "reference",
  definition: "reference",
  footnoteDefinition: "footnote",
  footnoteReference: "footnote",
  mdxjsEsm: "import_export",
  mdxFlowExpression: "expression",
  mdxTextExpression: "expression",
};

function headingAllowed(node: Nodes, depth: number, walk: Walk): boolean {
  if (depth < 2 || depth > 4) report(walk, node, "heading_depth");
  else if (depth > walk.headingDepth + 1) report(walk, node, "heading_skipped");
  walk.headingDepth = depth;
  return true;
}

function linkAllowed(link: Link, walk: Walk): boolean {
  if (!isAllowedLink(link.url)) return refuse(walk, link, "link_address", link.url.slice(0, 80));
  if (link.title) return refuse(walk, link, "link_title");
  const readable = link.children.every((child) => !child.type.startsWith("mdx"));
  if (readable && textOf(link).trim() === "") return refuse(walk, link, "link_empty");
  return true;
}

function componentAllowed(node: MdxJsxFlowElement, parent: Parents, walk: Walk): boolean {
  const fault = nameProblem(node);
  if (fault || !isComponentName(node.name))
    return refuse(walk, node, fault ?? "component_unknown", node.name ?? "");
  const problems = attributeProblems(node.name, node);
  if (problems.length > 0) {
    walk.problems.push(...problems);
    return false;
  }
  const values = attributesOf(node);
  if (node.name === "Figure") return figureAllowed(node, values["src"] ?? "", walk);
  if (node.name === "Callout") {
    if (!isCalloutKind(values["kind"] ?? "")) return refuse(walk, node, "attribute_value", "kind");
    return parent.type === "root" ? true : refuse(walk, node, "component_nested", "Callout");
  }
  if (!walk.quizzes) return refuse(walk, node, "quiz_none_here");
  if (parent.type !== "root") return refuse(walk, node, "component_nested", "Quiz");
  walk.problems.push(...quizProblems(node, walk.quizIds));
  return false;
}

function figureAllowed(node: MdxJsxFlowElement, src: string, walk: Walk): boolean {
  if (!isAllowedPicture(src)) return refuse(walk, node, "figure_address", src);
  return node.children.length === 0 || refuse(walk, node, "not_allowed", "Figure");
}

/** What is wrong with an element's name, if anything. */
function nameProblem(node: MdxJsxFlowElement | MdxJsxTextElement): ProblemReason | undefined {
  const { name } = node;
  if (isComponentName(name)) return undefined;
  if (name && looksLikeComponent(name)) return "component_lookalike";
  return name && /^[a-z][a-z0-9-]*$/.test(name) ? "html" : "component_unknown";
}

function withoutHidden(node: Nodes, value: string, walk: Walk): boolean {
  const found = hidden(value);
  if (found) report(walk, node, "hidden_character", found);
  return true;
}

function report(walk: Walk, node: Nodes, reason: ProblemReason, detail?: string): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  walk.problems.push({ line, column, reason, ...(detail ? { detail } : {}) });
}

function refuse(walk: Walk, node: Nodes, reason: ProblemReason, detail?: string): false {
  report(walk, node, reason, detail);
  return false;
}

/** A problem for each Figure whose lesson-relative picture `known` does not have. */
export function missingMedia(tree: Root, known: (src: string) => boolean): Problem[] {
  return figuresOf(tree).flatMap((node): Problem[] => {
    const src = attributesOf(node)["src"] ?? "";
    if (src.startsWith("/media/") || known(src)) return [];
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return [{ line, column, reason: "media_missing", detail: src }];
  });
}

/** Every Figure of the tree in reading order. */
export function figuresOf(node: Nodes): MdxJsxFlowElement[] {
  if (node.type === "mdxJsxFlowElement" && node.name === "Figure") return [node];
  return "children" in node ? node.children.flatMap((child) => figuresOf(child)) : [];
}
