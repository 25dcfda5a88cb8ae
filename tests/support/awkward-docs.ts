// Editor documents made to be awkward: signs, marks, breaks and blocks that Markdown could take for something else.
import fc from "fast-check";
import {
  MARK_ORDER,
  type TiptapDoc,
  type TiptapInline,
  type TiptapInner,
  type TiptapMark,
} from "#app/domain/authoring/doc-schema.ts";

const awkward = fc.constantFrom(
  ..."*_~`{}<>[]()#+-.!|\\&;:/@\"'=^$%",
  ..."的支部，。：；？！“”《》（）、…—·",
  ..."abzIE019 　\u00a0\t",
  "import ",
  "export ",
  "import x from 'y'",
  "https://a.cn",
  "www.a.cn",
  "a@b.cn",
  "____",
  "**",
  "~~",
  "`` ` ``",
  "&amp;",
  "&#x41;",
  "<br>",
  "<!--",
  "-->",
  "- ",
  "1. ",
  "1) ",
  "> ",
  "# ",
  "```",
  "~~~",
  "---",
  "===",
  "[x] ",
  "[ ] ",
  "[^1]",
  "[a]: /b",
  "![",
  "](/x)",
  "| - |",
  ":-",
  "{1+1}",
  "<Quiz>",
  "</Callout>",
  "🙂",
  "党员",
  "示例 ",
  " 要点",
  "“要点”",
);
const textValue = fc.array(awkward, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));
const href = fc.constantFrom(
  "https://a.cn/b?c=1&d=(2)",
  "/courses/x_y_z",
  "#s-要点",
  "mailto:a@b.cn",
  "tel:+86-1",
  "https://a.cn/*b*",
);
const marks = fc
  .record({
    link: fc.option(href, { freq: 5 }),
    on: fc.subarray(["bold", "italic", "strike", "code"] as const),
  })
  .map(({ link, on }): TiptapMark[] =>
    MARK_ORDER.flatMap((type): TiptapMark[] => {
      if (type === "link") return link ? [{ type, attrs: { href: link } }] : [];
      return on.includes(type) ? [{ type }] : [];
    }),
  );
const noMarks = fc.constant<TiptapMark[]>([]);
const text = fc.record({
  value: textValue,
  marks: fc.oneof({ weight: 2, arbitrary: noMarks }, { weight: 3, arbitrary: marks }),
});

/** Neighbours with the same marks are one text, as in the editor. */
function joined(parts: readonly TiptapInline[]): TiptapInline[] {
  const out: TiptapInline[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (
      part.type === "text" &&
      last?.type === "text" &&
      JSON.stringify(part.marks) === JSON.stringify(last.marks)
    )
      out[out.length - 1] = { ...last, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}

const texts = fc.array(text, { minLength: 1, maxLength: 5 }).map((parts) =>
  joined(
    parts.map(({ value, marks: on }) => ({
      type: "text" as const,
      text: value,
      ...(on.length > 0 ? { marks: on } : {}),
    })),
  ),
);
const withBreaks = fc
  .array(texts, { minLength: 1, maxLength: 3 })
  .map((groups) =>
    groups.flatMap((group, index): TiptapInline[] => (index > 0 ? [{ type: "hardBreak" }, ...group] : group)),
  );
const cellTexts = texts.map((parts) => {
  // Code with a backslash before a bar cannot stand in a table.
  const trimmed = parts.map((part) =>
    part.type === "text" && part.marks?.some((mark) => mark.type === "code")
      ? { ...part, text: part.text.replaceAll("\\|", "|") }
      : { ...part },
  );
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (first?.type === "text" && !first.marks) first.text = first.text.replace(/^[ \t]+/, "");
  if (last?.type === "text" && !last.marks) last.text = last.text.replace(/[ \t]+$/, "");
  return trimmed.filter((part) => part.type !== "text" || part.text !== "");
});

const paragraph = withBreaks.map((content) => ({ type: "paragraph" as const, content }));
const line = textValue.map((value) => value.replaceAll("\t", " "));
const figure = fc
  .record({
    src: fc.constantFrom("media/a.svg", `/media/${"0af".repeat(21)}0.png`),
    alt: line,
    caption: fc.oneof(line, fc.constant("")),
  })
  .map((attrs): TiptapInner => ({ type: "figure", attrs }));
const codeBlock = fc
  .record({
    language: fc.constantFrom(null, "js", "c++"),
    lines: fc.array(fc.oneof(textValue, fc.constant("")), { minLength: 1, maxLength: 4 }),
  })
  .map(({ language, lines }): TiptapInner => {
    const value = lines.join("\n");
    const content = value === "" ? {} : { content: [{ type: "text" as const, text: value }] };
    return { type: "codeBlock", attrs: { language }, ...content };
  });
const table = fc
  .record({
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    align: fc.constantFrom(null, "left" as const, "right" as const),
  })
  .chain(({ columns, rows, align }) =>
    fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: cellTexts },
          { weight: 1, arbitrary: fc.constant<TiptapInline[]>([]) },
        ),
        { minLength: columns * rows, maxLength: columns * rows },
      )
      .map(
        (cells): TiptapInner => ({
          type: "table",
          content: Array.from({ length: rows }, (_, row) => ({
            type: "tableRow" as const,
            content: cells.slice(row * columns, (row + 1) * columns).map((content) => ({
              type: row === 0 ? ("tableHeader" as const) : ("tableCell" as const),
              ...(align ? { attrs: { align } } : {}),
              content: [{ type: "paragraph" as const, ...(content.length > 0 ? { content } : {}) }],
            })),
          })),
        }),
      ),
  );
