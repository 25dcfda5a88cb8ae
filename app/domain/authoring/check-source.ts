// 检查: everything that can be said about a source without compiling it: syntax, front matter, allow-list.
import type { Root } from "mdast";
import {
  type CourseFrontMatter,
  checkFrontMatter,
  courseFrontMatter,
  type FrontMatter,
  type FrontMatterChecked,
  type LessonFrontMatter,
  lessonFrontMatter,
  type PageFrontMatter,
  pageFrontMatter,
} from "./front-matter.ts";
import { parseMdx } from "./mdx-parse.ts";
import type { Problem } from "./mdx-problem-texts.ts";
import { preflight } from "./preflight.ts";

/** lesson: a lesson or party lesson; course: a course's introduction; page: 帮助 and the like. */
export type Shapes = { lesson: LessonFrontMatter; course: CourseFrontMatter; page: PageFrontMatter };
export type SourceShape = keyof Shapes;

export type CheckedSource<Shape extends SourceShape> =
  | {
      readonly ok: true;
      readonly fields: Shapes[Shape];
      readonly front: FrontMatter;
      readonly tree: Root;
      readonly bodyOffsetLine: number;
    }
  | { readonly ok: false; readonly problems: Problem[] };

const checkers: {
  readonly [Shape in SourceShape]: (front: FrontMatter) => FrontMatterChecked<Shapes[Shape]>;
} = {
  lesson: (front) => checkFrontMatter(front, lessonFrontMatter),
  course: (front) => checkFrontMatter(front, courseFrontMatter),
  page: (front) => checkFrontMatter(front, pageFrontMatter),
};

/** Problems of the front matter and of the body together; only lessons may hold checks. */
export function checkSource<Shape extends SourceShape>(source: string, shape: Shape): CheckedSource<Shape> {
  const parsed = parseMdx(source);
  if (!parsed.ok) return parsed;
  const checked = checkers[shape](parsed.front);
  const problems = preflight(parsed.tree, { quizzes: shape === "lesson" });
  if (!checked.ok) return { ok: false, problems: [...checked.problems, ...problems] };
  if (problems.length > 0) return { ok: false, problems };
  const { front, tree, bodyOffsetLine } = parsed;
  return { ok: true, fields: checked.fields, front, tree, bodyOffsetLine };
}
