// Ordinary Markdown made valid MDX, with the lines that were changed; what looks like HTML is left to be refused.
import { expect, it } from "vitest";
import { lessonWith } from "#tests/support/hostile-mdx.ts";
import { checkSource } from "./check-source.ts";
import { repairText } from "./mdx-problem-texts.ts";
import { repairMarkdown } from "./repair-markdown.ts";

it.each([
  ["a comment", "甲<!-- 注\n\n释 -->乙", "甲乙", "comment"],
  ["a line break", "甲<br>乙", "甲\\\n乙", "line_break"],
  ["a line break before a line end", "甲<BR />\n乙", "甲\\\n乙", "line_break"],
  ["a line break in a list", "- 甲<br/>乙", "- 甲\\\n  乙", "line_break"],
  ["a line break in a quote", "> 甲<br>乙", "> 甲\\\n> 乙", "line_break"],
  ["a line break in a table", "| a |\n| - |\n| 甲<br>乙 |", "| a |\n| - |\n| 甲 乙 |", "line_break"],
  ["a last line break", "甲<br>", "甲 ", "line_break"],
  ["an autolink", "见 <https://a.cn/b>。", "见 [https://a.cn/b](https://a.cn/b)。", "autolink"],
  ["less than a number", "若 a <5", "若 a \\<5", "less_than"],
  ["less than a letter", "若 x<y 成立", "若 x\\<y 成立", "less_than"],
  ["a book's title in angle brackets", "学习<党章>。", "学习\\<党章>。", "less_than"],
  ["a brace", "集合 {1, 2}", "集合 \\{1, 2}", "brace"],
])("repairs %s", (_name, before, after, kind) => {
  const { source, repairs } = repairMarkdown(lessonWith(before));
  expect(source).toBe(lessonWith(after));
  expect(repairs.map((repair) => repair.kind)).toEqual([kind]);
  expect(checkSource(source, "lesson")).toMatchObject({ ok: true });
});

it.each([
  ["code", "`<br> {x} <!-- -->`"],
  ["code with ticks", "`` ` < { ``"],
  ["a fenced block", "```html\n<br>\n\n<!-- {x} -->\n```"],
  ["a fenced block in a list", "- 甲\n\n  ~~~\n  { <b>\n  ~~~"],
  ["an escape", "a \\< b \\{ c"],
  ["a component", '<Callout kind="tip" title="a < b {c}">\n\n甲\n\n</Callout>'],
])("leaves %s alone", (_name, text) => {
  expect(repairMarkdown(lessonWith(text))).toEqual({ source: lessonWith(text), repairs: [] });
  expect(checkSource(lessonWith(text), "lesson").ok).toBe(true);
});

it.each([
  "<script>x</script>",
  "甲<b>乙</b>",
  '<img src="x" onerror="y">',
  "<?php x ?>",
  "<!-- 没有结束",
  "import x from 'y'",
])("leaves %s to be refused", (text) => {
  const { source } = repairMarkdown(lessonWith(text));
  expect(checkSource(source, "lesson").ok).toBe(text.startsWith("<!--"));
});

it("counts its lines in the source as it was", () => {
  const { repairs } = repairMarkdown(lessonWith("甲<!--\n\n-->乙<br>丙 { 丁"));
  expect(repairs.map(({ line, kind }) => [line, kind])).toEqual([
    [10, "comment"],
    [12, "line_break"],
    [12, "brace"],
  ]);
  expect(repairs.map((repair) => repairText(repair, "zh"))[1]).toBe("第 12 行：把 <br> 改成了换行");
});

it("takes no more than a moment for the most awkward of texts", () => {
  const started = performance.now();
  for (const sign of ["<", "<!--", "{", "`", "`a``b", "<br>", "<a ", '<Callout a="', "\n>"])
    repairMarkdown(lessonWith(sign.repeat(Math.floor(200_000 / sign.length))));
  expect(performance.now() - started).toBeLessThan(10_000);
});
