// What a secretary sees: who still needs help, the branch's score before and after a member studied, and no other branch.
import type { Page } from "@playwright/test";
import { DEMO_BRANCH, DEMO_TOWNSHIP, demoPerson } from "../../db/sample/demo-people.ts";
import { answerRightly, QUESTIONS } from "./exam-answers.ts";
import { answerChecks, LESSON, MINUTES_NEEDED, openLesson, readFor } from "./study.ts";
import { expect, inspect, test, type Zhibu } from "./zhibu.ts";

const HOME = `/branches/${DEMO_BRANCH}`;
const { name: MEMBER } = demoPerson("member");
const ITEMS = {
  "3.1": "在线学习学时达标率",
  "3.2": "考试参考率",
  "3.3": "考试合格率",
  "3.4": "考试平均分",
} as const;
type Code = keyof typeof ITEMS;
const CODES = Object.keys(ITEMS) as Code[];

type Line = { points: number; n: number; d: number };

const row = (page: Page, code: Code) => page.getByRole("row").filter({ hasText: `${code} ${ITEMS[code]}` });

/** The points of an item and its numbers, read off the score page; of 3.4 the sitters and their mean. */
async function lineOf(page: Page, code: Code): Promise<Line> {
  const text = await row(page, code).innerText();
  const points = Number(/(\d+\.\d\d) \/ \d+\.\d\d 分/.exec(text)?.[1]);
  const rate = /(\d+)\/(\d+) · [\d.]+ %/.exec(text) ?? /参考 (\d+) 人次，平均 ([\d.]+) 分/.exec(text);
  return { points, n: Number(rate?.[1]), d: Number(rate?.[2]) };
}

async function linesOf(page: Page): Promise<Record<Code, Line>> {
  await page.goto(`${HOME}/score`);
  const lines = await Promise.all(CODES.map(async (code) => [code, await lineOf(page, code)] as const));
  return Object.fromEntries(lines) as Record<Code, Line>;
}

async function studyTheUnreadLesson(page: Page, zhibu: Zhibu): Promise<void> {
  await page.clock.install();
  await page.goto(LESSON);
  await answerChecks(page);
  await openLesson(page, LESSON);
  await readFor(page, zhibu, MINUTES_NEEDED);
  await expect(page.locator("[data-reader-status]")).toContainText("计 0.25 学时");
}

async function sitTheOpenExam(page: Page): Promise<void> {
  await page.goto("/today");
  await page.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await page.getByRole("button", { name: "开始考试" }).click();
  for (let position = 1; position <= QUESTIONS; position += 1) await answerRightly(page, position);
  await page.getByRole("button", { name: "交卷" }).click();
  await expect(page.getByText("所有题都答了。")).toBeVisible();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await expect(page.getByText("100 分（满分 100 分）")).toBeVisible();
}

test("one member's lesson and exam move items 3.1 to 3.4, each open to what it was computed from", async ({
  zhibu,
}) => {
  test.setTimeout(180_000);
  const secretary = await zhibu.visit("secretary");
  const before = await linesOf(secretary);
  for (const code of CODES) {
    await secretary.goto(`${HOME}/score`);
    await secretary.getByRole("link", { name: `查看依据：${ITEMS[code]}` }).click();
    await expect(secretary.getByRole("heading", { level: 1 })).toHaveText(`${code} ${ITEMS[code]}`);
    const own = secretary.getByRole("row").filter({ hasText: MEMBER });
    await expect(own).toContainText(code === "3.1" ? "0.25" : "未参考");
  }
  await inspect(secretary);

  const member = await zhibu.visit("member");
  await studyTheUnreadLesson(member, zhibu);
  await sitTheOpenExam(await member.context().newPage());

  const after = await linesOf(secretary);
  for (const code of ["3.1", "3.2", "3.3"] as const) {
    expect(after[code], code).toMatchObject({ n: before[code].n + 1, d: before[code].d });
    expect(after[code].points, code).toBeGreaterThan(before[code].points);
  }
  const { n: sat, d: mean } = before["3.4"];
  expect(after["3.4"].n).toBe(sat + 1);
  expect(after["3.4"].d).toBeCloseTo((mean * sat + 100) / (sat + 1), 1);
  expect(after["3.4"].points).toBeGreaterThan(before["3.4"].points);
  await inspect(secretary);

  for (const code of CODES) {
    await secretary.getByRole("link", { name: `查看依据：${ITEMS[code]}` }).click();
    const own = secretary.getByRole("row").filter({ hasText: MEMBER });
    await expect(own).toContainText(code === "3.1" ? "已达标" : "100.00 %");
    await secretary.goBack();
  }
});

