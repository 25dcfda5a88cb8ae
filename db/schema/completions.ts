// 学时 completions: server-verified reading time, checks, completed lessons and courses, and the credit-hour ledger.
import {
  bool,
  day,
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
import { lesson, lessonRevision } from "./authoring.ts";
import { course } from "./courses.ts";
import { person } from "./org.ts";

export const CREDIT_KINDS = ["online", "party_lesson", "offline_training", "course_test", "manual"] as const;

/** The one lesson a person is reading now; opening another closes it. */
export const readingSession = table("reading_session", {
  personId: text("person_id")
    .primaryKey()
    .references(() => person.id),
  /** A new one for each opened page: beats of an older page are refused. */
  token: text("token").notNull(),
  lessonId: text("lesson_id")
    .notNull()
    .references(() => lesson.id),
  openedAt: time("opened_at").notNull(),
  lastSeenAt: time("last_seen_at").notNull(),
  /** The number of the last beat that counted. */
  beat: int("beat").notNull(),
});

/** Stored as it happens, never computed by scanning. */
export const lessonProgress = table(
  "lesson_progress",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lesson.id),
    verifiedMs: int("verified_ms").notNull(),
    /** The lesson's checks answered rightly so far, and how many it has. */
    checksRight: int("checks_right").notNull(),
    checksTotal: int("checks_total").notNull(),
    startedAt: time("started_at").notNull(),
    completedAt: time("completed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.lessonId] }),
    index("lesson_progress_done").on(t.lessonId, t.completedAt),
  ],
);

/** One row per answered check; a wrong answer may be put right, which replaces it. */
export const checkAnswer = table(
  "check_answer",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    revisionId: text("revision_id")
      .notNull()
      .references(() => lessonRevision.id),
    checkId: text("check_id").notNull(),
    response: json<string[]>("response").notNull(),
    right: bool("right_answer").notNull(),
    tries: int("tries").notNull(),
    answeredAt: time("answered_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.revisionId, t.checkId] })],
);

export const courseCompletion = table(
  "course_completion",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    courseId: text("course_id")
      .notNull()
      .references(() => course.id),
    completedAt: time("completed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseId] })],
);

/** 学时 ledger: one entry a source, each able to explain itself. */
export const creditEntry = table(
  "credit_entry",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    /** `lesson:<id>`, `batch:<id>`, `meeting:<id>`: unique per person, so nothing counts twice. */
    source: text("source").notNull(),
    kind: oneOf("kind", CREDIT_KINDS).notNull(),
    /** Hundredths of a credit hour. */
    hours: int("hours").notNull(),
    day: day("day").notNull(),
    at: time("at").notNull(),
    /** What the sentence needs: the title, the minutes. */
    detail: json<{ title: string; minutes?: number; days?: number }>("detail").notNull(),
  },
  (t) => [
    uniqueIndex("credit_entry_source").on(t.personId, t.source),
    index("credit_entry_day").on(t.personId, t.day),
  ],
);
