// The pages of branches and the county as somebody of each role opens them.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#app/domain/accounts/permissions.ts";
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import { computeAllScores } from "#app/domain/scoring/compute-scores.server.ts";
import { ensurePeriod } from "#app/domain/scoring/ensure-period.server.ts";
import { startOfDay } from "#app/platform/clock.ts";
import { newId } from "#app/platform/ids.ts";
import * as branchesPage from "#app/routes/branch/branches.tsx";
import * as overviewPage from "#app/routes/branch/overview.tsx";
import * as scorePage from "#app/routes/branch/score.tsx";
import * as itemPage from "#app/routes/branch/score-item.tsx";
import * as countyPage from "#app/routes/manage/county.tsx";
import * as rotationPage from "#app/routes/manage/rotation.tsx";
import * as batchPage from "#app/routes/manage/rotation-batch.tsx";
import * as listPage from "#app/routes/manage/rotation-list.tsx";
import * as scoresPage from "#app/routes/manage/scores.tsx";
import * as systemPage from "#app/routes/manage/system.tsx";
import * as unitPage from "#app/routes/manage/unit.tsx";
import { addMembers, addUnit } from "#tests/support/branch-builder.ts";
import { addGoldenBranch, type GoldenBranch } from "#tests/support/golden-branch.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { grantForTest, memberForTest } from "#tests/support/people.ts";
import { load, render, signedIn } from "#tests/support/render-page.ts";

type Unit = Awaited<ReturnType<typeof addUnit>>;

let house: TestHouse;
let county: Unit;
let township: Unit;
let branch: GoldenBranch;
let sibling: Unit;

beforeEach(async () => {
  house = await testHouse(startOfDay("2026-06-05") + 1);
  county = await addUnit(house, { code: "X", kind: "county", name: "新田县" });
  township = await addUnit(house, { code: "T01", kind: "township", name: "青石镇", parent: county });
  branch = await addGoldenBranch(house, township, (await ensurePeriod(house)).id);
  sibling = await addUnit(house, { code: "0102", kind: "branch", domain: "rural", parent: township });
  await addMembers(house, sibling, 8);
});
afterEach(() => house.end());

/** A Cookie of somebody new who holds `role` over `unit` and is a member of the sibling branch. */
async function cookieOf(role: Role, unit: Unit): Promise<string> {
  const personId = newId();
  await house.store.write(async (tx) => {
    await memberForTest(tx, { personId, branch: sibling, at: house.clock.now() });
    await grantForTest(tx, { personId, role, unit });
  });
  return signedIn(house, personId);
}

describe("a secretary", () => {
  test("is led to the one branch, and reads who needs help", async () => {
    const cookie = await cookieOf("secretary", branch);
    const led = (await load(house, branchesPage, { url: "/branches", cookie })) as Response;
    expect(led.headers.get("Location")).toBe("/branches/0101");
    const data = await load(house, overviewPage, { url: "/branches/0101", params: { unit: "0101" }, cookie });
    const html = render(overviewPage, data);
    expect(html).toContain("3 人还没有参加《二季度应知应会测试》");
    expect(html).toContain("36/39 · 92.3 %");
    expect(html).toContain("（流动党员）");
    expect(html).toContain("党小组会 · 0101G1");
    expect(html).not.toContain("0102");
  });

  test("may not open the branch beside it", async () => {
    const cookie = await cookieOf("secretary", branch);
    for (const page of [overviewPage, scorePage, itemPage]) {
      const params = { unit: "0102", item: "3.1" };
      const refused = (await load(house, page, { url: "/branches/0102", params, cookie })) as Response;
      expect(refused.status).toBe(403);
    }
  });

  test("opens every one of the twenty-five lines", async () => {
    const cookie = await cookieOf("secretary", branch);
    const html = render(
      scorePage,
      await load(house, scorePage, { url: "/branches/0101/score", params: { unit: "0101" }, cookie }),
    );
    expect(html).toContain("示例");
    expect(html).toContain("应考 39 人次，参考 36 人次");
    const items = [...html.matchAll(/href="\/branches\/0101\/score\/(\d\.\d)\?quarter=2026q2"/g)].map(
      ([, code]) => code,
    );
    expect(items).toHaveLength(25);
    for (const item of items as string[]) {
      const asked = {
        url: `/branches/0101/score/${item}?quarter=2026q2`,
        params: { unit: "0101", item },
        cookie,
      };
      expect(render(itemPage, await load(house, itemPage, asked))).toContain(item);
    }
    const unknown = { url: "/branches/0101/score/9.9", params: { unit: "0101", item: "9.9" }, cookie };
    expect(((await load(house, itemPage, unknown)) as Response).status).toBe(404);
  });
});

