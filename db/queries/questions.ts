// The question bank: banks, questions and versions. A key is selected only by the functions whose names say so.
import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Candidate } from "#app/domain/exams/assemble-paper.ts";
import type { Difficulty, QuestionKind } from "#app/domain/questions/question-kinds.ts";
import { contains, rowCount } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { question, questionBank, questionVersion } from "../schema/questions.ts";

export async function allBanks(handle: Handle) {
  return handle.select().from(questionBank).orderBy(asc(questionBank.slug));
}

/** Inserts the bank or gives it its new title; the id it has. */
export async function putBank(tx: Handle, row: { id: string; slug: string; title: string }): Promise<string> {
  const [bank] = await tx
    .insert(questionBank)
    .values(row)
    .onConflictDoUpdate({ target: questionBank.slug, set: { title: row.title } })
    .returning({ id: questionBank.id });
  return (bank as { id: string }).id;
}

/** The content hashes a bank holds, retired questions included. */
export async function contentHashesOf(handle: Handle, bankId: string): Promise<Set<string>> {
  const rows = await handle
    .select({ hash: question.contentHash })
    .from(question)
    .where(eq(question.bankId, bankId));
  return new Set(rows.map((row) => row.hash));
}

/** Inserts questions with their first versions. */
export async function insertQuestions(
  tx: Handle,
  rows: readonly {
    question: typeof question.$inferInsert;
    version: typeof questionVersion.$inferInsert;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(question).values(rows.map((row) => row.question));
  await tx.insert(questionVersion).values(rows.map((row) => row.version));
}

/** Every question that may be drawn for these kinds, by its current version. */
export async function activeCandidates(handle: Handle, kinds: readonly QuestionKind[]): Promise<Candidate[]> {
  const rows = await handle
    .select({
      versionId: questionVersion.id,
      topic: question.topic,
      kind: question.kind,
      difficulty: question.difficulty,
      domains: question.domains,
      options: questionVersion.options,
    })
    .from(question)
    .innerJoin(questionVersion, eq(questionVersion.id, question.versionId))
    .where(and(eq(question.state, "active"), inArray(question.kind, [...kinds])));
  return rows.map(({ options, ...row }) => ({ ...row, optionCount: options.length }));
}

export type QuestionFilter = {
  bank: string | null;
  kind: QuestionKind | null;
  difficulty: Difficulty | null;
  words: string | null;
};

const matching = ({ bank, kind, difficulty, words }: QuestionFilter): SQL | undefined =>
  and(
    bank === null ? undefined : eq(questionBank.slug, bank),
    kind === null ? undefined : eq(question.kind, kind),
    difficulty === null ? undefined : eq(question.difficulty, difficulty),
    words === null ? undefined : contains(questionVersion.stem, words),
  );

/** One page of the bank with keys and explanations: for the server alone until the key guard has looked. */
export async function questionsWithKeys(
  handle: Handle,
  filter: QuestionFilter,
  page: { limit: number; offset: number },
) {
  return handle
    .select({
      id: question.id,
      versionId: questionVersion.id,
      bank: questionBank.title,
      kind: question.kind,
      topic: question.topic,
      difficulty: question.difficulty,
      state: question.state,
      stem: questionVersion.stem,
      options: questionVersion.options,
      key: questionVersion.key,
      explanation: questionVersion.explanation,
    })
    .from(question)
    .innerJoin(questionBank, eq(questionBank.id, question.bankId))
    .innerJoin(questionVersion, eq(questionVersion.id, question.versionId))
    .where(matching(filter))
    .orderBy(asc(questionBank.slug), asc(question.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function questionCount(handle: Handle, filter: QuestionFilter): Promise<number> {
  const [row] = await handle
    .select({ count: rowCount() })
    .from(question)
    .innerJoin(questionBank, eq(questionBank.id, question.bankId))
    .innerJoin(questionVersion, eq(questionVersion.id, question.versionId))
    .where(matching(filter));
  return row?.count ?? 0;
}
