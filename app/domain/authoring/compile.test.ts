// Compiling in the child process: the HTML that readers get, and that no key or explanation is in it.
import { afterAll, describe, expect, it } from "vitest";
import { HOSTILE_SOURCES, lessonWith } from "#tests/support/hostile-mdx.ts";
import { compileLesson, endCompiler } from "./compile.server.ts";

afterAll(() => endCompiler());

const LESSON = lessonWith(`## 要点 一

正文**粗**,见[外面](https://a.cn)和[课程](/courses#s-要点-一)。

### 要点 一

| 项目 | 数 |
| --- | ---: |
| 党员 | 42 |

<Callout kind="tip" title="小提示 &amp; &quot;好&quot;">

<Figure src="media/a.svg" alt="一幅图" caption="图一" />

</Callout>

<Quiz id="q1" kind="multiple" explain="这是讲解甲。">

下面哪些**不**对?可以多选 <- 不含。

- [x] 一 & 二
- [ ] 三

</Quiz>

<Quiz id="q2" kind="blank" answer="机密答案|机密" explain="这是讲解乙。">

一般每 ____ 一次。

</Quiz>

<Callout kind="key">

末尾。

</Callout>`).replace("<- ", "\\<- ");

const input = { source: LESSON, mediaUrl: { "media/a.svg": `/media/${"0a".repeat(32)}.svg` } };

describe("a compiled lesson", () => {
  it("has its blocks in order, and no key or explanation in any", async () => {
    const result = await compileLesson(input);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.blocks.map((block) => (block.kind === "check" ? block.id : "html"))).toEqual([
      "html",
      "q1",
      "q2",
      "html",
    ]);
    const html = result.blocks.map((block) => block.html).join("\n");
    expect(html).not.toMatch(/讲解|机密|checked|style=|<script|<form|on[a-z]+=/);
    expect(result.checks).toMatchObject([
      {
        id: "q1",
        kind: "multiple",
        options: ["一 & 二", "三"],
        key: { options: [0] },
        explanation: "这是讲解甲。",
      },
      {
        id: "q2",
        kind: "blank",
        options: [],
        key: { blanks: [["机密答案", "机密"]] },
        explanation: "这是讲解乙。",
      },
    ]);
    expect(result.checks[0]?.stem).toBe("下面哪些不对?可以多选 <- 不含。");
    expect(result.fields).toMatchObject({ title: "示例课", minutes: 6 });
    expect(result.media).toEqual(["media/a.svg"]);
  });

  it("is written as the reading styles expect it", async () => {
    const result = await compileLesson(input);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const html = result.blocks.map((block) => block.html).join("\n");
    expect(result.outline).toEqual([
      { depth: 2, text: "要点 一", id: "s-要点-一" },
      { depth: 3, text: "要点 一", id: "s-要点-一--2" },
    ]);
    expect(html).toContain('<h2 id="s-要点-一">要点 一</h2>');
    expect(html).toContain('<a href="https://a.cn" rel="noopener noreferrer">外面</a>');
    expect(html).toMatch(/<a href="\/courses#[^"]+">课程<\/a>/);
    expect(html).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="表格：项目、数"><table>',
    );
    expect(html).toContain(
      '<div class="callout" role="note" data-kind="tip"><p class="callout-title">小提示 &amp; &quot;好&quot;</p>',
    );
    expect(html).toContain('<p class="callout-title">要点</p>');
    expect(html).toMatch(
      /<figure><img src="\/media\/(0a){32}\.svg" alt="一幅图" loading="lazy"[^>]*\/><figcaption>图一<\/figcaption><\/figure>/,
    );
    const check = result.blocks[1]?.html ?? "";
    expect(check).toMatch(
      /^<fieldset class="quiz" data-check="q1" data-kind="multiple"><legend>.*<strong>不<\/strong>对\?可以多选 &lt;- 不含。/,
    );
    expect(check).toContain(
      '<label><input type="checkbox" name="q1" value="0"/><span>一 &amp; 二</span></label>',
    );
    expect(result.blocks[2]?.html).toMatch(/<input type="text" name="q2"[^>]*\/>/);
  });

  it("is the same however often it is compiled, one after another", async () => {
    const [one, two, other] = await Promise.all([
      compileLesson(input),
      compileLesson(input),
      compileLesson({ source: lessonWith("另一课。"), mediaUrl: {}, locale: "en" }),
    ]);
    expect(two).toEqual(one);
    expect(other).toMatchObject({
      ok: true,
      checks: [],
      blocks: [{ html: "<p>开头一段。</p>\n<p>另一课。</p>" }],
    });
  });
});

describe("a refused lesson", () => {
  it("names the line of a picture that is not there", async () => {
    const result = await compileLesson({ ...input, mediaUrl: {} });
    const line = LESSON.split("\n").findIndex((text) => text.startsWith("<Figure")) + 1;
    expect(result).toEqual({
      ok: false,
      problems: [{ line, column: 1, reason: "media_missing", detail: "media/a.svg" }],
    });
  });

  it.each(HOSTILE_SOURCES.filter((_, index) => index % 12 === 0))(
    "has $name on its line",
    async ({ source, line, reasons }) => {
      const result = await compileLesson({ source, mediaUrl: {} });
      expect(result.ok ? null : result.problems[0]?.line).toBe(line);
      expect(reasons).toContain(result.ok ? null : result.problems[0]?.reason);
    },
  );

  it("tells that time ran out, and the next one is compiled", async () => {
    const late = compileLesson(input, { timeoutMs: 1 });
    const next = compileLesson({ source: lessonWith("另一课。"), mediaUrl: {} });
    expect(await late).toEqual({ ok: false, problems: [{ line: 1, column: 1, reason: "compile_timeout" }] });
    expect(await next).toMatchObject({ ok: true });
  });

  it("tells that the child could not be started", async () => {
    endCompiler();
    expect(await compileLesson(input, { projectRoot: "/nowhere" })).toMatchObject({
      ok: false,
      problems: [{ reason: "compile_stopped" }],
    });
  });
});
