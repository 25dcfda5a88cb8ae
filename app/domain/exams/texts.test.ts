// What the list of exams says beside a title: never attempts that can no longer be used.
import { expect, test } from "vitest";
import { cardMeta, examsTexts } from "./texts.ts";

const score = { score: 80_00, maxScore: 100_00, passed: true, excellent: false };
const card = (window: "before" | "open" | "closed", change = {}) => ({
  ...{ window, durationMinutes: 30, attemptsLeft: 2, attempts: 2, running: null, past: [], best: null },
  ...change,
});
const past = [{ attemptId: "a", no: 1, submittedAt: 0, score: null }];

test("an exam that is over and was never sat was not taken", () => {
  expect(cardMeta(card("closed"), examsTexts.zh)).toBe("没有参加");
  expect(cardMeta(card("closed"), examsTexts.en)).toBe("Not taken");
});

test("a paper handed in without a score yet waits for it", () => {
  expect(cardMeta(card("closed", { past, attemptsLeft: 1 }), examsTexts.zh)).toBe("成绩稍后公布");
});

test("before its end an exam tells the attempts left, and a known score comes first", () => {
  for (const window of ["before", "open"] as const)
    expect(cardMeta(card(window), examsTexts.zh)).toBe("30 分钟 · 还剩 2 次，共 2 次，取最好成绩");
  expect(cardMeta(card("closed", { best: score, past }), examsTexts.zh)).toContain("80");
});
