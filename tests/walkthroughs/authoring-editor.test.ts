// A trainer edits a shipped lesson: opened from MDX, changed in the editor, saved, published, refused, in conflict.
import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { asc } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import { putCallout, putFigure, putLink, putQuiz } from "#app/domain/authoring/editor-commands.ts";
import { lessonExtensions } from "#app/domain/authoring/editor-extensions.ts";
import { editLesson } from "#app/domain/authoring/editor-request.server.ts";
import { editSource } from "#app/domain/authoring/editor-source-request.server.ts";
import { previewLesson } from "#app/domain/authoring/preview-lesson.server.ts";
import {
  type LessonForEditing,
  readLessonForEditing,
} from "#app/domain/authoring/read-lesson-for-editing.server.ts";
import { storeMedia } from "#app/domain/authoring/store-media.server.ts";
import { publishLesson } from "#app/domain/authoring/publish-lesson.server.ts";
import { lessonsForAuthors } from "#db/queries/authoring.ts";
import { insertLesson, publishedLesson } from "#db/queries/lessons.ts";
import { auditEvent, lessonRevision, revisionMedia } from "#db/schema/index.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

const SLUG = "first-lesson";
const trainer: Viewer = { personId: "trainer", name: "向老师", grants: [], locale: "zh", sessionHash: "x" };

const LESSON = `---
title: 第一课
summary: 一句话。
minutes: 6
topic: three-meetings
domains: [rural, community]
---

## 开头

清溪村的**老书记**说过 *一句话*，~~两句~~也行，3~5 天，写成 \`代码\` 也行。第一行\\
第二行，见[帮助](/pages/help)。

> 引用的话。

1. 先看
   - 再看
2. 再想

### 表格

| 名称 | 数 |
| :-- | --: |
| 应到 | 42 |

<Callout kind="key" title="记住">

两条：

- 一条
- 两条

</Callout>

<Quiz id="q1" kind="blank" answer="季度|每季度" explain="解析在这里。">

党员大会每____一次，**记住**了吗？

</Quiz>

---

\`\`\`
两行
代码
\`\`\`
`;

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
  await house.store.write((tx) => insertLesson(tx, { id: "lesson-1", slug: SLUG, kind: "lesson" }));
  const published = await publishLesson(house, { lessonId: "lesson-1", source: LESSON, authorId: "author" });
  if (!published.ok) throw new Error(JSON.stringify(published.problems));
  house.clock.advance(60_000);
});
afterEach(async () => {
  endCompiler();
  await house.end();
});

async function opened(): Promise<LessonForEditing> {
  const lesson = await readLessonForEditing(house, SLUG);
  if (!lesson?.doc) throw new Error("the lesson does not open");
  return lesson;
}

/** The editor itself, without a page around it. */
function editorOf(lesson: LessonForEditing): Editor {
  return new Editor({ element: null, extensions: lessonExtensions(), content: lesson.doc });
}

function request(lesson: LessonForEditing, doc: unknown, more: Record<string, string> = {}): FormData {
  const form = new FormData();
  const { title, summary, minutes, topic } = lesson.fields;
  const fields = { title, summary, minutes: String(minutes), topic, base: lesson.base.revisionId, intent: "save" };
  for (const [name, value] of Object.entries({ ...fields, doc: JSON.stringify(doc), ...more })) form.set(name, value);
  return form;
}