describe("the county", () => {
  test("goes from figures to townships to branches, in both languages", async () => {
    const cookie = await cookieOf("county_admin", county);
    const html = render(countyPage, await load(house, countyPage, { url: "/manage", cookie }));
    expect(html).toContain('href="/manage/units/T01"');
    const english = `${cookie}; zhibu_view=en.auto`;
    const below = await load(house, unitPage, {
      url: "/manage/units/T01",
      params: { unit: "T01" },
      cookie: english,
    });
    const page = render(unitPage, below);
    expect(page).toContain('href="/branches/0101"');
    expect(page).toContain("Sat the open exams");
    expect(page).not.toMatch(/参考率|达标率/);
  });

  test("reads the ranking by domain and township, and computes it again", async () => {
    await computeAllScores(house, systemScope("walkthrough"));
    const cookie = await cookieOf("county_admin", county);
    const url = "/manage/scores?quarter=2026q2&domain=rural&unit=T01";
    const html = render(scoresPage, await load(house, scoresPage, { url, cookie }));
    expect(html).toContain('href="/branches/0101/score?quarter=2026q2"');
    expect(html).toContain("1 / 2");
    expect(html).toContain("重新计算得分");
    const form = new URLSearchParams({ period: (await ensurePeriod(house)).id });
    const post = (by: string) => {
      const request = new Request("http://localhost/manage/scores", {
        method: "POST",
        body: form,
        headers: { cookie: by },
      });
      return scoresPage
        .action({ request, context: house as never, params: {} })
        .catch((thrown: Response) => thrown);
    };
    expect(await (await post(cookie)).json()).toEqual({ ok: true, branches: 2 });
    expect((await post(await cookieOf("secretary", branch))).status).toBe(403);
    const none = await load(house, scoresPage, { url: "/manage/scores?domain=soe", cookie });
    expect(render(scoresPage, none)).not.toContain("/branches/0101/score");
  });

  test("opens training to the people, and hands out the list", async () => {
    const cookie = await cookieOf("county_admin", county);
    expect(
      render(rotationPage, await load(house, rotationPage, { url: "/manage/rotation", cookie })),
    ).toContain("党员轮训");
    const params = { batch: branch.batchId };
    const top = await load(house, batchPage, { url: `/manage/batches/${branch.batchId}`, params, cookie });
    expect(render(batchPage, top)).toContain("?unit=T01");
    const people = await load(house, batchPage, { url: `/b?unit=0101`, params, cookie });
    expect(render(batchPage, people)).toContain("转补训");
    const list = (await load(house, listPage, { url: "/list?unit=0101", params, cookie })) as Response;
    expect(list.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E5/,
    );
    expect((await list.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });
});

test("each page refuses whoever lacks its permission", async () => {
  const cookie = await cookieOf("member", sibling);
  for (const page of [branchesPage, countyPage, scoresPage, rotationPage, batchPage, listPage, systemPage]) {
    expect(((await load(house, page, { url: "/x", cookie })) as Response).status).toBe(403);
  }
  const operator = await cookieOf("operator", county);
  const html = render(systemPage, await load(house, systemPage, { url: "/manage/system", cookie: operator }));
  expect(html).toContain("数据库大小");
  expect(html).not.toContain("0101成员");
});
