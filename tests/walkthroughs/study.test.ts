// A member reads a lesson, answers its checks and earns hours: once, whatever is repeated, and never more than the time.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { selfScope } from "#app/domain/accounts/viewer.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import { answerCheck } from "#app/domain/completions/answer-check.server.ts";
import { listCourses, nextLesson } from "#app/domain/completions/list-courses.server.ts";
import { openLesson } from "#app/domain/completions/open-reading.server.ts";
import { planToday } from "#app/domain/completions/plan-today.server.ts";
import { readHours } from "#app/domain/completions/read-hours.server.ts";
import { readLesson } from "#app/domain/completions/read-lesson.server.ts";
import { recordBeat } from "#app/domain/completions/record-beat.server.ts";
import { completionsTexts } from "#app/domain/completions/texts.ts";
import { loadContent } from "#app/domain/courses/load-content.server.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "#app/platform/clock.ts";
import { newId } from "#app/platform/ids.ts";
import { insertCredit, ownProgress } from "#db/queries/completions.ts";
import { courseCompletion, official } from "#db/schema/index.ts";
import { person } from "#db/schema/org.ts";
import { addMembers, addRows, addUnit } from "../support/branch-builder.ts";
import { TEST_NOW, type TestHouse, testHouse } from "../support/house.ts";
import { writeContent } from "../support/study-content.ts";

let house: TestHouse;
let viewer: Viewer;
let branch: { id: string; path: string; code: string };

const viewerOf = (personId: string): Viewer => ({
  personId,
  name: "测试人",
  grants: [],
  locale: "zh",
  sessionHash: "",
});

let members = 0;

beforeAll(async () => {
  house = await testHouse();
  const content = mkdtempSync(path.join(tmpdir(), "zhibu-content-"));
  writeContent(content);
  expect((await loadContent(house, content)).problems).toEqual([]);
  rmSync(content, { recursive: true });
  const county = await addUnit(house, { code: "XT", kind: "county" });
  branch = await addUnit(house, { code: "B001", kind: "branch", domain: "rural", parent: county });
});

/** A new member for each story, on the morning of the same day. */
beforeEach(async () => {
  house.clock.set(TEST_NOW);
  members += 1;
  const [id] = await addMembers(house, branch, 1, `20${10 + members}-01-01`);
  viewer = viewerOf(id as string);
});

afterAll(async () => {
  endCompiler();
  await house.end();
});

async function open(slug: string): Promise<string> {
  const opened = await openLesson(house, viewer, slug);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.token;
}

/** Beats each twenty seconds, as the page sends them. */
async function read(token: string, minutes: number, from = 0): Promise<void> {
  for (let no = from + 1; no <= from + minutes * 3; no += 1) {
    house.clock.advance(20 * SECOND_MS);
    await recordBeat(house, viewer, { token, no, visible: true });
  }
}

const answer = (checkId: string, ...values: string[]) =>
  answerCheck(house, viewer, { slug: "first-lesson", checkId, values });
const standing = async (slug = "first-lesson") => (await readLesson(house, viewer, slug))?.standing;

test("minutes and checks complete a lesson, which earns its hours", async () => {
  const token = await open("first-lesson");
  await read(token, 6);
  expect(await standing()).toMatchObject({
    minutes: 6,
    completed: false,
    hours: null,
    missing: { minutes: 0, checks: 2 },
  });

  expect(await answer("q1", "0")).toEqual({ ok: true, right: false, tries: 1 });
  const wrong = await readLesson(house, viewer, "first-lesson");
  expect(JSON.stringify(wrong)).not.toContain("解析甲");
  expect(wrong?.blocks.find((block) => block.kind === "check")).toMatchObject({
    state: "wrong",
    explanation: null,
  });

  expect(await answer("q1", "1")).toEqual({ ok: true, right: true, tries: 2 });
  expect(await answer("q2", "　每季度 ")).toMatchObject({ right: true });
  const page = await readLesson(house, viewer, "first-lesson");
  expect(page?.standing).toMatchObject({ completed: true, hours: 25 });
  expect(JSON.stringify(page)).toContain("解析甲");
  const hours = await readHours(house, viewer);
  expect(hours).toMatchObject({ total: 25, byKind: [{ kind: "online", hours: 25 }] });
  expect(completionsTexts.zh.entry(hours.entries[0] as (typeof hours.entries)[0])).toBe(
    "在线学习《第一课》，有效学习 6 分钟，计 0.25 学时。",
  );
});

test("the checks first and the minutes after: the fifth minute completes", async () => {
  await answer("q1", "1");
  await answer("q2", "季度");
  const token = await open("first-lesson");
  await read(token, 4);
  expect(await standing()).toMatchObject({ completed: false, missing: { minutes: 1, checks: 0 } });
  await read(token, 1, 12);
  expect(await standing()).toMatchObject({ completed: true, hours: 25, minutes: 5 });
});

