// With JavaScript off she signs in, reads a lesson, answers its checks and sits the exam as a form.
import type { Page } from "@playwright/test";
import { demoPerson } from "../../db/sample/demo-people.ts";
import { answerRightly, choose, optionsOf, QUESTIONS } from "./exam-answers.ts";
import { answerChecks, LESSON, LESSON_TITLE } from "./study.ts";
import { expect, expectNoSidewaysScroll, test } from "./zhibu.ts";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

/** What a page says to a browser without script; text locators pass `noscript` by. */
async function expectNotice(page: Page, text: string): Promise<void> {
  const notice = page.locator("noscript p");
  await expect(notice).toBeVisible();
  expect(await notice.textContent()).toContain(text);
}

test("signing in, a lesson and its checks work without script; only time is not counted, and the page says so", async ({
  page,
  zhibu,
}) => {
  const { number, password } = demoPerson("member");
  await page.goto(`${zhibu.url}/today`);
  await page.getByLabel("编号或手机号").fill(number);
  await page.getByLabel("密码", { exact: true }).fill(password as string);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(`${zhibu.url}/today`);
  await expect(page.getByText("共 32 学时")).toBeVisible();
  await expectNoSidewaysScroll(page);

  await page.goto(`${zhibu.url}${LESSON}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(LESSON_TITLE);
  await expectNotice(page, "没有启用脚本，学习时间无法记录");
  await expect(page.getByRole("button", { name: "大一点" })).toBeHidden();
  await answerChecks(page);
  await zhibu.advance(10 * 60_000);
  await page.reload();
  await expect(page.locator("[data-reader-status]")).toHaveText(/已学 0 分钟.*再学 5 分钟，这一课就学完了/);
  await expectNoSidewaysScroll(page);
});

test("the exam is a form: answers saved by its button are there when she returns, and count", async ({
  context,
  page,
  zhibu,
}) => {
  const { number, password } = demoPerson("member");
  await zhibu.signIn(context, { number, password: password as string });
  await page.goto(`${zhibu.url}/exams`);
  await page.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await page.getByRole("button", { name: "开始考试" }).click();
  await expectNotice(page, "答一段就按一次“保存全部”");
  for (const position of [1, 2, 3]) await answerRightly(page, position);
  await page.getByRole("button", { name: "保存全部" }).click();
  await expect(page.getByText("答案已存到服务器。")).toBeVisible();

  await page.goto(`${zhibu.url}/exams`);
  await page.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await page.getByRole("link", { name: "继续作答" }).click();
  await expect(page.getByRole("link", { name: "第 3 题，已答" })).toBeVisible();
  await expect(page.getByRole("link", { name: "第 4 题，未答" })).toBeVisible();
  await choose(page, 1, (await optionsOf(page, 1)).wrong[0] as string);
  for (let position = 4; position < QUESTIONS; position += 1) await answerRightly(page, position);
  await page.getByRole("button", { name: "交卷" }).click();
  await expect(page.getByText("还有 1 道题没有答")).toBeVisible();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await expect(page.getByText("80 分（满分 100 分）")).toBeVisible();
  await expectNoSidewaysScroll(page);
});
