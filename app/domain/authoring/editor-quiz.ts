// 小题表单的规则: what a quiz being written still lacks, by the same rules as the check of the source.
import type { QuestionKind } from "#app/domain/questions/question-kinds.ts";
import type { QuizAttributes } from "./editor-nodes.ts";
import type { ProblemReason } from "./mdx-problem-texts.ts";
import { answerVariants, BLANK_MARK } from "./quiz-rules.ts";

export type QuizDraft = Omit<QuizAttributes, "id">;

const TRUE_FALSE = ["正确", "错误"] as const;

/** The draft under another kind: options and right marks are made to fit it. */
export function asKind(draft: QuizDraft, kind: QuestionKind): QuizDraft {
  if (kind === "blank") return { ...draft, kind };
  if (kind === "truefalse") {
    // Never marked beforehand: what nobody looked at would be the key.
    const isRight = (index: number) => draft.kind === "truefalse" && draft.options[index]?.right === true;
    return { ...draft, kind, options: TRUE_FALSE.map((text, index) => ({ text, right: isRight(index) })) };
  }
  const own = draft.kind === "truefalse" ? [] : draft.options;
  const options = [
    ...own,
    ...Array.from({ length: Math.max(0, 3 - own.length) }, () => ({ text: "", right: false })),
  ];
  if (kind === "multiple") return { ...draft, kind, options };
  const first = options.findIndex((option) => option.right);
  return { ...draft, kind, options: options.map((option, index) => ({ ...option, right: index === first })) };
}

/** Marks an option as right or not; of a single choice or a judgement exactly the marked one is. */
export function markOption(draft: QuizDraft, at: number, right: boolean): QuizDraft {
  const options = draft.options.map((option, index) => ({
    ...option,
    right: index === at ? right : draft.kind === "multiple" && option.right,
  }));
  return { ...draft, options };
}

/** The draft as it is put into the text: trimmed, without empty options and what its kind does not have. */
export function finishedQuiz(draft: QuizDraft): QuizDraft {
  const line = (text: string) => text.replace(/\s*\n\s*/g, " ").trim();
  const options = draft.options.map((option) => ({ ...option, text: line(option.text) }));
  return {
    kind: draft.kind,
    stem: draft.stem
      .split("\n")
      .map((each) => each.trim())
      .filter(Boolean)
      .join("\n"),
    options: draft.kind === "blank" ? [] : options.filter(({ text }) => text !== ""),
    answer: draft.kind === "blank" ? answerVariants(line(draft.answer)).join("|") : "",
    explain: line(draft.explain),
  };
}

/** What a finished quiz lacks. */
export function quizFaults(quiz: QuizDraft): { reason: ProblemReason; detail?: string }[] {
  const faults: { reason: ProblemReason; detail?: string }[] = [];
  if (quiz.stem === "") faults.push({ reason: "quiz_stem" });
  if (quiz.kind === "blank") {
    const marks = quiz.stem.match(/_{2,}/g) ?? [];
    if (marks.length !== 1 || marks[0] !== BLANK_MARK) faults.push({ reason: "quiz_blank" });
    if (quiz.answer === "") faults.push({ reason: "quiz_answer" });
    return faults;
  }
  if (quiz.options.length < 2) faults.push({ reason: "quiz_options" });
  const texts = quiz.options.map(({ text }) => text);
  const twice = texts.find((text, index) => texts.indexOf(text) < index);
  if (twice) faults.push({ reason: "quiz_options_twice", detail: twice });
  const right = quiz.options.filter((option) => option.right).length;
  if (right === 0) faults.push({ reason: "quiz_no_right" });
  if (quiz.kind !== "multiple" && right > 1) faults.push({ reason: "quiz_one_right" });
  return faults;
}