test("never a minute more than has passed: replays, jumps, two tabs, and the lesson's own length", async () => {
  const first = await open("first-lesson");
  house.clock.advance(MINUTE_MS);
  const beats = await Promise.all(
    Array.from({ length: 8 }, () => recordBeat(house, viewer, { token: first, no: 1, visible: true })),
  );
  expect(beats.reduce((sum, beat) => sum + beat.creditedMs, 0)).toBe(MINUTE_MS);
  expect(await standing()).toMatchObject({ minutes: 1 });

  const second = await open("second-lesson");
  house.clock.advance(MINUTE_MS);
  const refused = await recordBeat(house, viewer, { token: first, no: 2, visible: true });
  expect(refused).toEqual({ outcome: "other_session", creditedMs: 0, standing: null });
  await Promise.all(
    [2, 3, 4, 5].map((no) => recordBeat(house, viewer, { token: second, no, visible: true })),
  );
  expect(await standing()).toMatchObject({ minutes: 1 });
  expect(await standing("second-lesson")).toMatchObject({ minutes: 1 });

  house.clock.advance(60 * MINUTE_MS);
  await recordBeat(house, viewer, { token: second, no: 9, visible: true });
  expect(await standing("second-lesson")).toMatchObject({ minutes: 2 });
  await read(second, 10, 20);
  expect(await standing("second-lesson")).toMatchObject({ minutes: 4, completed: true, hours: null });
});

test("somebody else's token is worth nothing", async () => {
  const token = await open("first-lesson");
  const [other] = await addMembers(house, branch, 1, "2009-01-01");
  house.clock.advance(MINUTE_MS);
  const beat = await recordBeat(house, viewerOf(other as string), { token, no: 1, visible: true });
  expect(beat.outcome).toBe("other_session");
});

test("a double click, a replay and two tabs at once complete and pay once", async () => {
  const token = await open("first-lesson");
  await read(token, 6);
  await answer("q1", "1");
  const answers = await Promise.all(Array.from({ length: 6 }, () => answer("q2", "季度")));
  expect(answers).toEqual(Array.from({ length: 6 }, () => ({ ok: true, right: true, tries: 1 })));
  await answer("q2", "月");
  await read(token, 2, 18);
  const hours = await readHours(house, viewer);
  expect(hours.entries).toHaveLength(1);
  expect(hours.total).toBe(25);
  const rows = await ownProgress(house.store.read, selfScope(viewer));
  expect(rows).toMatchObject([{ checksRight: 2, checksTotal: 2 }]);
});

test("the same wrong answer again is no other try, an empty one is none at all", async () => {
  expect(await answer("q1", "0")).toMatchObject({ tries: 1 });
  expect(await answer("q1", "0")).toMatchObject({ tries: 1, right: false });
  expect(await answer("q1")).toEqual({ ok: false, reason: "empty" });
  expect(await answer("q1", "7")).toEqual({ ok: false, reason: "empty" });
  expect(await answer("q9", "0")).toEqual({ ok: false, reason: "unknown_check" });
});

test("a course is completed with its last lesson, and today leads on", async () => {
  expect(nextLesson(await listCourses(house, viewer))?.lesson.slug).toBe("first-lesson");
  await read(await open("first-lesson"), 5);
  await answer("q1", "1");
  await answer("q2", "季度");
  expect((await planToday(house, viewer)).next?.lesson.slug).toBe("second-lesson");
  await read(await open("second-lesson"), 4);
  const completions = await house.store.read.select().from(courseCompletion);
  expect(completions.filter(({ personId }) => personId === viewer.personId)).toHaveLength(1);
  const today = await planToday(house, viewer);
  expect(today.unfinished).toEqual([]);
  expect(today.next?.lesson.slug).toBe("home-lesson");
  expect(today.hours.target).toEqual({ group: "member", year: 3200, byQuarterEnd: 1600 });
});

test("a full day counts no more, and the entry says so", async () => {
  const scope = selfScope(viewer);
  const day = "2026-05-20";
  const training = {
    id: newId(),
    source: "batch:x",
    kind: "offline_training" as const,
    hours: 790,
    day,
    at: 0,
    detail: { title: "集中培训", days: 1 },
  };
  await house.store.write((tx) => insertCredit(tx, scope, training));
  await answer("q1", "1");
  await answer("q2", "季度");
  await read(await open("first-lesson"), 5);
  const hours = await readHours(house, viewer);
  expect(hours.total).toBe(800);
  const entry = hours.entries.find(({ kind }) => kind === "online");
  expect(entry).toMatchObject({ hours: 10, capped: true });
});

test("a lesson finished on a full day earns its hours on another", async () => {
  const scope = selfScope(viewer);
  const detail = { title: "集中培训", days: 1 };
  const training = { id: newId(), source: "batch:y", kind: "offline_training" as const, at: 0, detail };
  await house.store.write((tx) => insertCredit(tx, scope, { ...training, hours: 800, day: "2026-05-20" }));
  await answer("q1", "1");
  await answer("q2", "季度");
  await read(await open("first-lesson"), 5);
  expect((await readHours(house, viewer)).total).toBe(800);
  house.clock.advance(DAY_MS);
  await read(await open("first-lesson"), 1);
  expect((await readHours(house, viewer)).total).toBe(825);
});

test("a village official who is no member learns and has hours, without a target", async () => {
  const id = newId();
  await addRows(house, person, [{ id, name: "村干部", number: "G1", createdAt: 0 }]);
  await addRows(house, official, [
    {
      id: newId(),
      personId: id,
      unitId: branch.id,
      unitPath: branch.path,
      title: "委员",
      from: "2024-01-01",
    },
  ]);
  viewer = viewerOf(id);
  await read(await open("first-lesson"), 5);
  await answer("q1", "1");
  await answer("q2", "季度");
  expect((await planToday(house, viewer)).hours).toMatchObject({ total: 25, target: null });
});
