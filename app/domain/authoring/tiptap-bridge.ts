// 编辑器与源文的桥: between TipTap documents, syntax trees and MDX text.
export type { TiptapDoc } from "./doc-schema.ts";
export { stringifyMdx } from "./stringify-mdx.ts";
export { mdastToTiptap } from "./tiptap-from-mdast.ts";
export { tiptapToMdast } from "./tiptap-to-mdast.ts";
