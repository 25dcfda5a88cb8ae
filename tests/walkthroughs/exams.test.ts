// An exam from its start to its result: resumed, replayed, in parallel, at the deadline, by the wrong person.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { GRACE_MS } from "#app/domain/exams/deadline.ts";
import { listExams } from "#app/domain/exams/list-exams.server.ts";
import {
  type AttemptPaper,
  readAttempt,
  unansweredPositions,
} from "#app/domain/exams/read-attempt.server.ts";
import { readExamBoard } from "#app/domain/exams/read-exam-board.server.ts";
import { readResult } from "#app/domain/exams/read-result.server.ts";
import type { ShownResponse } from "#app/domain/exams/response-fit.ts";
import { saveAnswer } from "#app/domain/exams/save-answer.server.ts";
import { savePaper } from "#app/domain/exams/save-paper.server.ts";
import { startAttempt } from "#app/domain/exams/start-attempt.server.ts";
import { submitAttempt } from "#app/domain/exams/submit-attempt.server.ts";
import { closeExpiredAttempts } from "#app/jobs/close-expired-attempts.server.ts";
import { dayOf, MINUTE_MS } from "#app/platform/clock.ts";
import { newestEvents } from "#db/queries/audit.ts";
import { examFacts } from "#db/queries/exams.ts";
import { BRANCH_PATH, examForTest, type SmallCounty, smallCounty } from "#tests/support/exam-builder.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let house: TestHouse;
let county: SmallCounty;
let member: Viewer;
let examId: string;

beforeEach(async () => {
  house = await testHouse();
  county = await smallCounty(house);
  member = county.members[0] as Viewer;
  examId = await examForTest(house, county);
});
afterEach(() => house.end());

async function started(): Promise<string> {
  const result = await startAttempt(house, member, { examId });
  if (!result.ok) throw new Error(result.reason);
  return result.attemptId;
}

async function paperOf(attemptId: string): Promise<AttemptPaper> {
  const paper = await readAttempt(house, member, { attemptId });
  if (!paper) throw new Error("no paper");
  return paper;
}

/** 甲 is the right option of every choice, wherever it is shown. */
function right({ kind, options }: AttemptPaper["questions"][number]): ShownResponse {
  return kind === "blank" ? { blanks: ["季度"] } : { chosen: [options.indexOf("甲")] };
}

async function answerAll(attemptId: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const { questions } = await paperOf(attemptId);
  for (const question of questions.slice(0, most)) {
    const { position } = question;
    const saved = await saveAnswer(house, member, {
      attemptId,
      position,
      seq: position,
      shown: right(question),
    });
    expect(saved).toMatchObject({ ok: true, position, late: false });
  }
}

const auditKinds = async () => {
  const filter = { kind: null, after: null, limit: 50 };
  const events = await newestEvents(house.store.read, systemScope("test"), filter);
  return events.map(({ kind }) => kind).reverse();
};

test("from the list to the result", async () => {
  expect(await listExams(house, member)).toMatchObject([
    { examId, window: "open", attemptsLeft: 2, past: [] },
  ]);
  const attemptId = await started();
  const paper = await paperOf(attemptId);
  expect(paper.questions).toHaveLength(5);
  expect(paper.deadlineAt).toBe(house.clock.now() + 30 * MINUTE_MS);
  await answerAll(attemptId, 4);
  expect(unansweredPositions(await paperOf(attemptId))).toEqual([5]);

  expect(await submitAttempt(house, member, { attemptId })).toEqual({ ok: true, attemptId, already: false });
  const result = await readResult(house, member, { attemptId });
  expect(result?.score).toEqual({ score: 80_00, maxScore: 100_00, passed: true, excellent: false });
  expect(result?.questions.every(({ marks, key }) => marks === null && key === null)).toBe(true);

  house.clock.advance(3 * 60 * MINUTE_MS + GRACE_MS + 1);
  const after = await readResult(house, member, { attemptId });
  expect(after?.questions.map(({ marks }) => marks?.verdict)).toEqual([
    ...Array(4).fill("right"),
    "unanswered",
  ]);
  expect(after?.questions.every(({ key }) => key !== null)).toBe(true);
  expect(await listExams(house, member)).toMatchObject([{ window: "closed", best: { score: 80_00 } }]);
  expect(await auditKinds()).toEqual(["exam.started", "exam.submitted"]);
});

