// 考试 exams: the exam and its blueprint, each member's attempts with frozen papers, and answers appended by sequence.

import { ATTEMPT_STATES } from "#app/domain/exams/attempt-state.ts";
import type { Blueprint } from "#app/domain/exams/blueprint.ts";
import type { ReleasePolicy } from "#app/domain/exams/release-policy.ts";
import type { Response } from "#app/domain/questions/question-kinds.ts";
import {
  bool,
  id,
  index,
  int,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  time,
  uniqueIndex,
} from "../engine/dialect.ts";
import { orgUnit, person } from "./org.ts";
import { questionVersion } from "./questions.ts";

export const exam = table(
  "exam",
  {
    id: id(),
    title: text("title").notNull(),
    instructions: text("instructions").notNull(),
    /** Official exams count in 3.2–3.4 when compulsory; practice never counts. */
    kind: oneOf("kind", ["official", "practice"]).notNull(),
    compulsory: bool("compulsory").notNull(),
    /** Whose members (and officials) it is for: this unit's subtree, and these domains (`all` or a list). */
    unitId: text("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    unitPath: text("unit_path").notNull(),
    domains: json<string[]>("domains").notNull(),
    opensAt: time("opens_at").notNull(),
    closesAt: time("closes_at").notNull(),
    durationMinutes: int("duration_minutes").notNull(),
    attempts: int("attempts").notNull(),
    /** Percent of the paper's points. */
    passPercent: int("pass_percent").notNull(),
    excellentPercent: int("excellent_percent").notNull(),
    release: json<ReleasePolicy>("release").notNull(),
    blueprint: json<Blueprint>("blueprint").notNull(),
    state: oneOf("state", ["draft", "published", "withdrawn"]).notNull(),
  },
  (t) => [index("exam_window").on(t.closesAt)],
);

/** 作答: one person's go at one exam. */
export const attempt = table(
  "attempt",
  {
    id: id(),
    examId: text("exam_id")
      .notNull()
      .references(() => exam.id),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    no: int("no").notNull(),
    seed: int("seed").notNull(),
    state: oneOf("state", ATTEMPT_STATES).notNull(),
    startedAt: time("started_at").notNull(),
    /** A stored instant: min(start + duration, window's end). */
    deadlineAt: time("deadline_at").notNull(),
    submittedAt: time("submitted_at"),
    /** Hundredths of a point; null until graded. */
    score: int("score"),
    maxScore: int("max_score").notNull(),
    passed: bool("passed"),
    gradedAt: time("graded_at"),
  },
  (t) => [
    uniqueIndex("attempt_no").on(t.examId, t.personId, t.no),
    index("attempt_person").on(t.personId),
    index("attempt_open").on(t.state, t.deadlineAt),
  ],
);

/** The frozen paper of an attempt: which version stands where, for how many points, options in which order. */
export const attemptQuestion = table(
  "attempt_question",
  {
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempt.id),
    position: int("position").notNull(),
    versionId: text("version_id")
      .notNull()
      .references(() => questionVersion.id),
    /** Hundredths of a point. */
    points: int("points").notNull(),
    /** Shown order: the n-th shown option is the version's option `optionOrder[n]`. */
    optionOrder: json<number[]>("option_order").notNull(),
    /** Hundredths; null until graded. */
    earned: int("earned"),
  },
  (t) => [
    primaryKey({ columns: [t.attemptId, t.position] }),
    index("attempt_question_version").on(t.versionId),
  ],
);

/** Every accepted save, appended; the response is the one with the highest sequence that counts. */
export const answer = table(
  "answer",
  {
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempt.id),
    position: int("position").notNull(),
    /** The browser's counter for this attempt, so that a replay is refused by the key. */
    seq: int("seq").notNull(),
    /** In the version's own option numbers, not the shuffled ones. */
    response: json<Response>("response").notNull(),
    savedAt: time("saved_at").notNull(),
    /** Arrived after deadline and grace: kept, not counted. */
    late: bool("late").notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.position, t.seq] })],
);
