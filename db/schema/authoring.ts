// 课件 authoring: lessons, their revisions as source and as compiled at publish, and the media they show.
import type { CompiledBlock, LessonCheck } from "#app/domain/authoring/lesson-document.ts";
import { id, index, int, json, oneOf, table, text, time, uniqueIndex } from "../engine/dialect.ts";

export const lesson = table(
  "lesson",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    kind: oneOf("kind", ["lesson", "party_lesson"]).notNull(),
    /** What readers see; null until first published. */
    publishedRevisionId: text("published_revision_id"),
    /** The newest revision, which the editor opens. */
    latestRevisionId: text("latest_revision_id"),
    /** The shipped file's hash it was loaded from, so that a later start knows an edited lesson. */
    shippedHash: text("shipped_hash"),
  },
  (t) => [index("lesson_kind").on(t.kind)],
);

/** A lesson's text at one moment; never changed once published. */
export const lessonRevision = table(
  "lesson_revision",
  {
    id: id(),
    lessonId: text("lesson_id")
      .notNull()
      .references(() => lesson.id),
    no: int("no").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    topic: text("topic").notNull(),
    /** The honest reading time, in minutes; caps the verified minutes. */
    minutes: int("minutes").notNull(),
    /** The MDX source, front matter included. */
    source: text("source").notNull(),
    /** Compiled at publish; empty for drafts. */
    blocks: json<CompiledBlock[]>("blocks").notNull(),
    /** The checks with their keys: these never leave the server. */
    checks: json<LessonCheck[]>("checks").notNull(),
    sourceHash: text("source_hash").notNull(),
    authorId: text("author_id"),
    savedAt: time("saved_at").notNull(),
    publishedAt: time("published_at"),
  },
  (t) => [uniqueIndex("lesson_revision_no").on(t.lessonId, t.no)],
);

/** A picture or other file, named by its content's SHA-256; bytes lie in the data folder. */
export const media = table("media", {
  hash: text("hash").primaryKey(),
  type: text("type").notNull(),
  bytes: int("bytes").notNull(),
  name: text("name").notNull(),
  addedBy: text("added_by"),
  addedAt: time("added_at").notNull(),
});

/** Which media a revision shows and under which name its source writes them. */
export const revisionMedia = table(
  "revision_media",
  {
    id: id(),
    revisionId: text("revision_id")
      .notNull()
      .references(() => lessonRevision.id),
    src: text("src").notNull(),
    hash: text("hash")
      .notNull()
      .references(() => media.hash),
  },
  (t) => [uniqueIndex("revision_media_src").on(t.revisionId, t.src)],
);
