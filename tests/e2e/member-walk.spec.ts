// A member's way from the slip to the hour: she activates her account, sees today, studies a lesson and is credited.
import { demoPerson } from "../../db/sample/demo-people.ts";
import { answerChecks, LESSON, LESSON_TITLE, MINUTES_NEEDED, openLesson, readFor } from "./study.ts";
import { expect, inspect, test } from "./zhibu.ts";

const NEW_PASSWORD = "Qingxi-1357";

test("a member activates her account with the slip, signs in again and sees what today asks of her", async ({
  page,
  zhibu,
}) => {
  const { number, code } = demoPerson("not_activated");
  await page.goto(`${zhibu.url}/sign-in`);
  await inspect(page);
  await page.getByRole("link", { name: "第一次使用" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("激活账号");
  await inspect(page);

  const activate = async (password: string) => {
    await page.getByLabel("编号或手机号").fill(number);
    await page.getByLabel("一次性码").fill(code as string);
    await page.getByLabel("新密码", { exact: true }).fill(password);
    await page.getByLabel("再填一次新密码").fill(password);
    await page.getByRole("button", { name: "激活并登录" }).click();
  };
  await activate("12345678");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await inspect(page);
  await activate(NEW_PASSWORD);
  await expect(page).toHaveURL(`${zhibu.url}/today`);

  await page.context().clearCookies();
  await page.goto(`${zhibu.url}/today`);
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByLabel("编号或手机号").fill(number);
  await page.getByLabel("密码", { exact: true }).fill("wrong-Password-1");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("密码", { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(`${zhibu.url}/today`);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("今天");
  await expect(page.getByRole("link", { name: "开始学习" })).toBeVisible();
  await expect(page.getByRole("link", { name: /“三会一课”知识测试/ })).toBeVisible();
  await expect(page.getByText("共 32 学时")).toBeVisible();
  await inspect(page);
});

test("a spent slip opens nothing to somebody who finds it", async ({ page, zhibu }) => {
  const { number, code } = demoPerson("not_activated");
  const redeem = (password: string) =>
    page.context().request.post(`${zhibu.url}/activate`, {
      form: { identifier: number, code: code as string, password, again: password },
      headers: { origin: zhibu.url },
      maxRedirects: 0,
    });
  expect((await redeem(NEW_PASSWORD)).status()).toBe(303);
  await page.context().clearCookies();
  expect((await redeem("Another-9753")).status()).toBe(400);
});

test("whoever holds a post sees 56 hours", async ({ zhibu }) => {
  const page = await zhibu.visit("secretary");
  await page.goto("/today");
  await expect(page.getByText("共 56 学时")).toBeVisible();
});

test("a lesson read and its checks answered give minutes, completion and a quarter of an hour", async ({
  zhibu,
}) => {
  const page = await zhibu.visit("member");
  await page.clock.install();
  await page.goto("/today");
  await expect(page.getByText("31.75", { exact: true })).toBeVisible();
  await expect(page.getByText("还差 0.25 学时", { exact: false })).toBeVisible();

  await openLesson(page, LESSON);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(LESSON_TITLE);
  const status = page.locator("[data-reader-status]");
  await expect(status).toContainText("已学 0 分钟");
  await inspect(page);

  await readFor(page, zhibu, 2);
  await expect(status).toContainText("已学 2 分钟");
  await expect(status).toContainText("再学 3 分钟，再答对 4 道小题");

  const first = page.locator("#check-q1");
  await first.getByRole("button").click();
  await expect(first.getByText("请先选一项")).toBeVisible();
  await first.getByLabel("五分钟", { exact: true }).check();
  await first.getByRole("button").click();
  await expect(first.getByText("再看看")).toBeVisible();
  await inspect(page);
  await answerChecks(page);
  await expect(page.locator("#check-q4").getByRole("button")).toHaveCount(0);
  await expect(status).toContainText("再学 3 分钟，这一课就学完了");

  await openLesson(page, LESSON);
  await readFor(page, zhibu, MINUTES_NEEDED - 2);
  await expect(status).toContainText(`这一课已学完。已学 ${MINUTES_NEEDED} 分钟，计 0.25 学时`);
  await inspect(page);

  await page.goto("/hours");
  await expect(page.getByText("32/32 学时")).toBeVisible();
  await expect(
    page.getByText(`在线学习《${LESSON_TITLE}》，有效学习 ${MINUTES_NEEDED} 分钟，计 0.25 学时`),
  ).toHaveCount(1);
  await inspect(page);
  await page.goto("/courses/credit-hours");
  await expect(page.getByRole("link", { name: new RegExp(LESSON_TITLE) })).toContainText("已学完");
  await inspect(page);
  await page.goto("/courses");
  await expect(page.getByText(/已学完 4\/4 课/)).toBeVisible();
  await inspect(page);
});

test("a second page takes the clock over: two pages and sent-again beats never earn twice", async ({
  zhibu,
}) => {
  const page = await zhibu.visit("member");
  await page.clock.install();
  await openLesson(page, LESSON);
  await readFor(page, zhibu, 1);
  const second = await page.context().newPage();
  await second.clock.install();
  await openLesson(second, LESSON);

  for (let minute = 0; minute < 3; minute += 1) {
    const sent = second.waitForRequest("**/hot/heartbeat");
    await readFor(second, zhibu, 1);
    await page.clock.runFor(20_000);
    const again = { data: (await sent).postDataJSON(), headers: { origin: zhibu.url } };
    expect((await page.context().request.post("/hot/heartbeat", again)).status()).toBe(200);
  }
  await expect(page.locator("[data-reader-status]")).toContainText("已在别的页面或设备上打开");
  await expect(second.locator("[data-reader-status]")).toContainText("已学 4 分钟");
});

test("without a line the page says so, and goes on by itself once it is back", async ({ zhibu }) => {
  const page = await zhibu.visit("member");
  await page.clock.install();
  await openLesson(page, LESSON);
  await page.context().setOffline(true);
  await page.clock.runFor(20_000);
  const status = page.locator("[data-reader-status]");
  await expect(status).toContainText("网络不通");
  await page.context().setOffline(false);
  await zhibu.advance(60_000);
  await page.clock.runFor(20_000);
  await expect(status).toContainText("已学 1 分钟");
});
