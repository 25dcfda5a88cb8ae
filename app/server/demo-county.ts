// Fills an empty database with the shipped content and the sample county, once; refuses any other database.
import { hashPassword } from "#app/domain/accounts/password-hashing.server.ts";
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import { loadContent } from "#app/domain/courses/load-content.server.ts";
import { loadQuestionBanks } from "#app/domain/questions/load-question-banks.server.ts";
import { computeAllScores } from "#app/domain/scoring/compute-scores.server.ts";
import { loadRubric } from "#app/domain/scoring/load-rubric.server.ts";
import type { House } from "#app/platform/house.ts";
import { installationOf, isEmpty, isSample, putInstallation } from "#db/queries/installation.ts";
import { DEMO_PEOPLE } from "#db/sample/demo-people.ts";
import { loadSample } from "#db/sample/load-sample.ts";
import { StartRefused } from "./start-refused.ts";

/** Written before the sample county, so that half of one is recognised. */
const LOADING = "demo_loading";

export type DemoOptions = { scale?: "county" | "small"; say?: (line: string) => void; contentDir?: string };

/** Loads what is missing. Edited lessons and everything people did are kept. */
export async function setUpDemo(house: House, options: DemoOptions = {}): Promise<void> {
  const { scale = "county", say = console.log, contentDir = "content" } = options;
  const loaded = await isSample(house.store.read);
  if (!loaded && (await installationOf(house.store.read, LOADING))) {
    throw new StartRefused(
      `上次建立示例县时中断了，请删除数据目录再试 | making the sample county was interrupted: delete ${house.env.dataDir} and try again`,
    );
  }
  if (!loaded && !(await isEmpty(house.store.read))) {
    throw new StartRefused(
      "这个数据库不是演示程序建立的，已拒绝；请另设 ZHIBU_DATA | the demo did not create this database and leaves it alone: set ZHIBU_DATA to another folder",
    );
  }
  await loadContent(house, contentDir);
  if (loaded) return;
  await house.store.write((tx) => putInstallation(tx, LOADING, true, house.clock.now()));
  say("正在建立示例县（约 20 秒）… | making the sample county, about 20 s …");
  await loadQuestionBanks(house, `${contentDir}/question-banks`);
  await loadRubric(house, `${contentDir}/rubrics/sample.json`);
  await loadSample({ store: house.store, keys: house.keys, now: house.clock.now(), scale, hashPassword });
  await computeAllScores(house, systemScope("sample county"));
}

/** One sign-in per role, as a table. */
export function printSignIns(url: string): void {
  console.log(`\n支部学堂 演示 | Zhibu demo: ${url}\n`);
  for (const person of DEMO_PEOPLE) {
    console.log(
      `  ${person.role.padEnd(18)} ${person.number.padEnd(12)} ${person.password ?? person.code ?? ""}`,
    );
  }
  console.log("");
}