describe("starting", () => {
  test("a running attempt is resumed with everything saved", async () => {
    const attemptId = await started();
    await answerAll(attemptId, 2);
    house.clock.advance(5 * MINUTE_MS);
    expect(await startAttempt(house, member, { examId })).toEqual({ ok: true, attemptId, resumed: true });
    const paper = await paperOf(attemptId);
    expect(paper.highestSeq).toBe(2);
    expect(paper.questions[1]?.response).toEqual(right(paper.questions[1] as never));
  });

  test("twenty starts at once make one attempt", async () => {
    const starts = await Promise.all(Array.from({ length: 20 }, () => started()));
    expect(new Set(starts).size).toBe(1);
    expect(await auditKinds()).toEqual(["exam.started"]);
  });

  test("is refused before, after, beyond the attempts, and for whom it is not", async () => {
    const opensAt = house.clock.now() + MINUTE_MS;
    const early = await examForTest(house, county, { opensAt });
    expect(await startAttempt(house, member, { examId: early })).toEqual({ ok: false, reason: "before" });
    for (const _ of [1, 2]) await submitAttempt(house, member, { attemptId: await started() });
    expect(await startAttempt(house, member, { examId })).toEqual({ ok: false, reason: "no_attempts_left" });
    house.clock.advance(4 * 60 * MINUTE_MS);
    expect(await startAttempt(house, member, { examId: early })).toEqual({ ok: false, reason: "closed" });
    const stranger = { ...member, personId: "nobody" };
    expect(await startAttempt(house, stranger, { examId })).toEqual({ ok: false, reason: "not_found" });
  });
});

describe("saving", () => {
  test("a replay gets the same acknowledgement, and another answer under its number a newer number", async () => {
    const attemptId = await started();
    const save = { attemptId, position: 1, seq: 1, shown: { chosen: [2] } };
    const first = await saveAnswer(house, member, save);
    house.clock.advance(MINUTE_MS);
    const replays = await Promise.all(Array.from({ length: 5 }, () => saveAnswer(house, member, save)));
    for (const replay of replays) expect(replay).toEqual(first);
    const other = await saveAnswer(house, member, { ...save, shown: { chosen: [1] } });
    expect(other).toEqual({ ok: false, reason: "stale_seq", nextSeq: 2 });
    expect(await saveAnswer(house, member, { ...save, seq: 2, shown: { chosen: [1] } })).toMatchObject({
      ok: true,
    });
    expect((await paperOf(attemptId)).questions[0]?.response).toEqual({ chosen: [1] });
  });

  test("what does not fit the question is refused", async () => {
    const attemptId = await started();
    const save = (position: number, shown: ShownResponse) =>
      saveAnswer(house, member, { attemptId, position, seq: 1, shown });
    for (const shown of [{ chosen: [0, 1] }, { chosen: [9] }, { blanks: ["甲"] }])
      expect(await save(1, shown)).toEqual({ ok: false, reason: "unfit" });
    expect(await save(5, { blanks: ["一", "二"] })).toEqual({ ok: false, reason: "unfit" });
    expect(await save(6, { chosen: [0] })).toEqual({ ok: false, reason: "not_found" });
  });

  test("a form without scripts saves what it changed and takes back nothing newer", async () => {
    const attemptId = await started();
    const old = await paperOf(attemptId);
    await answerAll(attemptId, 1);
    const form = new FormData();
    for (const { position } of old.questions) form.set(`s${position}`, "");
    form.set("q2", "3");
    form.set("q5", "季度");
    const saved = await savePaper(house, member, await paperOf(attemptId), form);
    expect(saved).toEqual({ saved: 2, unsaved: 0 });
    const { questions } = await paperOf(attemptId);
    expect(questions[0]?.response).toEqual(right(questions[0] as never));
    expect(questions[1]?.response).toEqual({ chosen: [3] });
    expect(questions[4]?.response).toEqual({ blanks: ["季度"] });
  });

  test("a form without scripts tells how many answers do not stand", async () => {
    const attemptId = await started();
    const paper = await paperOf(attemptId);
    const form = new FormData();
    for (const { position } of paper.questions) form.set(`s${position}`, "");
    form.set("q1", "9");
    form.set("q2", "3");
    expect(await savePaper(house, member, paper, form)).toEqual({ saved: 1, unsaved: 1 });
    house.clock.set(paper.deadlineAt + GRACE_MS + 1);
    form.set("q2", "1");
    expect(await savePaper(house, member, paper, form)).toEqual({ saved: 0, unsaved: 2 });
  });
});

