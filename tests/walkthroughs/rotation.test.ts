// Rotation training from project to people, and the list that leaves the house.
import readXlsx from "read-excel-file/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scopeOf } from "#app/domain/accounts/viewer.server.ts";
import { exportList } from "#app/domain/rotation/export-list.server.ts";
import { readBatch } from "#app/domain/rotation/read-batch.server.ts";
import { readProject, readProjects } from "#app/domain/rotation/read-project.server.ts";
import { missingWords } from "#app/domain/rotation/texts.ts";
import { newId } from "#app/platform/ids.ts";
import { newestEvents } from "#db/queries/audit.ts";
import { person } from "#db/schema/org.ts";
import { enrolment, trainingBatch, trainingProject, trainingSession } from "#db/schema/rotation.ts";
import { addMembers, addRows, addUnit, viewerWith } from "#tests/support/branch-builder.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

type Unit = Awaited<ReturnType<typeof addUnit>>;
type State = (typeof enrolment.$inferInsert)["state"];

let house: TestHouse;
let county: Unit;
let townships: Unit[];
let branches: Unit[];
const projectId = newId();
const batchId = newId();

beforeEach(async () => {
  house = await testHouse();
  county = await addUnit(house, { code: "X", kind: "county", name: "新田县" });
  townships = [];
  branches = [];
  for (const code of ["T01", "T02"]) {
    const township = await addUnit(house, { code, kind: "township", parent: county });
    townships.push(township);
    branches.push(
      await addUnit(house, { code: `${code}B1`, kind: "branch", domain: "rural", parent: township }),
    );
  }
  await addProject();
});
afterEach(() => house.end());

async function addProject(): Promise<void> {
  const owner = { unitId: county.id, unitPath: "/" };
  await addRows(house, trainingProject, [
    {
      id: projectId,
      title: "党员进党校",
      year: 2026,
      audience: "members",
      mode: "batch",
      requiredHours: 1600,
      ...owner,
    },
  ]);
  const dossier = { plan: true, agenda: true, signIn: true, timetable: false };
  const when = { firstDay: "2026-04-20", lastDay: "2026-04-21", place: "县委党校", capacity: 160 };
  await addRows(house, trainingBatch, [
    { id: batchId, projectId, no: 3, state: "running", dossier, ...when },
  ]);
  const session = (n: number) => ({
    id: newId(),
    batchId,
    title: `第${n}讲`,
    startsAt: n,
    endsAt: n + 1,
    hours: 400,
  });
  await addRows(house, trainingSession, [1, 2, 3, 4].map(session));
  for (const branch of branches) await enrol(branch, await addMembers(house, branch, 3));
}

async function enrol(branch: Unit, [done, short, away]: string[]): Promise<void> {
  const row = (
    personId: string,
    state: State,
    hours: number,
    attended: number,
    exam: number | null,
    unexcused = 0,
  ) => ({
    id: newId(),
    batchId,
    personId,
    unitPath: branch.path,
    state,
    hours,
    sessionsAttended: attended,
    unexcused,
    examPercent: exam,
  });
  await addRows(house, enrolment, [
    row(done!, "completed", 1600, 4, 85),
    row(short!, "incomplete", 1200, 3, 55),
    row(away!, "no_show", 0, 0, null, 4),
  ]);
}

const officer = () => viewerWith("township_officer", townships[0]!);
const admin = () => viewerWith("county_admin", county);

test("the county opens project, township, branch and person, with what each lacks", async () => {
  const scope = scopeOf(admin(), "rotation.read");
  expect(await readProjects(house, scope)).toMatchObject([
    { id: projectId, batches: 1, due: 6, completed: 2 },
  ]);
  const project = await readProject(house, scope, projectId);
  expect(project?.townships.map(({ code, completed, due }) => [code, completed, due])).toEqual([
    ["T01", 1, 3],
    ["T02", 1, 3],
  ]);
  const top = await readBatch(house, scope, batchId, null);
  expect(top?.units.map(({ code }) => code)).toEqual(["T01", "T02"]);
  const township = await readBatch(house, scope, batchId, "T02");
  expect(township?.units.map(({ code }) => code)).toEqual(["T02B1"]);
  const branch = await readBatch(house, scope, batchId, "T02B1");
  expect(branch?.people.map(({ state, missing }) => [state, missingWords(missing, "zh")])).toEqual([
    ["completed", ""],
    ["incomplete", "出勤 3/4 次，不足 80 %；学时 12，应达 16；结业考试得分率 55 %，不足 60 %"],
    ["no_show", "出勤 0/4 次，不足 80 %；学时 0，应达 16；未参加结业考试；无故缺勤 4 次"],
  ]);
});

test("a township sees its own people and nobody else's", async () => {
  const scope = scopeOf(officer(), "rotation.read");
  expect(await readProjects(house, scope)).toMatchObject([{ due: 3, completed: 1 }]);
  const top = await readBatch(house, scope, batchId, null);
  expect(top?.units.map(({ code }) => code)).toEqual(["T01"]);
  expect(await readBatch(house, scope, batchId, "T02")).toBeNull();
  const hidden = await exportList(house, officer(), scope, { batchId, unitCode: "T02B1" });
  expect(hidden).toEqual({ ok: false, reason: "unknown_unit" });
});

test("the list holds the scope's rows, no formula, and is on record", async () => {
  await house.store.write(async (tx) => {
    await tx.update(person).set({ name: "=HYPERLINK(1)" });
  });
  const viewer = officer();
  const scope = scopeOf(viewer, "rotation.read");
  const list = await exportList(house, viewer, scope, { batchId, unitCode: null });
  if (!list.ok) throw new Error(list.reason);
  expect(list.fileName).toBe("党员进党校-第 3 期-名单.xlsx");
  const [sheet] = await readXlsx(Buffer.from(list.bytes));
  const rows = sheet!.data;
  expect(rows).toHaveLength(4);
  expect(rows[0]).toEqual([
    "单位",
    "姓名",
    "编号",
    "状态",
    "学时",
    "出勤次数",
    "无故缺勤",
    "考试得分率",
    "还差什么",
  ]);
  expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(["单位T01B1"]));
  expect(rows[1]?.[1]).toBe("'=HYPERLINK(1)");
  const [event] = await newestEvents(house.store.read, scopeOf(admin(), "county.read"), {
    kind: "list.exported",
    after: null,
    limit: 1,
  });
  expect(event).toMatchObject({
    actorId: viewer.personId,
    subjectId: batchId,
    unitPath: "/T01/",
    detail: { list: "rotation_batch", rows: 3 },
  });
});
