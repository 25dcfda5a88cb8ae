// A small exam for tests: a branch with members, a bank of single-choice questions whose right option is the first.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Blueprint } from "#app/domain/exams/blueprint.ts";
import { defaultRelease, type ReleasePolicy } from "#app/domain/exams/release-policy.ts";
import type { BankQuestion } from "#app/domain/questions/bank-file.ts";
import { loadBank } from "#app/domain/questions/load-question-banks.server.ts";
import { HOUR_MS } from "#app/platform/clock.ts";
import { newId } from "#app/platform/ids.ts";
import { insertExam } from "#db/queries/exams.ts";
import { insertUnit } from "#db/queries/org.ts";
import type { TestHouse } from "./house.ts";
import { memberForTest } from "./people.ts";

export const BRANCH_PATH = "/T01/B001/";
export const CANARY_OPTION = "CANARY-RIGHT-OPTION";
export const CANARY_EXPLANATION = "CANARY-EXPLANATION";

export const blueprintOf = (...rows: Blueprint["rows"]): Blueprint => ({
  rows,
  shuffleOptions: true,
  grading: { multiple: "all_or_nothing" },
});

const single = (no: number): BankQuestion => ({
  kind: "single",
  stem: `第 ${no} 题`,
  options: ["甲", "乙", "丙", "丁"],
  key: { options: [0] },
  explanation: `${CANARY_EXPLANATION}-${no}`,
  difficulty: "easy",
  domains: ["all"],
});

const blank = (no: number): BankQuestion => ({
  ...single(no),
  kind: "blank",
  options: [],
  key: { blanks: [[CANARY_OPTION, "季度"]] },
});

export type SmallCounty = { branchId: string; members: Viewer[]; countyId: string };

/** A county, one rural branch with `count` members, and a bank `topic` of ten choices and two blanks. */
export async function smallCounty(house: TestHouse, count = 2): Promise<SmallCounty> {
  const at = house.clock.now();
  const [countyId, branchId] = [newId(), newId()];
  const names = { demonstration: false, weakAndLax: false };
  const members: Viewer[] = Array.from({ length: count }, (_, index) => ({
    personId: newId(),
    name: `测试人${index + 1}`,
    grants: [],
    locale: "zh",
    sessionHash: `session-${index}`,
  }));
  await house.store.write(async (tx) => {
    await insertUnit(tx, {
      id: countyId,
      path: "/",
      code: "C",
      kind: "county",
      name: "县",
      shortName: "县",
      ...names,
    });
    await insertUnit(tx, {
      ...{
        id: branchId,
        parentId: countyId,
        path: BRANCH_PATH,
        code: "B001",
        kind: "branch",
        domain: "rural",
      },
      ...{ name: "石桥村党支部", shortName: "石桥村", ...names },
    });
    for (const { personId, name } of members)
      await memberForTest(tx, { personId, name, at, branch: { id: branchId, path: BRANCH_PATH } });
  });
  const questions = [...Array.from({ length: 10 }, (_, index) => single(index + 1)), ...[11, 12].map(blank)];
  await loadBank(house, { slug: "topic", title: "测试题库", questions });
  return { countyId, branchId, members };
}

export type ExamChange = {
  kind?: "official" | "practice";
  opensAt?: number;
  closesAt?: number;
  attempts?: number;
  blueprint?: Blueprint;
  release?: ReleasePolicy;
};

/** Published, compulsory, for everybody; open for three hours, 30 minutes, two attempts, 4 choices and 1 blank. */
export async function examForTest(
  house: TestHouse,
  county: SmallCounty,
  change: ExamChange = {},
): Promise<string> {
  const id = newId();
  const now = house.clock.now();
  const row = { topic: "topic", difficulty: null, points: 20_00 };
  const blueprint = blueprintOf({ ...row, kind: "single", count: 4 }, { ...row, kind: "blank", count: 1 });
  await house.store.write((tx) =>
    insertExam(tx, {
      ...{ id, title: "测试考试", instructions: "", kind: "official", compulsory: true, state: "published" },
      ...{
        unitId: county.countyId,
        unitPath: "/",
        domains: ["all"],
        opensAt: now,
        closesAt: now + 3 * HOUR_MS,
      },
      ...{ durationMinutes: 30, attempts: 2, passPercent: 60, excellentPercent: 90, release: defaultRelease },
      blueprint,
      ...change,
    }),
  );
  return id;
}
