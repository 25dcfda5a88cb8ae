// A trainer edits a published lesson: opened from MDX, changed in the editor, saved, published, refused, in conflict.
import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import { putCallout, putFigure, putLink, putQuiz } from "#app/domain/authoring/editor-commands.ts";
import { lessonExtensions } from "#app/domain/authoring/editor-extensions.ts";
import { editLesson } from "#app/domain/authoring/editor-request.server.ts";
import type { LessonForEditing } from "#app/domain/authoring/read-lesson-for-editing.server.ts";
import { storeMedia } from "#app/domain/authoring/store-media.server.ts";
import { lessonsForAuthors } from "#db/queries/authoring.ts";
import { publishedLesson } from "#db/queries/lessons.ts";
import { revisionMedia } from "#db/schema/index.ts";
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

/** The editor itself, without a page around it. */
function editorOf(lesson: LessonForEditing): Editor {
  return new Editor({ element: null, extensions: lessonExtensions(), content: lesson.doc });
}

function request(lesson: LessonForEditing, doc: unknown, more: Record<string, string> = {}): FormData {
  const form = new FormData();
  const { title, summary, minutes, topic } = lesson.fields;
  const fields = {
    title,
    summary,
    minutes: String(minutes),
    topic,
    base: lesson.base.revisionId,
    intent: "save",
  };
  for (const [name, value] of Object.entries({ ...fields, doc: JSON.stringify(doc), ...more }))
    form.set(name, value);
  return form;
}

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
    const before = await opened(house);
    const stored = await storeMedia(house, { bytes: PNG, name: "点.png", addedBy: trainer.personId });
    if (!stored.ok) throw new Error(stored.reason);
    const editor = editorOf(before);
    writeMore(editor, stored.url);
    expect(() => editor.state.doc.check()).not.toThrow();

    const answer = await editLesson(
      house,
      trainer,
      SLUG,
      request(before, editor.getJSON(), { title: "改过的标题" }),
    );
    expect(answer).toMatchObject({
      ok: true,
      saved: { no: 2, savedAt: house.clock.now() },
      publishedNo: null,
    });

    const after = await opened(house);
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
    expect(await auditKinds(house)).toContain("lesson.saved");

    const same = await editLesson(house, trainer, SLUG, request(after, again.getJSON()));
    expect(same).toMatchObject({ ok: true, saved: { no: 2 } });
    expect(await revisions(house)).toHaveLength(2);
    editor.destroy();
    again.destroy();
  });

  test("publishing makes a new revision with blocks, checks and pictures, which readers get", async () => {
    const before = await opened(house);
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
    expect(
      shown.filter(({ revisionId }) => revisionId === read?.revisionId).map(({ hash }) => hash),
    ).toContain(stored.hash);
    expect((await opened(house)).isPublished).toBe(true);
    expect((await auditKinds(house)).filter((kind) => kind === "lesson.published")).toHaveLength(2);
    expect((await lessonsForAuthors(house.store.read))[0]).toMatchObject({
      publishedNo: 2,
      latest: { no: 2 },
    });
  });

  test("a text begun from an older revision is refused without a trace, and can be saved over knowingly", async () => {
    const mine = await opened(house);
    const theirs = await opened(house);
    const saved = await editLesson(
      house,
      trainer,
      SLUG,
      request(theirs, theirs.doc, { title: "别人的标题" }),
    );
    expect(saved.ok).toBe(true);

    for (const intent of ["save", "publish"]) {
      const answer = await editLesson(
        house,
        trainer,
        SLUG,
        request(mine, mine.doc, { title: "我的标题", intent }),
      );
      expect(answer).toMatchObject({ ok: false, reason: "conflict", latest: { no: 2 } });
    }
    expect(await revisions(house)).toHaveLength(2);
    const base = (await opened(house)).base.revisionId;
    const over = await editLesson(house, trainer, SLUG, request(mine, mine.doc, { title: "我的标题", base }));
    expect(over).toMatchObject({ ok: true, saved: { no: 3 } });
  });

  test("of two that save at once from the same revision exactly one is kept", async () => {
    const lesson = await opened(house);
    const answers = await Promise.all(
      ["甲", "乙", "丙"].map((title) =>
        editLesson(house, trainer, SLUG, request(lesson, lesson.doc, { title })),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "conflict")).toHaveLength(2);
    expect((await revisions(house)).map(({ no }) => no)).toEqual([1, 2]);
  });

  test("problems name the block and the field they lie in, and nothing is stored", async () => {
    const lesson = await opened(house);
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
    expect(lost).toMatchObject({
      ok: false,
      problems: [{ reason: "media_missing", block: content.length + 1 }],
    });
    const untitled = await editLesson(
      house,
      trainer,
      SLUG,
      request(lesson, lesson.doc, { title: " ", minutes: "0" }),
    );
    expect(untitled).toMatchObject({
      ok: false,
      problems: [
        { reason: "front_title", detail: "title", block: null },
        { reason: "front_minutes", detail: "minutes", block: null },
      ],
    });
    for (const doc of [{ type: "doc", content: [{ type: "script" }] }, "nonsense"])
      expect(await editLesson(house, trainer, SLUG, request(lesson, doc))).toEqual({
        ok: false,
        reason: "document",
      });
    expect(await revisions(house)).toHaveLength(1);
  });

  test("a copied quiz gets a number of its own", async () => {
    const editor = editorOf(await opened(house));
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

function withoutEmptyLines(doc: ReturnType<Editor["getJSON"]>): unknown {
  const filled = doc.content?.filter((node) => node.type !== "paragraph" || (node.content ?? []).length > 0);
  return { ...doc, content: filled };
}
