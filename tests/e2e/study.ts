// What a member knows and does when she studies: the lesson on taking an exam, and minutes that pass while she reads.
import { expect, type Page } from "@playwright/test";
import { COMPLETION_MINUTES } from "../../app/domain/completions/completion-rule.ts";
import { BEAT_EVERY_MS } from "../../app/domain/completions/verified-time.ts";
import type { Zhibu } from "./zhibu.ts";

/** Nine minutes, four checks: worth a quarter of an hour (content/courses/credit-hours). */
export const LESSON = "/lessons/taking-an-exam";
export const LESSON_TITLE = "参加一场在线考试";
/** Right answers by check; several options for a multiple choice. */
export const RIGHT_ANSWERS = {
  q1: ["一分多钟"],
  q2: ["错误"],
  q3: ["不关页面，走到信号好的地方", "看页面上有没有显示“已存服务器”", "手机没电了，换一部登录，接着答"],
} as const;
export const RIGHT_BLANK = { q4: "74" } as const;
export const MINUTES_NEEDED = COMPLETION_MINUTES;

const MINUTE_MS = 60_000;

/** Lets the page's own timers beat once for every minute that the server's clock moves on; needs `page.clock`. */
export async function readFor(page: Page, zhibu: Zhibu, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await zhibu.advance(MINUTE_MS);
    const beat = page.waitForResponse("**/hot/heartbeat");
    await page.clock.runFor(BEAT_EVERY_MS);
    await (await beat).finished();
  }
}

/** Opens a page that reads, and waits until the server has begun to count. */
export async function openLesson(page: Page, url: string): Promise<void> {
  const opened = page.waitForResponse("**/hot/heartbeat");
  await page.goto(url);
  await (await opened).finished();
}

/** Answers every check of the lesson, each a form of its own that comes back with its explanation. */
export async function answerChecks(page: Page): Promise<void> {
  for (const [check, options] of Object.entries(RIGHT_ANSWERS)) {
    const form = page.locator(`#check-${check}`);
    for (const option of options) await form.getByLabel(option, { exact: true }).check();
    await form.getByRole("button").click();
    await expect(form.getByText("答对了")).toBeVisible();
  }
  for (const [check, text] of Object.entries(RIGHT_BLANK)) {
    const form = page.locator(`#check-${check}`);
    await form.getByRole("textbox").fill(text);
    await form.getByRole("button").click();
    await expect(form.getByText("答对了")).toBeVisible();
  }
}