describe("the deadline", () => {
  test("saves count until the grace ends; later ones are kept and marked", async () => {
    const attemptId = await started();
    const { deadlineAt, questions } = await paperOf(attemptId);
    house.clock.set(deadlineAt + GRACE_MS);
    await answerAll(attemptId, 3);
    house.clock.advance(1);
    const shown = right(questions[3] as never);
    const late = await saveAnswer(house, member, { attemptId, position: 4, seq: 9, shown });
    expect(late).toMatchObject({ ok: true, late: true });
    const result = await readResult(house, member, { attemptId });
    expect(result).toMatchObject({
      score: { score: 60_00 },
      submittedAt: deadlineAt,
      byDeadline: true,
      lateSaves: 1,
    });
  });

  test("the job hands in what nobody looks at, once", async () => {
    const attemptId = await started();
    await answerAll(attemptId);
    expect(await closeExpiredAttempts(house)).toBe(0);
    house.clock.advance(30 * MINUTE_MS + GRACE_MS + 1);
    const runs = await Promise.all([closeExpiredAttempts(house), closeExpiredAttempts(house)]);
    expect(runs[0] + runs[1]).toBe(1);
    expect((await readResult(house, member, { attemptId }))?.score?.score).toBe(100_00);
  });

  test("never lies beyond the window", async () => {
    const closesAt = house.clock.now() + 10 * MINUTE_MS;
    examId = await examForTest(house, county, { closesAt });
    expect((await paperOf(await started())).deadlineAt).toBe(closesAt);
  });
});

test("parallel submits give one result, and a save after handing in does not count", async () => {
  const attemptId = await started();
  await answerAll(attemptId, 3);
  const submits = await Promise.all(
    Array.from({ length: 8 }, () => submitAttempt(house, member, { attemptId })),
  );
  expect(submits.filter((submit) => submit.ok && !submit.already)).toHaveLength(1);
  const save = { attemptId, position: 4, seq: 50, shown: { chosen: [0] } };
  expect(await saveAnswer(house, member, save)).toMatchObject({ ok: true, late: true });
  expect((await readResult(house, member, { attemptId }))?.score?.score).toBe(60_00);
  expect(await auditKinds()).toEqual(["exam.started", "exam.submitted"]);
});

test("another person's attempt does not exist", async () => {
  const attemptId = await started();
  const other = county.members[1] as Viewer;
  expect(await readAttempt(house, other, { attemptId })).toBeNull();
  expect(await readResult(house, other, { attemptId })).toBeNull();
  expect(await submitAttempt(house, other, { attemptId })).toEqual({ ok: false, reason: "not_found" });
  const save = { attemptId, position: 1, seq: 1, shown: { chosen: [0] } };
  expect(await saveAnswer(house, other, save)).toEqual({ ok: false, reason: "not_found" });
  expect((await paperOf(attemptId)).highestSeq).toBe(0);
});

test("the board tells who has not sat, and scoring gets each person's best", async () => {
  const attemptId = await started();
  const scope = systemScope("test");
  const states = async () => {
    const board = await readExamBoard(house, scope, { examId, unitPath: BRANCH_PATH });
    return board?.rows.map(({ state }) => state).sort();
  };
  expect(await states()).toEqual(["missing", "running"]);
  await answerAll(attemptId, 4);
  await submitAttempt(house, member, { attemptId });
  await submitAttempt(house, member, { attemptId: await started() });
  expect(await states()).toEqual(["missing", "submitted"]);
  const now = house.clock.now();
  const window = { first: now, last: now + 24 * 60 * MINUTE_MS, on: dayOf(now) };
  expect(await examFacts(house.store.read, scope, window)).toEqual([
    { examId, personId: member.personId, scorePercentHundredths: 80_00, passed: true },
  ]);
});