const sourceForm = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const revisions = () => house.store.read.select().from(lessonRevision).orderBy(asc(lessonRevision.no));
const auditKinds = async () =>
  (await house.store.read.select({ kind: auditEvent.kind }).from(auditEvent)).map(({ kind }) => kind);

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Adds one of everything at the end. */
function writeMore(editor: Editor, src: string): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.commands.insertContentAt(editor.state.doc.content.size, [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "新加的一节" }] },
    { type: "paragraph", content: [{ type: "text", text: "请看" }] },
  ]);
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  putLink(editor, "https://example.org/rules", "外面的办法");
  const bullets = ["带上学习本", "手机调静音"].map((text) => ({
    type: "listItem",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  }));
  editor.commands.insertContentAt(editor.state.doc.content.size, { type: "bulletList", content: bullets });
  const cell = (type: string, text: string) => ({
    type,
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  editor.commands.insertContentAt(editor.state.doc.content.size, {
    type: "table",
    content: [
      { type: "tableRow", content: [cell("tableHeader", "什么会"), cell("tableHeader", "多久")] },
      { type: "tableRow", content: [cell("tableCell", "党员大会"), cell("tableCell", "每季度 | 一次")] },
    ],
  });
  editor.commands.insertContentAt(editor.state.doc.content.size, { type: "paragraph" });
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  putFigure(editor, { src, alt: "一张“示意”图", caption: "图：示意" }, null);
  putCallout(editor, { kind: "warning", title: "别忘了" }, null);
  editor.commands.insertContent({ type: "text", text: "先点名，再议事。" });
  putQuiz(
    editor,
    {
      kind: "single",
      stem: "多久开一次？",
      options: [
        { text: "每季度一次", right: true },
        { text: "每年一次", right: false },
      ],
      answer: "",
      explain: "一般每季度一次。",
    },
    null,
  );
}

describe("the visual editor", () => {
  test("a lesson opened, changed and saved comes back as the same document, and readers see the old text", async () => {
    const before = await opened();
    const stored = await storeMedia(house, { bytes: PNG, name: "点.png", addedBy: trainer.personId });
    if (!stored.ok) throw new Error(stored.reason);
    const editor = editorOf(before);
    writeMore(editor, stored.url);
    expect(() => editor.state.doc.check()).not.toThrow();

    const answer = await editLesson(house, trainer, SLUG, request(before, editor.getJSON(), { title: "改过的标题" }));
    expect(answer).toMatchObject({ ok: true, saved: { no: 2, savedAt: house.clock.now() }, publishedNo: null });

    const after = await opened();
    const again = editorOf(after);
    expect(again.getJSON()).toEqual(withoutEmptyLines(editor.getJSON()));
    expect(after.fields.title).toBe("改过的标题");
    expect(after.source).toContain("[外面的办法](https://example.org/rules)");
    expect(after.source).toContain('<Callout kind="warning" title="别忘了">');
    expect(after.source).toContain('<Quiz id="q2" kind="single"');
    expect(after.mediaUrls[stored.url]).toBe(stored.url);
    expect({ published: after.publishedNo, isPublished: after.isPublished }).toEqual({
      published: 1,
      isPublished: false,
    });
    expect((await publishedLesson(house.store.read, SLUG))?.title).toBe("第一课");
    expect(await auditKinds()).toContain("lesson.saved");

    const same = await editLesson(house, trainer, SLUG, request(after, again.getJSON()));
    expect(same).toMatchObject({ ok: true, saved: { no: 2 } });
    expect(await revisions()).toHaveLength(2);
    editor.destroy();
    again.destroy();
  });

  test("publishing makes a new revision with blocks, checks and pictures, which readers get", async () => {
    const before = await opened();
    const stored = await storeMedia(house, { bytes: PNG, name: "点.png", addedBy: trainer.personId });
    if (!stored.ok) throw new Error(stored.reason);
    const editor = editorOf(before);
    writeMore(editor, stored.url);
    const form = request(before, editor.getJSON(), { intent: "publish" });
    expect(await editLesson(house, trainer, SLUG, form)).toMatchObject({ ok: true, publishedNo: 2 });
    editor.destroy();

    const read = await publishedLesson(house.store.read, SLUG);
    expect(read?.checks.map(({ id }) => id)).toEqual(["q1", "q2"]);
    expect(JSON.stringify(read?.blocks)).toContain(`src=\\"${stored.url}\\"`);
    expect(JSON.stringify(read?.blocks)).not.toContain("一般每季度一次。");
    const shown = await house.store.read.select().from(revisionMedia);
    expect(shown.filter(({ revisionId }) => revisionId === read?.revisionId).map(({ hash }) => hash)).toContain(
      stored.hash,
    );
    expect((await opened()).isPublished).toBe(true);
    expect((await auditKinds()).filter((kind) => kind === "lesson.published")).toHaveLength(2);
    expect((await lessonsForAuthors(house.store.read))[0]).toMatchObject({ publishedNo: 2, latest: { no: 2 } });
  });

  test("a text begun from an older revision is refused without a trace, and can be saved over knowingly", async () => {
    const mine = await opened();
    const theirs = await opened();
    const saved = await editLesson(house, trainer, SLUG, request(theirs, theirs.doc, { title: "别人的标题" }));
    expect(saved.ok).toBe(true);

    for (const intent of ["save", "publish"]) {
      const answer = await editLesson(house, trainer, SLUG, request(mine, mine.doc, { title: "我的标题", intent }));
      expect(answer).toMatchObject({ ok: false, reason: "conflict", latest: { no: 2 } });
    }
    expect(await revisions()).toHaveLength(2);
    const base = (await opened()).base.revisionId;
    const over = await editLesson(house, trainer, SLUG, request(mine, mine.doc, { title: "我的标题", base }));
    expect(over).toMatchObject({ ok: true, saved: { no: 3 } });
  });

  test("of two that save at once from the same revision exactly one is kept", async () => {
    const lesson = await opened();
    const answers = await Promise.all(
      ["甲", "乙", "丙"].map((title) => editLesson(house, trainer, SLUG, request(lesson, lesson.doc, { title }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "conflict")).toHaveLength(2);
    expect((await revisions()).map(({ no }) => no)).toEqual([1, 2]);
  });

  test("problems name the block and the field they lie in, and nothing is stored", async () => {
    const lesson = await opened();
    const content = lesson.doc?.content ?? [];
    const doc = {
      type: "doc",
      content: [
        { type: "paragraph" },
        ...content,
        { type: "figure", attrs: { src: `/media/${"0".repeat(64)}.png`, alt: "没有存过的图", caption: "" } },
      ],
    };
    const lost = await editLesson(house, trainer, SLUG, request(lesson, doc));
    expect(lost).toMatchObject({ ok: false, problems: [{ reason: "media_missing", block: content.length + 1 }] });
    const untitled = await editLesson(house, trainer, SLUG, request(lesson, lesson.doc, { title: " ", minutes: "0" }));
    expect(untitled).toMatchObject({
      ok: false,
      problems: [
        { reason: "front_title", detail: "title", block: null },
        { reason: "front_minutes", detail: "minutes", block: null },
      ],
    });
    for (const doc of [{ type: "doc", content: [{ type: "script" }] }, "nonsense"])
      expect(await editLesson(house, trainer, SLUG, request(lesson, doc))).toEqual({ ok: false, reason: "document" });
    expect(await revisions()).toHaveLength(1);
  });

  test("a copied quiz gets a number of its own", async () => {
    const editor = editorOf(await opened());
    const { schema, doc } = editor.state;
    const state = EditorState.create({ schema, doc, plugins: editor.extensionManager.plugins });
    const quiz = doc.children.find((node) => node.type.name === "quiz");
    if (!quiz) throw new Error("the lesson has no quiz");
    const copied = state.applyTransaction(state.tr.insert(doc.content.size, quiz)).state;
    const ids: unknown[] = [];
    copied.doc.forEach((node) => void (node.type.name === "quiz" && ids.push(node.attrs["id"])));
    expect(ids).toEqual(["q1", "q2"]);
    editor.destroy();
  });
});

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

  test.each(hostile)("%s is refused with its line, the text comes back, nothing is stored", async (_, body, line) => {
    const { base } = await opened();
    const source = fenced(body);
    for (const intent of ["save", "check", "overrule"]) {
      const form = sourceForm({ intent, source: source.replaceAll("\n", "\r\n"), base: base.revisionId });
      const answer = await editSource(house, trainer, SLUG, form);
      expect(answer).toMatchObject({ result: "refused", source, problems: [{ line }] });
    }
    expect(await revisions()).toHaveLength(1);
    expect((await auditKinds()).filter((kind) => kind === "lesson.saved")).toEqual([]);
  });

  test("a front matter that would run is refused", async () => {
    const { base } = await opened();
    const source = "---js\n({ title: process.exit(1) })\n---\n\n正文\n";
    const answer = await editSource(house, trainer, SLUG, sourceForm({ intent: "save", source, base: base.revisionId }));
    expect(answer).toMatchObject({ result: "refused", problems: [{ line: 1, reason: "front_first_line" }] });
  });

  test("ordinary Markdown is repaired line by line, then saved, and opens in the editor", async () => {
    const { base } = await opened();
    const source = fenced("第一行<br>第二行 <!-- 备注 -->，3 < 5");
    const form = sourceForm({ intent: "repair", source, base: base.revisionId });
    const repaired = await editSource(house, trainer, SLUG, form);
    expect(repaired).toMatchObject({ result: "repaired", repairs: [{ line: 10 }, { line: 10 }, { line: 10 }] });
    const next = { intent: "save", source: repaired.source, base: repaired.base };
    expect(await editSource(house, trainer, SLUG, sourceForm(next))).toMatchObject({ result: "saved", no: 2 });
    expect((await opened()).source).toBe(repaired.source);
  });

  test("a conflict gives the text back with the newer revision", async () => {
    const { base, source } = await opened();
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
  const lesson = await opened();
  const source = lesson.source.replace("第一课", "预览的课");
  await editSource(house, trainer, SLUG, sourceForm({ intent: "save", source, base: lesson.base.revisionId }));
  const preview = await previewLesson(house, SLUG, "zh");
  expect(preview?.fields.title).toBe("预览的课");
  expect(preview?.problems).toEqual([]);
  const html = preview?.blocks.map((block) => block.html).join("") ?? "";
  expect(html).toContain("<fieldset");
  expect(html).not.toContain("解析在这里");
  expect((await publishedLesson(house.store.read, SLUG))?.title).toBe("第一课");
});

function withoutEmptyLines(doc: ReturnType<Editor["getJSON"]>): unknown {
  const filled = doc.content?.filter((node) => node.type !== "paragraph" || (node.content ?? []).length > 0);
  return { ...doc, content: filled };
}
