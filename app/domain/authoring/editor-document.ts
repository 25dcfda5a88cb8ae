// 编辑器文档: compares what is in the editor with what was saved; empty lines at the end do not count.
import type { Node as DocumentNode } from "@tiptap/pm/model";

/** Whether two documents say the same. */
export function saysTheSame(a: DocumentNode, b: DocumentNode): boolean {
  return withoutClosingLines(a).eq(withoutClosingLines(b));
}

function withoutClosingLines(doc: DocumentNode): DocumentNode {
  let size = doc.content.size;
  for (let index = doc.childCount - 1; index > 0; index -= 1) {
    const child = doc.child(index);
    if (child.type.name !== "paragraph" || child.content.size > 0) break;
    size -= child.nodeSize;
  }
  return doc.copy(doc.content.cut(0, size));
}
