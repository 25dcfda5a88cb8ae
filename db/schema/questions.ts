// 题库 questions: banks, questions and their versions; a version that an exam used never changes.
import { DIFFICULTIES, QUESTION_KINDS, type QuestionKey } from "#app/domain/questions/question-kinds.ts";
import { id, index, int, json, oneOf, table, text, time, uniqueIndex } from "../engine/dialect.ts";

export const questionBank = table("question_bank", {
  id: id(),
  slug: text("slug").notNull().unique(),
  title: text("title").notNull(),
});

export const question = table(
  "question",
  {
    id: id(),
    bankId: text("bank_id")
      .notNull()
      .references(() => questionBank.id),
    kind: oneOf("kind", QUESTION_KINDS).notNull(),
    topic: text("topic").notNull(),
    difficulty: oneOf("difficulty", DIFFICULTIES).notNull(),
    domains: json<string[]>("domains").notNull(),
    /** SHA-256 of kind, stem, options and key: refuses the same question twice. */
    contentHash: text("content_hash").notNull(),
    versionId: text("version_id"),
    state: oneOf("state", ["active", "retired"]).notNull().default("active"),
  },
  (t) => [
    uniqueIndex("question_content").on(t.bankId, t.contentHash),
    index("question_topic").on(t.topic, t.kind),
  ],
);

export const questionVersion = table(
  "question_version",
  {
    id: id(),
    questionId: text("question_id")
      .notNull()
      .references(() => question.id),
    no: int("no").notNull(),
    stem: text("stem").notNull(),
    options: json<string[]>("options").notNull(),
    /** The key: reaches no browser while any official exam that uses the version is open to anyone. */
    key: json<QuestionKey>("key").notNull(),
    explanation: text("explanation").notNull(),
    savedAt: time("saved_at").notNull(),
  },
  (t) => [uniqueIndex("question_version_no").on(t.questionId, t.no)],
);
