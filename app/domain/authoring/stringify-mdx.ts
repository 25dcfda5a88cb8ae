// 写出: a syntax tree as MDX text, always in the same form, so that writing what was read changes nothing.
import type { Delete, ListItem, Nodes, Parents, Root, Table, Text } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { ConstructName, Handle, State } from "mdast-util-to-markdown";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { Document, visit } from "yaml";
import { attributesOf } from "./component-attributes.ts";
import { gfmOptions } from "./mdx-parse.ts";

/** Tags stand alone on their lines and what they hold is not indented: the form that authors write. */
const component: Handle = (node: MdxJsxFlowElement, _parent, state: State, info) => {
  const attributes = Object.entries(attributesOf(node)).map(
    ([name, value]) => ` ${name}="${attributeText(value)}"`,
  );
  const opening = `<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${opening} />`;
  const exit = state.enter("mdxJsxFlowElement");
  const content = state.containerFlow(node, state.createTracker(info).current());
  exit();
  return `${opening}>\n\n${content}\n\n</${node.name}>`;
};

function attributeText(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("\n", "&#xA;");
}

// The extensions' own constructs; the types do not name them here.
const STRIKETHROUGH = "strikethrough" as ConstructName;
const TABLE = "table" as ConstructName;
const TABLE_ROW = "tableRow" as ConstructName;

/** Always two tildes: a single one is a range (`3~5 天`). */
const strikethrough: Handle & { peek?: () => string; attention?: () => object } = (
  node: Delete,
  _parent,
  state: State,
  info,
) => {
  const tracker = state.createTracker(info);
  const exit = state.enter(STRIKETHROUGH);
  let value = tracker.move("~~");
  value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: value, after: "~" }));
  value += tracker.move("~~");
  exit();
  return value;
};
strikethrough.peek = () => "~";
strikethrough.attention = () => ({ construct: STRIKETHROUGH, markers: ["~"], sizes: [2] });

const DELIMITERS = { none: "---", left: ":---", center: ":---:", right: "---:" } as const;

const table: Handle = (node: Table, _parent, state: State, info) => {
  const exit = state.enter(TABLE);
  const rows = node.children.map((row) => {
    const exitRow = state.enter(TABLE_ROW);
    const cells = row.children.map((cell) => state.handle(cell, row, state, info));
    exitRow();
    return `|${cells.map((cell) => (cell === "" ? " |" : ` ${cell} |`)).join("")}`;
  });
  exit();
  const columns = node.children[0]?.children ?? [];
  const delimiters = columns.map((_, column) => DELIMITERS[node.align?.[column] ?? "none"]);
  return [rows[0], `| ${delimiters.join(" | ")} |`, ...rows.slice(1)].join("\n");
};

/** A blank's ____ between spaces means nothing to Markdown, so it is left as authors write it. */
const text: Handle = (node: Text, parent: Parents | undefined, state: State, info) => {
  const siblings = parent?.children ?? [];
  const index = state.indexStack.at(-1) ?? 0;
  const around = { beforeNode: siblings[index - 1], afterNode: siblings[index + 1] };
  return state.safe(node.value, { ...info, ...around }).replace(/(?<=\S )(?:\\_){4}(?= \S)/g, "____");
};

const writer = unified()
  .use(remarkStringify, {
    bullet: "-",
    bulletOther: "*",
    rule: "-",
    emphasis: "*",
    strong: "*",
    fence: "`",
    fences: true,
    listItemIndent: "one",
    incrementListMarker: true,
    resourceLink: true,
    setext: false,
    handlers: { mdxJsxFlowElement: component, delete: strikethrough, table, text },
    // A paragraph that opens with these words would be read as code.
    unsafe: [
      { atBreak: true, character: "i", after: "mport[ \t]" },
      { atBreak: true, character: "e", after: "xport[ \t]" },
    ],
  })
  .use(remarkGfm, gfmOptions)
  .use(remarkMdx)
  .freeze();

/** The whole file: `front` as YAML in its own order, then the body. */
export function stringifyMdx(front: Readonly<Record<string, unknown>>, tree: Root): string {
  const document = new Document(front);
  visit(document, {
    Seq(_key, list) {
      list.flow = true;
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const body = writer.stringify(withEvenLists(structuredClone(tree)));
  return body === "" ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}`;
}

/** Blank lines inside a list follow from what its items hold, not from how somebody once spaced them. */
function withEvenLists<Node extends Nodes>(node: Node): Node {
  if ("children" in node) for (const child of node.children) withEvenLists(child);
  if (node.type === "list") {
    for (const item of node.children) item.spread = !isTight(item);
    node.spread = node.children.some((item) => item.spread === true);
  }
  return node;
}

/** A lone block, or a paragraph with one list under it, needs no blank lines. */
function isTight({ children }: ListItem): boolean {
  if (children.length < 2) return true;
  return children.length === 2 && children[0]?.type === "paragraph" && children[1]?.type === "list";
}
