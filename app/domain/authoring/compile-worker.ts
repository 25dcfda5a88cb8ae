// 编译进程: compiles one lesson at a time to static HTML, in a process that holds no secret and is ended when idle.
import type { Root } from "mdast";
import { bundleMDX } from "mdx-bundler";
import * as React from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import remarkGfm from "remark-gfm";
import { checkSource, type SourceShape } from "./check-source.ts";
import type { CompileResult, CompilerAnswer, CompilerRequest } from "./compile.server.ts";
import { textOf } from "./component-attributes.ts";
import { checkElement, type LessonContext, lessonComponents } from "./lesson-components.ts";
import { type CompiledBlock, type LessonCheck, lessonDocument, outlineOf } from "./lesson-document.ts";
import { gfmOptions, splitBody } from "./mdx-parse.ts";
import { missingMedia, preflight } from "./preflight.ts";
import { tidyTree } from "./tidy-tree.ts";

process.on("message", (request: CompilerRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
process.on("disconnect", () => process.exit());

async function answer({ no, input }: CompilerRequest): Promise<CompilerAnswer> {
  try {
    return { no, result: await compile(input) };
  } catch (fault) {
    const detail = fault instanceof Error ? (fault.message.split("\n")[0] ?? "").slice(0, 200) : "";
    return {
      no,
      result: { ok: false, problems: [{ line: 1, column: 1, reason: "compile_failed", detail }] },
    };
  }
}

async function compile(input: CompilerRequest["input"]): Promise<CompileResult<SourceShape>> {
  const checked = checkSource(input.source, input.shape);
  if (!checked.ok) return checked;
  const { tree, fields } = checked;
  const missing = missingMedia(tree, (src) => Object.hasOwn(input.mediaUrl, src));
  if (missing.length > 0) return { ok: false, problems: missing };
  const { checks, media, outline, characters, minutes } = lessonDocument(tree);
  const content = await evaluate(splitBody(input.source), input.shape);
  const blocks = renderBlocks(content, checks, input);
  return { ok: true, fields, blocks, checks, media, outline, characters, minutes };
}

type MdxContent = (props: { components: Record<string, unknown> }) => React.ReactNode;

/** Bundles a body that has passed the preflight; the guard runs it once more on the tree that is compiled. */
async function evaluate(body: string, shape: SourceShape): Promise<MdxContent> {
  const guard = () => (tree: Root) => guardTree(tree, shape);
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [guard, [remarkGfm, gfmOptions]],
      rehypePlugins: [],
    }),
    esbuildOptions: (options) => ({ ...options, tsconfigRaw: {}, logLevel: "silent", minify: false }),
    grayMatterOptions: (options) => ({ ...options, engines: { javascript: refuseEngine, js: refuseEngine } }),
  });
  const run = new Function("React", "_jsx_runtime", code) as (...scope: unknown[]) => { default: MdxContent };
  return run(React, jsxRuntime).default;
}

const refuseEngine = () => {
  throw new Error("front matter is never run");
};

/** Refuses what the preflight refuses; leaves of each Quiz its id alone, and names headings and tables. */
function guardTree(tree: Root, shape: SourceShape): void {
  tidyTree(tree);
  const problem = preflight(tree, { quizzes: shape === "lesson" })[0];
  if (problem) throw new Error(`${problem.reason} at ${problem.line}:${problem.column}`);
  for (const { heading, entry } of outlineOf(tree))
    heading.data = { ...heading.data, hProperties: { id: entry.id } };
  nameTables(tree);
  for (const node of tree.children) {
    if (node.type !== "mdxJsxFlowElement" || node.name !== "Quiz") continue;
    node.children = [];
    node.attributes = node.attributes.filter((attribute) => "name" in attribute && attribute.name === "id");
  }
}

function nameTables(node: Root | Root["children"][number]): void {
  if (node.type === "table") {
    const columns = (node.children[0]?.children ?? []).map((cell) => textOf(cell).trim()).filter(Boolean);
    node.data = { ...node.data, hProperties: { "aria-label": columns.join("、") } };
  } else if ("children" in node)
    for (const child of node.children) nameTables(child as Root["children"][number]);
}

function renderBlocks(
  content: MdxContent,
  checks: readonly LessonCheck[],
  context: LessonContext,
): CompiledBlock[] {
  const components = lessonComponents(context);
  // Without a wrapper the content is called as a plain function, and its parts stay apart.
  const whole = content({ components });
  const parts = React.isValidElement<{ children?: React.ReactNode }>(whole) && whole.type === React.Fragment;
  const blocks: CompiledBlock[] = [];
  let prose: React.ReactNode[] = [];
  const endProse = () => {
    const html = renderToStaticMarkup(React.createElement(React.Fragment, null, ...prose)).trim();
    if (html !== "") blocks.push({ kind: "html", html });
    prose = [];
  };
  for (const part of React.Children.toArray(parts ? whole.props.children : whole)) {
    const id =
      React.isValidElement<{ id?: string }>(part) && part.type === components.Quiz
        ? part.props.id
        : undefined;
    const check = checks.find((candidate) => candidate.id === id);
    if (!check) {
      prose.push(part);
      continue;
    }
    endProse();
    blocks.push({
      kind: "check",
      id: check.id,
      html: renderToStaticMarkup(checkElement(check, context.locale)),
    });
  }
  endProse();
  return blocks;
}
