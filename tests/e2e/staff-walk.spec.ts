// What those in charge see: a secretary's minute, rotation training down to the member, ranking, audit and system.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import readXlsx from "read-excel-file/node";
import { DEMO_BRANCH, DEMO_TOWNSHIP, demoPerson } from "../../db/sample/demo-people.ts";
import { expect, inspect, test } from "./zhibu.ts";

const LIST_HEAD = ["单位", "姓名", "编号", "状态", "学时", "出勤次数", "无故缺勤", "考试得分率", "还差什么"];

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const card = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

/** The n and d of `8/23 · 34.8 %`. */
function ratioIn(text: string): { n: number; d: number } {
  const [, n, d] = /(\d+)\/(\d+) ·/.exec(text) ?? [];
  expect(d, `a rate in “${text}”`).toBeDefined();
  return { n: Number(n), d: Number(d) };
}

/** The table's cells in words, row by row. */
function cellsOf(table: Locator): Promise<string[][]> {
  return table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()),
      ),
    );
}

test("the secretary sees who has not sat and who lags, and what the score is made of", async ({ zhibu }) => {
  test.setTimeout(180_000);
  const page = await zhibu.visit("secretary");
  await page.goto(demoPerson("secretary").landing);
  await expect(heading(page)).toContainText("党支部");
  await inspect(page);

  const exam = card(page, /知识测试/);
  const { n: sat, d: due } = ratioIn(await exam.innerText());
  expect(sat).toBeGreaterThan(0);
  expect(due).toBeGreaterThan(sat);
  await expect(exam).toContainText(`${due - sat} 人还没有参加`);
  await expect(exam).toContainText(demoPerson("member").name);

  const behind = await cellsOf(card(page, "学时需要帮助的党员").getByRole("table").first());
  expect(behind.length).toBeGreaterThan(0);
  const shares = behind.map(([, hours, missing]) => {
    const [had, target] = (hours ?? "").split(" / ").map(Number.parseFloat) as [number, number];
    expect(Number.parseFloat(missing ?? "")).toBeCloseTo(target - had, 2);
    return had / target;
  });
  expect(Math.max(...shares)).toBeLessThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));

  await exam.getByRole("link", { name: "考试看板" }).click();
  await expect(page).toHaveURL(new RegExp(`/branches/${DEMO_BRANCH}/exams/`));
  await inspect(page);
  await page.goto(demoPerson("secretary").landing);
  await page.getByRole("link", { name: "查看五个维度和每一项依据" }).click();
  await expect(page).toHaveURL(`/branches/${DEMO_BRANCH}/score`);
  await expect(page.getByRole("row", { name: /^\d\.\d / })).toHaveCount(25);
  await inspect(page);

  const line = page.getByRole("row", { name: /^3\.1 / });
  const { n: reached, d: accountable } = ratioIn(await line.innerText());
  expect(accountable - reached, "those below are the same people on both pages").toBe(behind.length);
  await line.getByRole("link").click();
  await expect(page).toHaveURL(/\/score\/3\.1/);
  await expect(page.locator("tbody tr")).toHaveCount(accountable);
  await expect(page.locator("tbody tr", { hasText: "已达标" })).toHaveCount(reached);
  await inspect(page);

  await page.goBack();
  await page.getByRole("link", { name: "查看考核排名" }).click();
  await expect(page).toHaveURL(/\/manage\/scores/);
  const ranked = await cellsOf(page.getByRole("table"));
  expect(ranked, "her own branch and no other").toHaveLength(1);
  expect(ranked[0]?.[7]).toMatch(/^\d+ \/ \d+$/);
});

test("another branch is refused with words on whom to ask", async ({ zhibu }) => {
  const officer = await zhibu.visit("township_officer");
  await officer.goto(`/manage/units/${DEMO_TOWNSHIP}`);
  const sibling = officer.locator(`main a[href^="/branches/"]:not([href$="/${DEMO_BRANCH}"])`).first();
  const href = (await sibling.getAttribute("href")) as string;
  const name = (await sibling.innerText()).trim();
  expect((await officer.goto(href))?.status()).toBe(200);
  await expect(heading(officer)).toContainText(name);

  const page = await zhibu.visit("secretary");
  for (const path of [href, `${href}/score`, `${href}/score/3.1`, `${href}/slip`]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.locator("main")).toContainText(/请联系所在支部书记/);
    await expect(page.locator("main")).not.toContainText(name);
  }
  await inspect(page);
});

