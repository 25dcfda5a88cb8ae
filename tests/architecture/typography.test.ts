// Chinese typography: full-width punctuation after a Chinese character, in every text and lesson.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { program, root } from "./sources.ts";

const HALF_WIDTH = /[\u4e00-\u9fff][,;:!?()]/;

/** Words that quote a notation, whose half-width signs are meant. */
const NOTATION = ["名称: 内容", "[文字](地址)", "序号:哈希"];

/** What people read: string literals and JSX text of a source file, without its comments. */
const readable = (text: string) => text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "").replace(/\s\/\/ .*$/gm, "");

function found(file: string, text: string): string[] {
  const plain = NOTATION.reduce((left, words) => left.replaceAll(words, ""), text);
  return plain
    .split("\n")
    .flatMap((line, at) => (HALF_WIDTH.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : []));
}

test("texts on screen", () => {
  const sources = program.filter(({ file }) => !file.startsWith("tests/"));
  expect(sources.flatMap(({ file, text }) => found(file, readable(text)))).toEqual([]);
});

test("lessons, pages and questions", () => {
  const files = globSync("content/**/*.{mdx,json}", { cwd: root }).filter((file) => !file.includes(".en."));
  expect(files.flatMap((file) => found(file, readFileSync(path.join(root, file), "utf8")))).toEqual([]);
});
