// The shape of the tree: what stands at the root, how long files are, what they are called.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { program, root, sources } from "./sources.ts";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter(Boolean);

test("the top level is the eight names the house has, dotfiles, the lock file and the licence", () => {
  const allowed = [
    "app",
    "content",
    "db",
    "tests",
    "public",
    "package.json",
    "tsconfig.json",
    "remix.config.js",
  ];
  const top = new Set(tracked.map((file) => file.split("/", 1)[0] as string));
  const strangers = [...top].filter(
    (name) =>
      !name.startsWith(".") && ![...allowed, "README.md", "package-lock.json", "LICENSE"].includes(name),
  );
  expect(strangers).toEqual([]);
});

test("no file is named for being a drawer", () => {
  const drawers = tracked.filter((file) => /(^|\/)(utils?|misc|helpers?|common)(\.|\/)/.test(file));
  expect(drawers).toEqual([]);
});

test("no source file is longer than 300 lines, no route longer than 200", () => {
  const limit = (file: string) => (file.startsWith("app/routes/") ? 200 : 300);
  const long = sources
    .filter(({ file, lines }) => lines > limit(file))
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(long).toEqual([]);
});

test("the median source file stays near sixty lines", () => {
  const lengths = program.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(75);
});

test("a source file opens by saying what it is for", () => {
  const silent = program.filter(({ text }) => !/^(\/\/|\/\*\*?)/.test(text)).map(({ file }) => file);
  expect(silent).toEqual([]);
});

test("no style attributes, no any, no emoji", () => {
  const found = program.flatMap(({ file, text }) => [
    ...(/\sstyle=\{/.test(text) ? [`${file}: style attribute (the CSP forbids it)`] : []),
    ...(/:\s*any\b|as any\b|<any>/.test(text) ? [`${file}: any`] : []),
    ...(/\p{Extended_Pictographic}/u.test(text.replace(/[©®™✓✗↔←→↑↓√]/gu, "")) ? [`${file}: emoji`] : []),
  ]);
  expect(found).toEqual([]);
});