test("the secretary finds a member and prints her a slip", async ({ zhibu }) => {
  const page = await zhibu.visit("secretary");
  await page.goto(demoPerson("secretary").landing);
  await page.getByRole("link", { name: "开具凭条" }).click();
  await expect(heading(page)).toHaveText("开具凭条");
  await inspect(page);
  await page.getByLabel("姓名或编号").fill(demoPerson("member").number);
  await page.getByRole("button", { name: "查找" }).click();
  const row = page.getByRole("row", { name: demoPerson("member").name });
  await inspect(page);
  await row.getByRole("button", { name: "开凭条" }).click();
  await expect(page.locator("main")).toContainText("一次性码只显示这一次");
  await inspect(page);
});

for (const role of ["township_officer", "county_admin"] as const) {
  test(`${role}: rotation training opens from project to member, and the list holds the scope`, async ({
    zhibu,
  }) => {
    test.setTimeout(240_000);
    const page = await zhibu.visit(role);
    await page.goto("/manage/rotation");
    await inspect(page);
    await page.locator('main a[href^="/manage/rotation/"]').first().click();
    await expect(page).toHaveURL(/\/manage\/rotation\/.+/);
    await inspect(page);

    const batch = page.getByRole("row", { name: /已结束/ }).first();
    const whole = ratioIn(await batch.innerText());
    expect(whole.n).toBeGreaterThan(0);
    await batch.getByRole("link").click();
    await expect(page).toHaveURL(/\/manage\/batches\//);
    const batchUrl = page.url();
    await inspect(page);
    const townships = await ratesBelow(page);
    expect(sum(townships)).toEqual(whole);
    if (role === "township_officer") expect(townships).toHaveLength(1);
    else expect(townships.length).toBeGreaterThan(1);

    await page.goto(`${batchUrl}?unit=${DEMO_TOWNSHIP}`);
    await inspect(page);
    const branches = await ratesBelow(page);
    const own = townships.find(({ href }) => href.endsWith(`unit=${DEMO_TOWNSHIP}`));
    expect(sum(branches)).toEqual({ n: own?.n, d: own?.d });
    const sheet = await download(page);
    const shown = new Set<string>();
    for (const { href, n } of branches) {
      await page.goto(href);
      const people = await cellsOf(page.getByRole("table"));
      expect(people.filter(([, , state]) => state === "已结业")).toHaveLength(n);
      for (const [name, unit, state, hours, attended] of people)
        shown.add([unit, name, state, hours, attended].join("|"));
    }
    await inspect(page);
    const listed = sheet.map(([unit, name, , state, hours, attended]) =>
      [unit, name, state, hours, attended].join("|"),
    );
    expect(listed.toSorted()).toEqual([...shown].toSorted());

    await page.goto(batchUrl);
    const everyone = await download(page);
    if (role === "township_officer") {
      expect(everyone, "no row from outside the township").toEqual(sheet);
      for (const path of [`${batchUrl}?unit=T02`, `${batchUrl}/list?unit=T02`])
        expect((await page.request.get(path)).status(), path).toBe(404);
    } else {
      expect(everyone.length).toBeGreaterThan(sheet.length);
      expect(everyone).toEqual(expect.arrayContaining(sheet));
    }

    const auditor = await zhibu.visit("auditor");
    await auditor.goto("/manage/audit?kind=list.exported");
    const exported = auditor.getByRole("row", { name: demoPerson(role).name });
    await expect(exported.first()).toContainText(`${everyone.length}`);
    await inspect(auditor);
  });
}

type Rate = { href: string; n: number; d: number };
const sum = (rates: readonly Rate[]) =>
  rates.reduce((total, { n, d }) => ({ n: total.n + n, d: total.d + d }), { n: 0, d: 0 });

/** The units of the batch page with their rates. */
async function ratesBelow(page: Page): Promise<Rate[]> {
  const rows = card(page, "各单位结业情况").locator("tbody tr");
  const rates: Rate[] = [];
  for (const row of await rows.all()) {
    const href = (await row.getByRole("link").getAttribute("href")) as string;
    rates.push({ href, ...ratioIn(await row.innerText()) });
  }
  return rates;
}

/** The rows of the list offered on the page, under the head every list has. */
async function download(page: Page): Promise<unknown[][]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载名单（xlsx）" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/名单\.xlsx$/);
  const [sheet] = await readXlsx(await readFile(await file.path()));
  const [head, ...rows] = sheet?.data ?? [];
  expect(head).toEqual(LIST_HEAD);
  expect(rows.length).toBeGreaterThan(0);
  return rows;
}

