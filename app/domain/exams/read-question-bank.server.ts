// 题库: one page of the question bank for trainers; keys that an open official exam uses are left out.
import type { QuestionKey } from "#app/domain/questions/question-kinds.ts";
import type { House } from "#app/platform/house.ts";
import { allBanks, type QuestionFilter, questionCount, questionsWithKeys } from "#db/queries/questions.ts";
import { guardedQuestions } from "./guard-keys.server.ts";

export const QUESTIONS_PER_PAGE = 20;

type Row = Awaited<ReturnType<typeof questionsWithKeys>>[number];
export type BankRow = Omit<Row, "key" | "explanation"> & {
  /** Null while an open official exam uses the question. */
  answer: { key: QuestionKey; explanation: string } | null;
};

export type BankPage = {
  banks: { slug: string; title: string }[];
  rows: BankRow[];
  total: number;
  page: number;
  pages: number;
};

/** `page` from 1; one beyond the last is the last. */
export async function readQuestionBank(
  house: House,
  { filter, page }: { filter: QuestionFilter; page: number },
): Promise<BankPage> {
  const { read } = house.store;
  const total = await questionCount(read, filter);
  const pages = Math.max(1, Math.ceil(total / QUESTIONS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const window = { limit: QUESTIONS_PER_PAGE, offset: (shown - 1) * QUESTIONS_PER_PAGE };
  const found = await questionsWithKeys(read, filter, window);
  const guarded = await guardedQuestions(
    house,
    found.map((row) => ({ ...row, questionId: row.id })),
  );
  const rows = found.map(({ key, explanation, ...row }) => ({
    ...row,
    answer: guarded.has(row.id) ? null : { key, explanation },
  }));
  const banks = (await allBanks(read)).map(({ slug, title }) => ({ slug, title }));
  return { banks, rows, total, page: shown, pages };
}