test("a secretary sees who has not sat the exam and whose hours lag, and then no longer", async ({
  zhibu,
}) => {
  test.setTimeout(180_000);
  const page = await zhibu.visit("secretary");
  await page.goto("/branches");
  await expect(page).toHaveURL(new RegExp(`${HOME}$`));
  await expect(page.getByText(/\d+ 人还没有参加《.*“三会一课”知识测试》/)).toBeVisible();
  await expect(page.getByText(MEMBER, { exact: true })).toHaveCount(2);
  const behind = page.getByRole("row").filter({ hasText: MEMBER });
  await expect(behind).toContainText("31.75 / 32.00 学时");
  await inspect(page);

  await page.getByRole("link", { name: "考试看板" }).click();
  const onBoard = page.getByRole("row").filter({ hasText: MEMBER });
  await expect(onBoard).toContainText("还没考");
  await inspect(page);
  await page.getByRole("link", { name: /^还没考/ }).click();
  await expect(onBoard).toHaveCount(1);

  const member = await zhibu.visit("member");
  await studyTheUnreadLesson(member, zhibu);
  const sitting = await member.context().newPage();
  await sitting.goto("/exams");
  await sitting.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await sitting.getByRole("button", { name: "开始考试" }).click();
  await expect(sitting).toHaveURL(/\/attempts\//);
  await page.getByRole("link", { name: /^正在考/ }).click();
  await expect(onBoard).toContainText("正在考");
  await sitting.getByRole("button", { name: "交卷" }).click();
  await sitting.getByRole("button", { name: "确认交卷" }).click();
  await page.getByRole("link", { name: /^已交卷/ }).click();
  await expect(onBoard).toContainText("0 分（满分 100 分）");
  await page.goto(HOME);
  await expect(page.getByText(MEMBER, { exact: true })).toHaveCount(0);
});

test("nothing of another branch or of the township opens to a secretary, nor of the branch to a member", async ({
  zhibu,
}) => {
  const secretary = await zhibu.visit("secretary");
  await secretary.goto(HOME);
  const board = await secretary.getByRole("link", { name: "考试看板" }).getAttribute("href");
  const exam = (board as string).split("/").at(-1) as string;
  for (const unit of ["B002", DEMO_TOWNSHIP])
    for (const rest of ["", `/exams/${exam}`, "/score", "/score/3.1", "/slip"])
      expect((await secretary.goto(`/branches/${unit}${rest}`))?.status(), unit + rest).toBe(403);
  await inspect(secretary);
  for (const path of ["/manage", `/manage/units/${DEMO_TOWNSHIP}`, "/manage/people", "/teach"])
    expect((await secretary.goto(path))?.status(), path).toBe(403);
  await secretary.goto("/manage/scores");
  const ranked = await secretary
    .locator('main a[href^="/branches/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(ranked.length).toBeGreaterThan(0);
  expect(ranked.filter((href) => !href?.startsWith(`${HOME}/`) && href !== HOME)).toEqual([]);

  const member = await zhibu.visit("member");
  for (const path of [HOME, `${HOME}/score`, `${HOME}/score/3.1`, board as string, `${HOME}/slip`])
    expect((await member.goto(path))?.status(), path).toBe(403);
});
