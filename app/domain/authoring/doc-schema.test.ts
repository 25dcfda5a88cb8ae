// What of an editor's JSON is taken, and what is refused before or while it is read.
import { expect, it } from "vitest";
import { readDoc } from "./doc-schema.ts";

it("takes the editor's JSON with its unknown attributes dropped", () => {
  const content = [
    {
      type: "orderedList",
      attrs: { start: 2, type: null },
      content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
    },
  ];
  expect(readDoc({ type: "doc", content })).toEqual({
    ok: true,
    doc: {
      type: "doc",
      content: [
        {
          type: "orderedList",
          attrs: { start: 2 },
          content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
        },
      ],
    },
  });
});

function nestedQuotes(depth: number): unknown {
  let block: unknown = { type: "paragraph" };
  for (let level = 0; level < depth; level += 1) block = { type: "blockquote", content: [block] };
  return { type: "doc", content: [block] };
}

it.each([
  ["nothing", null, "not_a_document"],
  ["text", "doc", "not_a_document"],
  ["another root", { type: "paragraph" }, "not_a_document"],
  ["an unknown node", { type: "doc", content: [{ type: "iframe" }] }, "not_a_document"],
  [
    "an unknown mark",
    {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "textStyle" }] }] },
      ],
    },
    "not_a_document",
  ],
  [
    "a script address",
    {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "javascript:x" } }] }],
        },
      ],
    },
    "not_a_document",
  ],
  [
    "a foreign picture",
    {
      type: "doc",
      content: [{ type: "figure", attrs: { src: "https://a.cn/x.png", alt: "", caption: "" } }],
    },
    "not_a_document",
  ],
  [
    "a callout in a callout",
    {
      type: "doc",
      content: [
        {
          type: "callout",
          attrs: { kind: "tip", title: "" },
          content: [{ type: "callout", attrs: { kind: "tip", title: "" }, content: [{ type: "paragraph" }] }],
        },
      ],
    },
    "not_a_document",
  ],
  [
    "a first-level heading",
    { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] },
    "not_a_document",
  ],
  [
    "a joined cell",
    {
      type: "doc",
      content: [
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [{ type: "tableCell", attrs: { colspan: 2 }, content: [{ type: "paragraph" }] }],
            },
          ],
        },
      ],
    },
    "not_a_document",
  ],
  ["great depth", nestedQuotes(5000), "too_large"],
  [
    "great length",
    { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "a".repeat(200_001) }] }] },
    "too_large",
  ],
  [
    "many nodes",
    { type: "doc", content: Array.from({ length: 30_000 }, () => ({ type: "paragraph" })) },
    "too_large",
  ],
])("refuses %s from a browser", (_name, json, reason) => {
  expect(readDoc(json)).toEqual({ ok: false, reason });
});
