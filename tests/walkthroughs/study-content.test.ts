// The shipped content comes into an empty house once, and what an author has written since is never overwritten.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import { publishLesson } from "#app/domain/authoring/publish-lesson.server.ts";
import { readMedia } from "#app/domain/authoring/read-media.server.ts";
import { loadContent } from "#app/domain/courses/load-content.server.ts";
import { readPage } from "#app/domain/courses/read-page.server.ts";
import { newId } from "#app/platform/ids.ts";
import { courseOutlines } from "#db/queries/courses.ts";
import { partyLessons, publishedLesson } from "#db/queries/lessons.ts";
import { type TestHouse, testHouse } from "../support/house.ts";
import { LESSON, writeContent } from "../support/study-content.ts";

let house: TestHouse;
let content: string;

beforeEach(async () => {
  house = await testHouse();
  content = mkdtempSync(path.join(tmpdir(), "zhibu-content-"));
  writeContent(content);
});

afterEach(async () => {
  endCompiler();
  rmSync(content, { recursive: true });
  await house.end();
});

test("loads once, then compares hashes only", async () => {
  expect(await loadContent(house, content)).toEqual({ courses: 1, lessons: 3, problems: [] });
  const started = performance.now();
  expect(await loadContent(house, content)).toEqual({ courses: 0, lessons: 0, problems: [] });
  expect(performance.now() - started).toBeLessThan(300);

  const [course] = await courseOutlines(house.store.read);
  expect(course?.lessons.map(({ slug }) => slug)).toEqual(["first-lesson", "second-lesson"]);
  expect((await partyLessons(house.store.read)).map(({ slug }) => slug)).toEqual(["home-lesson"]);
});

test("pictures are served by their hash, and nothing else is", async () => {
  await loadContent(house, content);
  const lesson = await publishedLesson(house.store.read, "first-lesson");
  const name = /\/media\/([0-9a-f]{64}\.svg)/.exec(JSON.stringify(lesson?.blocks))?.[1] ?? "";
  const picture = await readMedia(house, name);
  expect(picture?.type).toBe("image/svg+xml");
  expect(picture?.bytes.toString()).toContain("<svg");
  for (const other of [name.replace("svg", "png"), `${"0".repeat(64)}.svg`, "../zhibu.db", "x.svg"])
    expect(await readMedia(house, other)).toBeNull();
});

test("no block carries a key or an explanation", async () => {
  await loadContent(house, content);
  const lesson = await publishedLesson(house.store.read, "first-lesson");
  expect(lesson?.checks).toHaveLength(2);
  const html = JSON.stringify(lesson?.blocks);
  for (const { explanation } of lesson?.checks ?? []) expect(html).not.toContain(explanation);
  expect(html).not.toContain("checked");
});

test("a changed file becomes a new revision, an author's lesson stays as it is", async () => {
  await loadContent(house, content);
  const file = path.join(content, "courses/sample/first-lesson.mdx");
  writeFileSync(file, readFileSync(file, "utf8").replace("title: 第一课", "title: 第一课（新）"));
  expect(await loadContent(house, content)).toMatchObject({ courses: 0, lessons: 1 });
  const lesson = await publishedLesson(house.store.read, "first-lesson");
  expect(lesson?.title).toBe("第一课（新）");

  const source = LESSON.replace("title: 第一课", "title: 作者改过的课");
  const published = await publishLesson(house, { lessonId: lesson?.id ?? "", source, authorId: newId() });
  expect(published).toMatchObject({ ok: true, no: 3 });
  writeFileSync(file, readFileSync(file, "utf8").replace("（新）", "（更新）"));
  expect(await loadContent(house, content)).toMatchObject({ lessons: 0, problems: [] });
  expect((await publishedLesson(house.store.read, "first-lesson"))?.title).toBe("作者改过的课");
});

test("a faulty file is reported by its name and the others are loaded", async () => {
  const file = path.join(content, "courses/sample/second-lesson.mdx");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n<script>alert(1)</script>\n`);
  const loaded = await loadContent(house, content);
  expect(loaded.lessons).toBe(2);
  expect(loaded.problems.map(({ file: at }) => at)).toContain("courses/sample/second-lesson.mdx");
  expect(loaded.problems.map(({ reason }) => reason)).toContain("lesson_missing");
});

test("a source that does not compile is refused and changes nothing", async () => {
  await loadContent(house, content);
  const lesson = await publishedLesson(house.store.read, "first-lesson");
  const source = LESSON.replace("media/x.svg", "media/unknown.svg");
  const refused = await publishLesson(house, { lessonId: lesson?.id ?? "", source, authorId: newId() });
  expect(refused).toMatchObject({ ok: false, reason: "problems" });
  expect((await publishedLesson(house.store.read, "first-lesson"))?.revisionId).toBe(lesson?.revisionId);
});

test("pages come in the visitor's language, from a cache that may be dropped", async () => {
  await loadContent(house, content);
  expect(await readPage(house, "help", "en", content)).toMatchObject({ title: "Help", locale: "en" });
  expect(await readPage(house, "only-chinese", "en", content)).toMatchObject({ locale: "zh" });
  rmSync(path.join(house.env.dataDir, "pages"), { recursive: true });
  expect((await readPage(house, "help", "zh", content))?.html).toContain("<p>");
  expect(existsSync(path.join(house.env.dataDir, "pages"))).toBe(true);
  expect(await readPage(house, "../secret", "zh", content)).toBeNull();
});

test("everything that is shipped loads without a problem", async () => {
  cpSync("content", content, { recursive: true });
  expect((await loadContent(house, content)).problems).toEqual([]);
}, 60_000);
