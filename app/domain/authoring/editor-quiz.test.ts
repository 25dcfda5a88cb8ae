// The quiz form's rules agree with the check of the source.
import { expect, test } from "vitest";
import { checkSource } from "./check-source.ts";
import { asKind, finishedQuiz, markOption, type QuizDraft, quizFaults } from "./editor-quiz.ts";
import { sourceOf } from "./editor-source.ts";

const draft: QuizDraft = {
  kind: "single",
  stem: " 多久一次？\n\n请选。 ",
  options: [
    { text: " 每季度 ", right: true },
    { text: "每年", right: false },
    { text: "", right: false },
  ],
  answer: "",
  explain: "看一看。\n再想。",
};
const fields = { title: "标题", summary: "一句。", minutes: 6, topic: "three-meetings" };
const reasons = (quiz: QuizDraft) => {
  const attrs = { id: "q1", ...quiz, options: quiz.options.map((option) => ({ ...option })) };
  const checked = checkSource(
    sourceOf({}, fields, { type: "doc", content: [{ type: "quiz", attrs }] }),
    "lesson",
  );
  return checked.ok ? [] : checked.problems.map(({ reason }) => reason);
};

test("what the form lets through the check lets through, and what it refuses is refused", () => {
  const cases: QuizDraft[] = [
    draft,
    { ...draft, stem: " " },
    { ...draft, options: [] },
    { ...draft, options: draft.options.map((option) => ({ ...option, right: false })) },
    { ...draft, options: [...draft.options, { text: "每年", right: false }] },
    asKind(draft, "multiple"),
    asKind(draft, "truefalse"),
    asKind(draft, "blank"),
    { ...asKind(draft, "blank"), stem: "每____一次", answer: "季度 | 每季度|季度" },
    { ...asKind(draft, "blank"), stem: "____和____", answer: "一" },
  ];
  for (const each of cases) {
    const quiz = finishedQuiz(each);
    expect([quiz, quizFaults(quiz).length > 0]).toEqual([quiz, reasons(quiz).length > 0]);
  }
  expect(quizFaults(finishedQuiz(draft))).toEqual([]);
});

test("a change of kind keeps what fits", () => {
  const two = markOption(asKind(draft, "multiple"), 1, true);
  expect(two.options.map(({ right }) => right)).toEqual([true, true, false]);
  expect(asKind(two, "single").options.map(({ right }) => right)).toEqual([true, false, false]);
  const judged = asKind(two, "truefalse");
  expect(judged.options).toEqual([
    { text: "正确", right: false },
    { text: "错误", right: false },
  ]);
  expect(markOption(judged, 1, true).options.map(({ right }) => right)).toEqual([false, true]);
  expect(asKind(judged, "single").options.every(({ text }) => text === "")).toBe(true);
});