test("the county opens its figures to a township and ranks the branches", async ({ zhibu }) => {
  test.setTimeout(180_000);
  const page = await zhibu.visit("county_admin");
  await page.goto("/manage");
  await inspect(page);
  const units = await cellsOf(page.getByRole("region", { name: "各单位数据" }).getByRole("table"));
  const total = Number(await page.locator("tfoot td").nth(1).innerText());
  expect(units.reduce((members, row) => members + Number(row[2]), 0)).toBe(total);
  await page.locator(`main a[href="/manage/units/${DEMO_TOWNSHIP}"]`).first().click();
  await inspect(page);
  await page.getByRole("link", { name: "考核排名" }).click();
  await expect(page).toHaveURL(`/manage/scores?unit=${DEMO_TOWNSHIP}`);
  const township = (await cellsOf(page.getByRole("table").first())).map(([, unit]) => unit);
  expect(new Set(township).size).toBe(1);

  await page.goto("/manage/scores");
  await inspect(page);
  const rows = await cellsOf(page.getByRole("table").first());
  const scores = rows.map((row) => Number(/\d+\.\d\d/.exec(row[4] ?? "")?.[0]));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size, "scores differ").toBeGreaterThan(rows.length / 2);
  const rural = rows.filter(([, , domain]) => domain === "农村").map((row) => row[6]);
  expect(rural[0]).toBe(`1 / ${rural.length}`);
  await page.getByRole("button", { name: "重新计算得分" }).click();
  await expect(page.getByText(/已重新计算 \d+ 个支部/)).toBeVisible();
});

test("the officer finds a person, and a look at the phone number stands in the audit log", async ({
  zhibu,
}) => {
  test.setTimeout(180_000);
  const page = await zhibu.visit("township_officer");
  await page.goto("/manage/people");
  await inspect(page);
  await page.getByLabel("姓名或编号").fill(demoPerson("member").name);
  await page.getByRole("button", { name: "查找" }).click();
  await page
    .getByRole("row", { name: demoPerson("member").number })
    .getByRole("link")
    .click();
  await expect(heading(page)).toContainText(demoPerson("member").name);
  await expect(page.locator("main")).toContainText(/\d{3}\*{4}\d{4}/);
  await expect(page.getByRole("link", { name: "开具凭条" })).toHaveAttribute(
    "href",
    `/branches/${DEMO_BRANCH}/slip`,
  );
  await inspect(page);
  await page.getByLabel("手机号", { exact: true }).check();
  await page.getByLabel("核对身份").check();
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText(/\b\d{11}\b/)).toBeVisible();
  await inspect(page);

  const auditor = await zhibu.visit("auditor");
  await auditor.goto("/manage/audit");
  await inspect(auditor);
  await auditor.getByLabel("事项").selectOption({ label: "查看完整个人信息" });
  await auditor.getByRole("button", { name: "查看" }).click();
  const newest = auditor.locator("tbody tr").first();
  await expect(newest).toContainText(demoPerson("township_officer").name);
  await expect(newest).toContainText(demoPerson("member").name);
  await expect(newest).toContainText("原因：核对身份");
  await expect(newest).not.toContainText(/\d{11}/);
});

test("audit and operation are separate: each is refused the other's page", async ({ zhibu }) => {
  const auditor = await zhibu.visit("auditor");
  for (const path of ["/manage", "/manage/system", "/manage/people"])
    expect((await auditor.goto(path))?.status(), path).toBe(403);
  const operator = await zhibu.visit("operator");
  expect((await operator.goto("/manage/audit"))?.status()).toBe(403);
  await expect(operator.locator("main")).toContainText("审计记录只对审计员开放");
  await operator.goto("/manage/system");
  await expect(operator.locator("main")).toContainText("SQLite");
  await inspect(operator);
});
