// A trainer works on a lesson's source: what is refused, repaired, saved, in conflict, and how the draft is shown.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import { editSource } from "#app/domain/authoring/editor-source-request.server.ts";
import { previewLesson } from "#app/domain/authoring/preview-lesson.server.ts";
import { publishedLesson } from "#db/queries/lessons.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { auditKinds, houseWithLesson, opened, revisions, SLUG, trainer } from "./authoring-lesson.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await houseWithLesson();
});
afterEach(async () => {
  endCompiler();
  await house.end();
});

const sourceForm = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe("the source page", () => {
  const hostile: [string, string, number][] = [
    ["an import", "import x from 'node:fs'", 10],
    ["an expression", "第一段 {process.env.HOME}", 10],
    ["a script", "<script>alert(1)</script>", 10],
    ["an attribute that is code", '<Callout kind={"note"}>\n\n内容\n\n</Callout>', 10],
    ["a dangerous link", "[点这里](javascript:alert(1))", 10],
    ["a broken quiz", '<Quiz id="q7" kind="single">\n\n只有题干\n\n</Quiz>', 10],
  ];
  const fenced = (body: string) =>
    `---\ntitle: 标题\nsummary: 一句话。\nminutes: 6\ntopic: three-meetings\n---\n\n前面一段。\n\n${body}\n`;

  test.each(hostile)(
    "%s is refused with its line, the text comes back, nothing is stored",
    async (_, body, line) => {
      const { base } = await opened(house);
      const source = fenced(body);
      for (const intent of ["save", "check", "overrule"]) {
        const form = sourceForm({ intent, source: source.replaceAll("\n", "\r\n"), base: base.revisionId });
        const answer = await editSource(house, trainer, SLUG, form);
        expect(answer).toMatchObject({ result: "refused", source, problems: [{ line }] });
      }
      expect(await revisions(house)).toHaveLength(1);
      expect((await auditKinds(house)).filter((kind) => kind === "lesson.saved")).toEqual([]);
    },
  );

  test("a front matter that would run is refused", async () => {
    const { base } = await opened(house);
    const source = "---js\n({ title: process.exit(1) })\n---\n\n正文\n";
    const answer = await editSource(
      house,
      trainer,
      SLUG,
      sourceForm({ intent: "save", source, base: base.revisionId }),
    );
    expect(answer).toMatchObject({ result: "refused", problems: [{ line: 1, reason: "front_first_line" }] });
  });

  test("ordinary Markdown is repaired line by line, then saved, and opens in the editor", async () => {
    const { base } = await opened(house);
    const source = fenced("第一行<br>第二行 <!-- 备注 -->，3 < 5");
    const form = sourceForm({ intent: "repair", source, base: base.revisionId });
    const repaired = await editSource(house, trainer, SLUG, form);
    expect(repaired).toMatchObject({
      result: "repaired",
      repairs: [{ line: 10 }, { line: 10 }, { line: 10 }],
    });
    const next = { intent: "save", source: repaired.source, base: repaired.base };
    expect(await editSource(house, trainer, SLUG, sourceForm(next))).toMatchObject({
      result: "saved",
      no: 2,
    });
    expect((await opened(house)).source).toBe(repaired.source);
  });

  test("a conflict gives the text back with the newer revision", async () => {
    const { base, source } = await opened(house);
    const changed = source.replace("第一课", "第一课（改）");
    const save = (text: string) =>
      editSource(house, trainer, SLUG, sourceForm({ intent: "save", source: text, base: base.revisionId }));
    expect(await save(changed)).toMatchObject({ result: "saved", no: 2 });
    expect(await save(source.replace("第一课", "另一个"))).toMatchObject({
      result: "conflict",
      source: source.replace("第一课", "另一个"),
      latest: { no: 2 },
    });
  });
});

test("the preview compiles the draft without its keys and stores nothing", async () => {
  const lesson = await opened(house);
  const source = lesson.source.replace("第一课", "预览的课");
  await editSource(
    house,
    trainer,
    SLUG,
    sourceForm({ intent: "save", source, base: lesson.base.revisionId }),
  );
  const preview = await previewLesson(house, SLUG, "zh");
  expect(preview?.fields.title).toBe("预览的课");
  expect(preview?.problems).toEqual([]);
  const html = preview?.blocks.map((block) => block.html).join("") ?? "";
  expect(html).toContain("<fieldset");
  expect(html).not.toContain("解析在这里");
  expect((await publishedLesson(house.store.read, SLUG))?.title).toBe("第一课");
});
