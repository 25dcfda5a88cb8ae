// 题型: the four kinds of question, what their keys and responses look like, and their difficulties.

export const QUESTION_KINDS = ["single", "multiple", "truefalse", "blank"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const DIFFICULTIES = ["easy", "medium", "hard"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** The two options of a true/false question, 正确 and 错误: always in this order, never shuffled. */
export const TRUE_OPTION = 0;
export const FALSE_OPTION = 1;

/**
 * Right answers, in the version's own option numbers from 0 (one for single and truefalse); for a blank question the
 * accepted variants of each blank in turn.
 */
export type QuestionKey =
  | { readonly options: readonly number[] }
  | { readonly blanks: readonly (readonly string[])[] };

/** What was answered, in the version's own option numbers; nothing chosen is an empty list. */
export type Response = { readonly options: readonly number[] } | { readonly blanks: readonly string[] };
