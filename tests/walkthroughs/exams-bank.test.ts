// The shipped question banks: they load once, fill the default paper, and a faulty one says where.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assemblePaper } from "#app/domain/exams/assemble-paper.ts";
import { defaultBlueprint } from "#app/domain/exams/blueprint.ts";
import { loadQuestionBanks } from "#app/domain/questions/load-question-banks.server.ts";
import { QUESTION_KINDS } from "#app/domain/questions/question-kinds.ts";
import { activeCandidates, questionCount } from "#db/queries/questions.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let house: TestHouse;
let folder: string;
const everything = { bank: null, kind: null, difficulty: null, words: null };

beforeEach(async () => {
  house = await testHouse();
  folder = mkdtempSync(path.join(tmpdir(), "zhibu-banks-"));
});
afterEach(async () => {
  await house.end();
  rmSync(folder, { recursive: true });
});

test("load once and fill the default paper", async () => {
  const added = await loadQuestionBanks(house, "content/question-banks");
  expect(added).toBeGreaterThan(100);
  expect(await loadQuestionBanks(house, "content/question-banks")).toBe(0);
  expect(await questionCount(house.store.read, everything)).toBe(added);
  const candidates = await activeCandidates(house.store.read, QUESTION_KINDS);
  expect(assemblePaper(defaultBlueprint, candidates, 1).ok).toBe(true);
});

test.each([
  ["no such option", { answer: "D" }, /bad\.json, question 2: answer: a letter has no option/],
  ["the same letter twice", { kind: "multiple", answer: "AA" }, /question 2: answer: a letter stands twice/],
  ["no explanation", { explanation: "" }, /question 2: explanation/],
  ["an unknown difficulty", { difficulty: "extreme" }, /question 2: difficulty/],
])("a faulty bank loads nothing and says where: %s", async (_, change, message) => {
  const good = {
    ...{ kind: "single", stem: "题", options: ["一", "二"], answer: "A" },
    ...{ explanation: "因为", difficulty: "easy", domains: ["all"] },
  };
  const bank = { slug: "bad", title: "坏题库", questions: [good, { ...good, ...change }] };
  writeFileSync(path.join(folder, "bad.json"), JSON.stringify(bank));
  await expect(loadQuestionBanks(house, folder)).rejects.toThrow(message);
  expect(await questionCount(house.store.read, everything)).toBe(0);
});
