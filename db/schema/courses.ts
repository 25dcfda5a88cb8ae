// 课程 courses: an ordered outline of lessons, compulsory or elective for some domains.
import { bool, id, index, int, json, primaryKey, table, text } from "../engine/dialect.ts";
import { lesson } from "./authoring.ts";

export const course = table(
  "course",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    /** `all` or the domains it is for. */
    domains: json<string[]>("domains").notNull(),
    compulsory: bool("compulsory").notNull(),
    /** The cover's media hash. */
    coverHash: text("cover_hash"),
    /** Compiled introduction. */
    introHtml: text("intro_html").notNull(),
    position: int("position").notNull(),
    shippedHash: text("shipped_hash"),
  },
  (t) => [index("course_position").on(t.position)],
);

export const courseLesson = table(
  "course_lesson",
  {
    courseId: text("course_id")
      .notNull()
      .references(() => course.id),
    lessonId: text("lesson_id")
      .notNull()
      .unique()
      .references(() => lesson.id),
    position: int("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.lessonId] })],
);