const heading = fc
  .record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const), content: texts })
  .map(({ level, content }): TiptapInner => ({ type: "heading", attrs: { level }, content }));
const rule = fc.constant<TiptapInner>({ type: "horizontalRule" });

const { inner } = fc.letrec<{ inner: TiptapInner }>((tie) => {
  const several = fc.array(tie("inner"), { minLength: 1, maxLength: 3 });
  const items = fc
    .array(fc.tuple(paragraph, fc.array(tie("inner"), { maxLength: 2 })), { minLength: 1, maxLength: 3 })
    .map((list) => list.map(([first, more]) => ({ type: "listItem" as const, content: [first, ...more] })));
  return {
    inner: fc.oneof(
      { maxDepth: 4, depthIdentifier: "inner", withCrossShrink: true },
      paragraph,
      heading,
      codeBlock,
      figure,
      table,
      rule,
      items.map((content): TiptapInner => ({ type: "bulletList", content })),
      fc
        .tuple(items, fc.constantFrom(1, 0, 7))
        .map(([content, start]): TiptapInner => ({ type: "orderedList", attrs: { start }, content })),
      several.map((content): TiptapInner => ({ type: "blockquote", content })),
    ),
  };
});

const callout = fc
  .record({
    kind: fc.constantFrom("note" as const, "key" as const),
    title: fc.oneof(line, fc.constant("")),
    content: fc.array(inner, { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, title, content }) => ({ type: "callout" as const, attrs: { kind, title }, content }));
const plain = textValue.map((value) => value.replace(/[\t*]/g, "").trim()).filter((value) => value !== "");
const quiz = fc
  .record({
    stem: fc
      .array(
        fc.oneof(
          plain,
          plain.map((value) => `甲**${value}**`),
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((lines) => lines.join("\n")),
    options: fc.array(fc.record({ text: plain, right: fc.boolean() }), { minLength: 2, maxLength: 4 }),
    explain: line,
    answer: line,
    blank: fc.boolean(),
  })
  .map(({ stem, options, explain, answer, blank }) => ({
    type: "quiz" as const,
    attrs: blank
      ? { id: "q1", kind: "blank" as const, stem, options: [], answer, explain }
      : { id: "q2", kind: "multiple" as const, stem, options, answer: "", explain },
  }));
/** Documents as the editor itself would hold them: neighbours joined, nothing empty that Markdown cannot say. */
export const awkwardDocs = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: inner },
      { weight: 1, arbitrary: callout },
      { weight: 1, arbitrary: quiz },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((content): TiptapDoc => ({ type: "doc", content }));
