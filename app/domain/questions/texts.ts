// The words of 题库 questions: kinds, difficulties, and the bank's page.
import { catalogue } from "#app/platform/i18n.ts";
import type { Difficulty, QuestionKind } from "./question-kinds.ts";

type Words = {
  kinds: Record<QuestionKind, string>;
  difficulties: Record<Difficulty, string>;
  title: string;
  lead: (total: number) => string;
  bank: string;
  kind: string;
  difficulty: string;
  words: string;
  all: string;
  filter: string;
  answer: string;
  explanation: string;
  variants: string;
  retired: string;
  withheld: string;
  withheldNotice: (count: number) => string;
  none: string;
  noneText: string;
};

const zh: Words = {
  kinds: { single: "单选题", multiple: "多选题", truefalse: "判断题", blank: "填空题" },
  difficulties: { easy: "易", medium: "中", hard: "难" },
  title: "题库",
  lead: (total) => `共 ${total} 道题`,
  bank: "题库",
  kind: "题型",
  difficulty: "难度",
  words: "题干包含",
  all: "全部",
  filter: "查看",
  answer: "答案",
  explanation: "解析",
  variants: "或",
  retired: "已停用",
  withheld: "答案暂不显示：正在进行的考试会用到这道题。",
  withheldNotice: (count) => `本页有 ${count} 道题可能出现在正在进行的考试中，答案和解析在考试结束后才显示。`,
  none: "没有符合条件的题",
  noneText: "换一个条件再试。",
};

const en: Words = {
  kinds: {
    single: "Single choice",
    multiple: "Multiple choice",
    truefalse: "True or false",
    blank: "Fill in",
  },
  difficulties: { easy: "Easy", medium: "Medium", hard: "Hard" },
  title: "Question bank",
  lead: (total) => `${total} questions`,
  bank: "Bank",
  kind: "Kind",
  difficulty: "Difficulty",
  words: "Words in the question",
  all: "All",
  filter: "Show",
  answer: "Answer",
  explanation: "Explanation",
  variants: "or",
  retired: "Retired",
  withheld: "Answer withheld: an exam that is open now can ask this question.",
  withheldNotice: (count) =>
    `${count} questions on this page may be asked in an exam that is open now. Their answers and explanations are shown once it is over.`,
  none: "No question matches",
  noneText: "Try other filters.",
};

export const questionsTexts = catalogue<Words>({ zh, en });
