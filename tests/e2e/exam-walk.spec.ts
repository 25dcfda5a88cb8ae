// A member sits the open exam of ten questions: nothing is lost, nothing counts twice, the server keeps the time.
import type { Page } from "@playwright/test";
import { answerRightly, choose, optionsOf, QUESTIONS, question, stateOf } from "./exam-answers.ts";
import { expect, inspect, test, type Zhibu } from "./zhibu.ts";

const SAVED = "已存服务器";
const LOCAL = "已存本机，等待网络";
const MINUTE_MS = 60_000;

async function openExam(page: Page): Promise<void> {
  await page.goto("/today");
  await page.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await expect(page.getByText("还剩 2 次，共 2 次，取最好成绩")).toBeVisible();
}

async function start(page: Page): Promise<void> {
  await openExam(page);
  await page.getByRole("button", { name: "开始考试" }).click();
  await expect(page).toHaveURL(/\/attempts\/[^/]+$/);
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "交卷" }).click();
  await page.getByRole("button", { name: "确认交卷" }).click();
  await expect(page).toHaveURL(/\/result(#question-\d+)?$/);
}

const checkedIn = (page: Page, position: number) =>
  question(page, position)
    .locator("input:checked")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

const attemptOf = (page: Page) => new URL(page.url()).pathname.split("/")[2] as string;

async function expectOneAttempt(page: Page): Promise<void> {
  await page.goto("/exams");
  await page.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await expect(page.getByText("还剩 1 次，共 2 次，取最好成绩")).toBeVisible();
  await expect(page.getByRole("link", { name: /第 1 次/ })).toHaveCount(1);
  await expect(page.getByRole("link", { name: /第 2 次/ })).toHaveCount(0);
}

test("every answer is saved as she goes and stays through reload, going back and coming back", async ({
  zhibu,
}) => {
  const page = await zhibu.visit("member");
  await page.goto("/exams");
  await inspect(page);
  await openExam(page);
  await inspect(page);
  await start(page);
  await expect(page.locator("[data-position]")).toHaveCount(QUESTIONS);
  await expect(page.locator("[data-time-left]")).toHaveText(/^(30:00|29:\d\d)$/);
  await inspect(page);

  for (const position of [1, 2, 3]) {
    await answerRightly(page, position);
    await expect(stateOf(page, position)).toHaveText(SAVED);
  }
  const answered = await Promise.all([1, 2, 3].map((position) => checkedIn(page, position)));
  const unchanged = async () => {
    for (const [index, values] of answered.entries())
      expect(await checkedIn(page, index + 1)).toEqual(values);
    await expect(page.getByRole("link", { name: "第 3 题，已答" })).toBeVisible();
    await expect(page.getByRole("link", { name: "第 4 题，未答" })).toBeVisible();
  };
  await page.reload();
  await unchanged();
  await page.goBack();
  await page.goForward();
  await unchanged();
  await page.goto("/today");
  await expect(page.getByText("已开始，未交卷")).toBeVisible();
  await page.getByRole("link", { name: /“三会一课”知识测试/ }).click();
  await page.getByRole("link", { name: "继续作答" }).click();
  await unchanged();

  const other = await zhibu.visit("member");
  await other.goto(new URL(page.url()).pathname);
  expect(await checkedIn(other, 2)).toEqual(answered[1]);
});

test("she hands in after a look at what is empty, and sees her score but no key while the exam is open", async ({
  zhibu,
}) => {
  const page = await zhibu.visit("member");
  await start(page);
  for (let position = 1; position < QUESTIONS; position += 1) await answerRightly(page, position);
  await page.getByRole("button", { name: "交卷" }).click();
  await expect(page.getByText("还有 1 道题没有答")).toBeVisible();
  await inspect(page);
  await page.getByRole("link", { name: `第 ${QUESTIONS} 题，未答` }).click();
  const wrong = (await optionsOf(page, QUESTIONS)).wrong[0] as string;
  await choose(page, QUESTIONS, wrong);
  await expect(stateOf(page, QUESTIONS)).toHaveText(SAVED);
  await handIn(page);

  await expect(page.getByText("90 分（满分 100 分）")).toBeVisible();
  await expect(page.getByText("优秀")).toBeVisible();
  await expect(page.getByText(/考试还没有结束，对错和答案在/)).toBeVisible();
  await page.getByText("我的答卷").click();
  await inspect(page);
  for (const tell of ["正确答案", "解析", "答对", "答错"]) expect(await page.content()).not.toContain(tell);

  await page.goto("/today");
  await expect(page.getByRole("link", { name: /“三会一课”知识测试/ })).toHaveCount(0);
  await expectOneAttempt(page);
});

test("a double start, a second tab and a submit sent again never make a second attempt", async ({
  zhibu,
}) => {
  const page = await zhibu.visit("member");
  await openExam(page);
  const { pathname } = new URL(page.url());
  const headers = { origin: zhibu.url };
  const post = (where: string) => page.context().request.post(where, { headers, maxRedirects: 0 });
  const begun = await Promise.all([post(pathname), post(pathname), post(pathname)]);
  const places = begun.map((answer) => answer.headers()["location"]);
  expect(new Set(places).size, places.join()).toBe(1);
  await page.reload();
  await page.getByRole("link", { name: "继续作答" }).click();

  const second = await page.context().newPage();
  await second.goto(page.url());
  const { right, wrong } = await optionsOf(page, 1);
  await choose(page, 1, wrong[0] as string);
  await expect(stateOf(page, 1)).toHaveText(SAVED);
  await choose(second, 1, right[0] as string);
  // A page that did not know of the newer answer never overwrites it, and says so.
  await expect(stateOf(second, 1)).toHaveText("另一台设备上有更新的答案，刷新后查看");
  const last = await checkedIn(page, 1);
  await page.reload();
  expect(await checkedIn(page, 1)).toEqual(last);
  await second.reload();
  expect(await checkedIn(second, 1)).toEqual(last);

  await handIn(page);
  const handedIn = await page.getByText(/\d+ 分（满分/).innerText();
  const again = await post(`/attempts/${attemptOf(page)}/submit`);
  expect(again.status()).toBe(303);
  await choose(second, 2, (await optionsOf(second, 2)).right[0] as string);
  await expect(stateOf(second, 2)).toContainText("到得太晚");
  await page.reload();
  await expect(page.getByText(/\d+ 分（满分/)).toHaveText(handedIn);
  await page.goBack();
  await page.goBack();
  await page.reload();
  await expect(page).toHaveURL(/\/(result|exams\/[^/]+)$/);
  await expectOneAttempt(page);
});

test("a double click on start sits one attempt", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await openExam(page);
  await page.getByRole("button", { name: "开始考试" }).dblclick({ noWaitAfter: true });
  await expect(page).toHaveURL(/\/attempts\/[^/]+$/);
  await handIn(page);
  await expectOneAttempt(page);
});

