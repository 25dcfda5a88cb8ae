// The allow-list against sources that try to run, hide or fool; and against an honest lesson.
import { afterEach, describe, expect, it } from "vitest";
import { HOSTILE_SOURCES, lessonWith } from "#tests/support/hostile-mdx.ts";
import { checkSource } from "./check-source.ts";
import { problemText } from "./mdx-problem-texts.ts";
import { missingMedia } from "./preflight.ts";

afterEach(() => expect("__hostile" in globalThis).toBe(false));

describe("hostile sources", () => {
  it.each(HOSTILE_SOURCES)("refuses $name on its line", ({ source, line, reasons }) => {
    const checked = checkSource(source, "lesson");
    if (checked.ok) throw new Error("it was let through");
    const first = checked.problems[0];
    expect(reasons).toContain(first?.reason);
    expect(first?.line).toBe(line);
    for (const problem of checked.problems) {
      expect(problem.column).toBeGreaterThan(0);
      expect(problemText(problem, "zh")).toMatch(/^第 \d+ 行第 \d+ 列：.*\p{Script=Han}/u);
      expect(problemText(problem, "en")).toMatch(/^Line \d+, column \d+: [^\p{Script=Han}]*/u);
    }
  });

  it("names each of them once", () => {
    const names = HOSTILE_SOURCES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(150);
  });
});

const HONEST = lessonWith(
  `## 一、**要点** 与 3~5 天

正文里有*着重*、~~删去~~、\`代码\`、[课程](/courses)、[外面](https://a.cn/b?c=1)和 https://a.cn 。\\
换一行,a \\< b,\\{不是代码\\}。

> 引一段。

1. 甲
   - 乙

| 项目 | 数 |
| --- | ---: |
| 党员 | 42 |

\`\`\`js
import x from "y"; {z}
\`\`\`

---

<Callout kind="key" title="记住">

<Figure src="media/a-1.svg" alt="一幅图" caption="图一" />

</Callout>

<Quiz id="q1" kind="blank" answer="季度|每季度" explain="讲解。">

一般每 ____ **召开**一次。

</Quiz>

<Quiz id="q2" kind="truefalse" explain="讲解。">

对吗?

- [ ] 正确
- [x] 错误

</Quiz>`,
);

describe("an honest lesson", () => {
  it("has no problems, whatever its line ends", () => {
    expect(checkSource(HONEST, "lesson")).toMatchObject({
      ok: true,
      fields: { minutes: 6 },
      bodyOffsetLine: 6,
    });
    expect(checkSource(`\ufeff${HONEST.replaceAll("\n", "\r\n")}`, "lesson").ok).toBe(true);
  });

  it("holds no quiz where a page is meant", () => {
    const page = HONEST.replace(/minutes.*\ntopic.*\n/, "");
    const checked = checkSource(page, "page");
    expect(checked.ok ? [] : checked.problems.map(({ reason }) => reason)).toEqual([
      "quiz_none_here",
      "quiz_none_here",
    ]);
  });

  it("misses a picture on its line", () => {
    const checked = checkSource(HONEST, "lesson");
    if (!checked.ok) throw new Error("refused");
    const line = HONEST.split("\n").findIndex((text) => text.startsWith("<Figure")) + 1;
    expect(missingMedia(checked.tree, () => false)).toEqual([
      { line, column: 1, reason: "media_missing", detail: "media/a-1.svg" },
    ]);
    expect(missingMedia(checked.tree, (src) => src === "media/a-1.svg")).toEqual([]);
  });
});
