// 语法树整理: makes one tree of equal texts: bare addresses stay text, soft line ends vanish between Chinese characters.
import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from "mdast";

/** Changes the tree in place and returns it. */
export function tidyTree(tree: Root): Root {
  tidy(tree);
  return tree;
}

function tidy(parent: Parents): void {
  const children: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if ("children" in child) tidy(child);
    const tidied = child.type === "text" ? softLineEnds(child) : child;
    const literal = tidied.type === "link" ? literalText(tidied) : tidied;
    const previous = children.at(-1);
    if (literal.type === "text" && previous?.type === "text") join(previous, literal);
    else children.push(literal);
  }
  parent.children = children as PhrasingContent[];
}

/** A bare address that GFM made a link: it has no place of its own, or one just as long as its text. */
function literalText(link: Link): Link | Text {
  const only = link.children[0];
  if (link.children.length !== 1 || only?.type !== "text") return link;
  const { position } = link;
  const length = position ? (position.end.offset ?? 0) - (position.start.offset ?? 0) : only.value.length;
  return length === only.value.length ? { ...only, position: position ?? only.position } : link;
}

function join(left: Text, right: Text): void {
  left.value += right.value;
  if (left.position && right.position) left.position = { ...left.position, end: right.position.end };
}

const CJK = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·]";
// At a text's own end only one side is known, and decides.
const BETWEEN_CJK = new RegExp(`(?<=${CJK}) *\\n *(?=${CJK}|$)|^ *\\n *(?=${CJK})`, "gu");

/** A line end inside a paragraph reads as a space, or as nothing between two Chinese characters. */
function softLineEnds(text: Text): Text {
  return text.value.includes("\n")
    ? { ...text, value: text.value.replace(BETWEEN_CJK, "").replace(/\s*\n\s*/g, " ") }
    : text;
}
