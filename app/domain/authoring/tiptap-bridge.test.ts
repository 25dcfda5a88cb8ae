// Round trips between the editor's document, the syntax tree and MDX text, on documents made to be awkward.
import fc from "fast-check";
import { expect, it } from "vitest";
import { awkwardDocs } from "#tests/support/awkward-docs.ts";
import type { TiptapDoc, TiptapInline } from "./doc-schema.ts";
import { parseMdx } from "./mdx-parse.ts";
import { preflight } from "./preflight.ts";
import { mdastToTiptap, stringifyMdx, tiptapToMdast } from "./tiptap-bridge.ts";

const FRONT = { title: "示例课", summary: "一句话。", minutes: 6, topic: "party-basics", domains: ["all"] };
const SEED = process.env["FAST_CHECK_SEED"] ? Number(process.env["FAST_CHECK_SEED"]) : Date.now() % 2 ** 31;
const RUNS = Number(process.env["FAST_CHECK_RUNS"] ?? 500);

/** Problems that an author can well have left in the editor; any other would mean that writing made it. */
const AUTHORS_OWN = new Set([
  "heading_skipped",
  "link_empty",
  "attribute_missing",
  "quiz_no_right",
  "quiz_options_twice",
  "quiz_blank",
  "quiz_answer",
  "quiz_id_twice",
  "quiz_options",
]);

function read(source: string) {
  const parsed = parseMdx(source);
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${source}`);
  return parsed;
}

it(`writes what the editor holds so that it reads back the same (seed ${SEED})`, () => {
  fc.assert(
    fc.property(awkwardDocs, (doc) => {
      const source = stringifyMdx(FRONT, tiptapToMdast(doc));
      const { tree, front } = read(source);
      expect(mdastToTiptap(tree)).toEqual(doc);
      expect(preflight(tree).filter(({ reason }) => !AUTHORS_OWN.has(reason))).toEqual([]);
      expect(front.data).toEqual(FRONT);
      expect(stringifyMdx(FRONT, tree)).toBe(source);
    }),
    { seed: SEED, numRuns: RUNS },
  );
}, 120_000);

it("keeps what CommonMark alone would not show as bold beside Chinese punctuation", () => {
  const bold = (text: string): TiptapInline => ({ type: "text", text, marks: [{ type: "bold" }] });
  const content: TiptapInline[] = [
    { type: "text", text: "说" },
    bold("“要点”"),
    { type: "text", text: "是" },
    bold("党员（示例）"),
    { type: "text", text: "的事" },
  ];
  const doc: TiptapDoc = { type: "doc", content: [{ type: "paragraph", content }] };
  const source = stringifyMdx(FRONT, tiptapToMdast(doc));
  expect(mdastToTiptap(read(source).tree)).toEqual(doc);
  expect(source).toContain("**“要点”**");
});

it("writes the form that authors write, and reads it to the same text", () => {
  const source = `---
title: 示例课
domains: [all]
lessons: [one, two]
---

开头，共 ____ 条，约 3\\~5 天。

| 项目 | 数 | |
| --- | ---: | --- |
| **合计** | 42 | |

<Callout kind="tip" title="说 &quot;一&quot; &amp;amp; 二">

- 甲

  乙

- [x](/courses)

</Callout>

<Quiz id="q1" kind="single" explain="讲解。">

哪个**不**对？

- [ ] 一
- [x] 二

</Quiz>
`;
  const { tree, front } = read(source);
  expect(stringifyMdx(front.data, tree)).toBe(source);
  const doc = mdastToTiptap(tree);
  expect(doc.content.at(-1)).toMatchObject({
    attrs: { stem: "哪个**不**对？", options: [{ right: false }, { right: true }] },
  });
  expect(stringifyMdx(front.data, tiptapToMdast(doc))).toBe(source);
});
