// A lesson's check answers at once, so it must not be a question of a bank: an open exam's key would be given away.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

/** Stems that share this part of their character pairs ask the same thing. */
const TOO_ALIKE = 0.55;

const pairs = (stem: string) => {
  const plain = stem.replace(/[\s\p{P}_]/gu, "");
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2)));
};

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / (a.size + b.size - shared);
}

test("no lesson asks what a question bank asks", () => {
  const banks = globSync("content/question-banks/*.json", { cwd: root }).flatMap((file) => {
    const { questions } = JSON.parse(readFileSync(path.join(root, file), "utf8")) as {
      questions: { stem: string }[];
    };
    return questions.map(({ stem }) => ({ stem, pairs: pairs(stem) }));
  });
  const checks = globSync("content/{courses,party-lessons}/**/*.mdx", { cwd: root }).flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/<Quiz[^>]*>\s*\n([^\n]+)/g)].map((match) => ({
      file,
      stem: match[1] as string,
    })),
  );
  expect(banks.length).toBeGreaterThanOrEqual(200);
  expect(checks.length).toBeGreaterThanOrEqual(40);
  const alike = checks.flatMap(({ file, stem }) =>
    banks
      .filter((each) => likeness(pairs(stem), each.pairs) >= TOO_ALIKE)
      .map((each) => `${file}: ${stem} ≈ ${each.stem}`),
  );
  expect(alike).toEqual([]);
});
