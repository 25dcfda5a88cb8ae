// 编辑器文档: the editor's document as it is sent: without the attributes that say nothing and the closing empty line.
import type { JSONContent } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";

const LINK_ATTRIBUTES = new Set(["href"]);

/** The document to save. */
export function documentToSend(doc: DocumentNode): JSONContent {
  const sent = plain(doc.toJSON() as JSONContent);
  const content = [...(sent.content ?? [])];
  while (content.length > 1 && isEmptyParagraph(content.at(-1))) content.pop();
  return { ...sent, content };
}

/** Whether a node is a paragraph with nothing in it: MDX has no such thing, so it is not kept. */
export function isEmptyParagraph(node: JSONContent | undefined): boolean {
  return node?.type === "paragraph" && (node.content ?? []).length === 0;
}

function plain(node: JSONContent): JSONContent {
  const { attrs, content, marks, ...rest } = node;
  const kept = attrs && withoutNull(attrs, () => true);
  return {
    ...rest,
    ...(kept && Object.keys(kept).length > 0 ? { attrs: kept } : {}),
    ...(marks ? { marks: marks.map(plainMark) } : {}),
    ...(content ? { content: content.map(plain) } : {}),
  };
}

type Mark = NonNullable<JSONContent["marks"]>[number];

function plainMark(mark: Mark): Mark {
  if (mark.type !== "link") return { type: mark.type };
  return { type: mark.type, attrs: withoutNull(mark.attrs ?? {}, (name) => LINK_ATTRIBUTES.has(name)) };
}

function withoutNull(attrs: Record<string, unknown>, keep: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).filter(([name, value]) => value !== null && value !== undefined && keep(name)),
  );
}