async function answerOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await answerRightly(page, 2);
  await answerRightly(page, 6);
  await expect(stateOf(page, 2)).toHaveText(LOCAL);
  await page.getByRole("button", { name: "交卷" }).click();
  await expect(page.locator("[data-alert]")).toContainText("还有 2 道题的答案没有存到服务器");
}

test("answers given without a line wait on the device and are saved when it returns", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await start(page);
  await answerRightly(page, 1);
  await expect(stateOf(page, 1)).toHaveText(SAVED);
  await answerOffline(page);
  await page.context().setOffline(false);
  await expect(stateOf(page, 2)).toHaveText(SAVED);
  await expect(stateOf(page, 6)).toHaveText(SAVED);
  await handIn(page);
  await expect(page.getByText("30 分（满分 100 分）")).toBeVisible();
});

test("a page closed without a line gives its answers to the next visit", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await start(page);
  await answerOffline(page);
  const paper = page.url();
  await page.close({ runBeforeUnload: false });
  const next = await openTab(page);
  await next.goto(paper);
  await expect(stateOf(next, 2)).toHaveText(SAVED);
  await expect(stateOf(next, 6)).toHaveText(SAVED);
  await handIn(next);
  await expect(next.getByText("20 分（满分 100 分）")).toBeVisible();
});

async function openTab(closed: Page): Promise<Page> {
  await closed.context().setOffline(false);
  return closed.context().newPage();
}

async function lateAnswer(page: Page, zhibu: Zhibu, minutes: number): Promise<void> {
  await zhibu.advance(minutes * MINUTE_MS);
  await answerRightly(page, 7);
}

test("within the grace a save still counts; past it the server hands the paper in", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await start(page);
  await answerRightly(page, 1);
  await expect(stateOf(page, 1)).toHaveText(SAVED);
  await lateAnswer(page, zhibu, 31);
  await expect(stateOf(page, 7)).toHaveText(SAVED);

  await zhibu.advance(2 * MINUTE_MS);
  await answerRightly(page, 2);
  await expect(stateOf(page, 2)).toHaveText("到得太晚，已留存，不计入成绩");
  await page.reload();
  await expect(page).toHaveURL(/\/result(#question-\d+)?$/);
  await expect(page.getByText("时间到，系统已替您交卷。")).toBeVisible();
  await expect(page.getByText(/有 1 次保存到得太晚，已留存/)).toBeVisible();
  await expect(page.getByText("20 分（满分 100 分）")).toBeVisible();
  await inspect(page);
});

test("the clock on the page follows the server and warns before the end", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await start(page);
  await zhibu.advance(25.5 * MINUTE_MS);
  await page.reload();
  await expect(page.locator("[data-time-left]")).toHaveText(/^04:\d\d$/);
  await expect(page.locator("[data-announce]")).toHaveText("还剩 5 分钟");
  await inspect(page);
});

test("nobody opens a colleague's paper", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await start(page);
  const { pathname } = new URL(page.url());
  const other = await zhibu.visit("secretary");
  for (const path of [pathname, `${pathname}/submit`, `${pathname}/result`])
    expect((await other.goto(path))?.status(), path).toBe(404);
});
