// An attempt that cannot be graded: it is logged and stays, and holds up nobody's hand-in and nobody's page.
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { GRACE_MS } from "#app/domain/exams/deadline.ts";
import { listExams } from "#app/domain/exams/list-exams.server.ts";
import { readAttempt } from "#app/domain/exams/read-attempt.server.ts";
import { readResult } from "#app/domain/exams/read-result.server.ts";
import { startAttempt } from "#app/domain/exams/start-attempt.server.ts";
import { loadBank } from "#app/domain/questions/load-question-banks.server.ts";
import { closeExpiredAttempts } from "#app/jobs/close-expired-attempts.server.ts";
import { MINUTE_MS } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { makeLog } from "#app/platform/log.ts";
import * as attempts from "#db/queries/attempts.ts";
import { questionVersion } from "#db/schema/questions.ts";
import { blueprintOf, examForTest, type SmallCounty, smallCounty } from "#tests/support/exam-builder.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

const fullBatch = vi.hoisted(() => ({ of: "" }));
vi.mock("#db/queries/attempts.ts", async (original) => {
  const real = await original<typeof attempts>();
  const runningAttemptsDueBefore: typeof real.runningAttemptsDueBefore = async (...of) =>
    fullBatch.of
      ? Array.from({ length: of[3] }, () => ({ id: fullBatch.of }))
      : real.runningAttemptsDueBefore(...of);
  return { ...real, runningAttemptsDueBefore };
});

let house: TestHouse;
let logged: House;
let lines: string[];
let county: SmallCounty;
let member: Viewer;
let faulty: string;

beforeEach(async () => {
  fullBatch.of = "";
  lines = [];
  house = await testHouse();
  logged = { ...house, log: makeLog("error", (line) => lines.push(line)) };
  county = await smallCounty(house);
  member = county.members[0] as Viewer;
  faulty = await started(member, await examForTest(house, county));
  const [question] = await attempts.paperWithKeys(house.store.read, faulty);
  const ofPaper = eq(questionVersion.id, question?.versionId ?? "");
  await house.store.write((tx) =>
    tx
      .update(questionVersion)
      .set({ key: { options: [] } })
      .where(ofPaper),
  );
});
afterEach(() => house.end());

async function started(viewer: Viewer, examId: string): Promise<string> {
  const result = await startAttempt(house, viewer, { examId });
  if (!result.ok) throw new Error(result.reason);
  return result.attemptId;
}

const overtime = () => house.clock.advance(30 * MINUTE_MS + GRACE_MS + 1);

test("those behind it are handed in, and its own pages open", async () => {
  const question = { stem: "另一题", options: ["甲", "乙"], key: { options: [0] }, explanation: "因为" };
  const rest = { kind: "single" as const, difficulty: "easy" as const, domains: ["all" as const] };
  await loadBank(house, { slug: "other", title: "另一题库", questions: [{ ...question, ...rest }] });
  const blueprint = blueprintOf({
    ...{ topic: "other", difficulty: null, points: 20_00 },
    ...{ kind: "single", count: 1 },
  });
  const other = county.members[1] as Viewer;
  house.clock.advance(1);
  const behind = await started(other, await examForTest(house, county, { blueprint }));
  overtime();

  expect(await closeExpiredAttempts(logged)).toBe(1);
  const told = lines.map((line) => JSON.parse(line));
  expect(told).toMatchObject([{ level: "error", event: "attempt not graded", attemptId: faulty }]);
  expect(await readResult(house, other, { attemptId: behind })).not.toBeNull();
  expect(await listExams(logged, member)).toContainEqual(
    expect.objectContaining({ running: expect.objectContaining({ attemptId: faulty }) }),
  );
  expect(await readAttempt(logged, member, { attemptId: faulty })).toMatchObject({ state: "running" });
  expect(await readResult(logged, member, { attemptId: faulty })).toBeNull();
});

test("a full batch of them ends", async () => {
  overtime();
  fullBatch.of = faulty;
  expect(await closeExpiredAttempts(logged)).toBe(0);
  expect(lines).toHaveLength(500);
});
