// 编辑器的源文: the lesson in the editor written out as MDX, and where in the editor each of its problems lies.
import type { TiptapDoc } from "./doc-schema.ts";
import type { LessonFrontMatter } from "./front-matter.ts";
import { parseMdx } from "./mdx-parse.ts";
import type { Problem } from "./mdx-problem-texts.ts";
import { stringifyMdx } from "./stringify-mdx.ts";
import { tiptapToMdast } from "./tiptap-to-mdast.ts";

/** The fields above the text. */
export type LessonFields = Pick<LessonFrontMatter, "title" | "summary" | "minutes" | "topic">;

/** The MDX source; fields the editor does not show (a party lesson's domains) are kept from `front`. */
export function sourceOf(
  front: Readonly<Record<string, unknown>>,
  fields: LessonFields,
  doc: TiptapDoc,
): string {
  return stringifyMdx({ ...front, ...fields }, tiptapToMdast(doc));
}

/** A problem with the top-level block of the editor that it lies in, counted from 0; null for the fields. */
export type PlacedProblem = Problem & { readonly block: number | null };

/** Finds the blocks of problems in a source that `sourceOf` made from `doc`. */
export function placeProblems(source: string, doc: TiptapDoc, problems: readonly Problem[]): PlacedProblem[] {
  const parsed = parseMdx(source);
  const nodes = parsed.ok ? parsed.tree.children : [];
  // Blocks that leave nothing in the source, such as empty paragraphs, have no node.
  const written = doc.content.flatMap((block, index) =>
    tiptapToMdast({ type: "doc", content: [block] }).children.length > 0 ? [index] : [],
  );
  return problems.map((problem) => {
    const node = nodes.findIndex(
      ({ position }) => position && position.start.line <= problem.line && problem.line <= position.end.line,
    );
    return { ...problem, block: written[node] ?? null };
  });
}
