// A key and its explanation leave the server nowhere while any official exam that uses the question is open.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { AttemptForm } from "#app/domain/exams/attempt-paper.tsx";
import { GRACE_MS } from "#app/domain/exams/deadline.ts";
import { listExams } from "#app/domain/exams/list-exams.server.ts";
import { readAttempt } from "#app/domain/exams/read-attempt.server.ts";
import { readQuestionBank } from "#app/domain/exams/read-question-bank.server.ts";
import { readResult } from "#app/domain/exams/read-result.server.ts";
import { practiceRelease } from "#app/domain/exams/release-policy.ts";
import { ResultQuestions } from "#app/domain/exams/result-questions.tsx";
import { saveAnswer } from "#app/domain/exams/save-answer.server.ts";
import { startAttempt } from "#app/domain/exams/start-attempt.server.ts";
import { submitAttempt } from "#app/domain/exams/submit-attempt.server.ts";
import { HOUR_MS } from "#app/platform/clock.ts";
import { question } from "#db/schema/index.ts";
import { blueprintOf, examForTest, type SmallCounty, smallCounty } from "#tests/support/exam-builder.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let house: TestHouse;
let county: SmallCounty;
let member: Viewer;

beforeEach(async () => {
  house = await testHouse();
  county = await smallCounty(house);
  member = county.members[0] as Viewer;
});
afterEach(() => house.end());

const everyQuestion = { filter: { bank: null, kind: null, difficulty: null, words: null }, page: 1 };
const bankText = async () => JSON.stringify(await readQuestionBank(house, everyQuestion));

/** Everything a member is sent on the way through an exam, as models and as HTML. */
async function sitThrough(examId: string): Promise<{ attemptId: string; sent: string }> {
  const started = await startAttempt(house, member, { examId });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  const paper = await readAttempt(house, member, { attemptId });
  if (!paper) throw new Error("no paper");
  const shown = paper.questions[0]?.kind === "blank" ? { blanks: ["月"] } : { chosen: [0] };
  const saved = await saveAnswer(house, member, { attemptId, position: 1, seq: 1, shown });
  const page = renderToStaticMarkup(createElement(AttemptForm, { paper, locale: "zh" }));
  await submitAttempt(house, member, { attemptId });
  const sent = [paper, saved, page, await resultText(attemptId), await listExams(house, member)];
  return { attemptId, sent: JSON.stringify(sent) };
}

async function resultText(attemptId: string): Promise<string> {
  const result = await readResult(house, member, { attemptId });
  if (!result) throw new Error("no result");
  const html = renderToStaticMarkup(
    createElement(ResultQuestions, { questions: result.questions, locale: "zh" }),
  );
  return JSON.stringify(result) + html;
}

test("an official exam sends no key until its window and grace are over", async () => {
  const examId = await examForTest(house, county);
  const { attemptId, sent } = await sitThrough(examId);
  expect(sent).toContain("第");
  expect(sent).not.toContain("CANARY");
  expect(sent).not.toContain("verdict");
  expect(await bankText()).not.toContain("CANARY");
  house.clock.advance(3 * HOUR_MS + GRACE_MS);
  expect(await resultText(attemptId)).not.toContain("CANARY");
  expect(await bankText()).not.toContain("CANARY");
  house.clock.advance(1);
  expect(await resultText(attemptId)).toContain("CANARY-EXPLANATION");
  expect(await bankText()).toContain("CANARY-EXPLANATION");
});

test("practice gives nothing away of what an open official exam could still draw", async () => {
  const practice = {
    kind: "practice",
    release: practiceRelease,
    closesAt: house.clock.now() + 9 * HOUR_MS,
  } as const;
  const practiceId = await examForTest(house, county, practice);
  const { attemptId } = await sitThrough(practiceId);
  expect(await resultText(attemptId)).toContain("CANARY-EXPLANATION");
  const row = { topic: null, kind: "single", difficulty: "easy", count: 1, points: 100_00 } as const;
  await examForTest(house, county, { blueprint: blueprintOf(row) });
  const result = await readResult(house, member, { attemptId });
  const shown = result?.questions.filter(({ key, marks }) => key !== null || marks !== null);
  expect(shown?.map(({ kind }) => kind)).toEqual(["blank"]);
  house.clock.advance(3 * HOUR_MS + GRACE_MS + 1);
  expect((await readResult(house, member, { attemptId }))?.questions.every(({ key }) => key)).toBe(true);
});

test("a question on an open exam's paper is guarded though its blueprint would not draw it now", async () => {
  const row = { topic: "topic", kind: "blank", difficulty: "easy", count: 2, points: 50_00 } as const;
  const officialId = await examForTest(house, county, { blueprint: blueprintOf(row) });
  const started = await startAttempt(house, county.members[1] as Viewer, { examId: officialId });
  expect(started.ok).toBe(true);
  // From now on only the paper of the other member ties these questions to the official exam.
  await house.store.write((tx) => tx.update(question).set({ difficulty: "hard" }));
  const harder = blueprintOf({ ...row, difficulty: "hard" });
  const practice = { kind: "practice", release: practiceRelease, blueprint: harder } as const;
  const { attemptId, sent } = await sitThrough(await examForTest(house, county, practice));
  expect(sent).not.toContain("CANARY");
  house.clock.advance(3 * HOUR_MS + GRACE_MS + 1);
  expect(await resultText(attemptId)).toContain("CANARY-RIGHT-OPTION");
});
