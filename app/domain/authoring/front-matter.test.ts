// The front matter's fields, and where in the file each fault is.
import { expect, it } from "vitest";
import { checkFrontMatter, courseFrontMatter, lessonFrontMatter, parseFrontMatter } from "./front-matter.ts";
import { problemText } from "./mdx-problem-texts.ts";

function front(yaml: string) {
  const parsed = parseFrontMatter(yaml);
  if (!parsed.ok) throw new Error("unreadable");
  return parsed.front;
}

const LESSON = "title: 示例课\nsummary: 一句话。\nminutes: 6\ntopic: party-basics";
const COURSE =
  "title: 课\nsummary: 一句。\ndomains: [rural, soe]\ncompulsory: true\ncover: media/cover.svg\nlessons: [one, two-b]";

it("reads a lesson's and a course's fields", () => {
  expect(checkFrontMatter(front(LESSON), lessonFrontMatter)).toMatchObject({
    ok: true,
    fields: { minutes: 6 },
  });
  expect(checkFrontMatter(front(`${LESSON}\ndomains: [all]`), lessonFrontMatter)).toMatchObject({
    fields: { domains: ["all"] },
  });
  expect(checkFrontMatter(front(COURSE), courseFrontMatter)).toMatchObject({
    fields: { lessons: ["one", "two-b"] },
  });
});

it.each([
  [LESSON.replace("示例课", '""'), 2, "front_title"],
  [LESSON.replace("title: 示例课\n", ""), 1, "front_title"],
  [LESSON.replace("一句话。", "字".repeat(161)), 3, "front_summary"],
  [LESSON.replace("6", "半小时"), 4, "front_minutes"],
  [LESSON.replace("6", "6.5"), 4, "front_minutes"],
  [LESSON.replace("6", "0"), 4, "front_minutes"],
  [LESSON.replace("party-basics", "党的基本知识"), 5, "front_topic"],
  [`${LESSON}\ndomains: [all, rural]`, 6, "front_domains"],
  [`${LESSON}\ndomains: [rural, rural]`, 6, "front_domains"],
  [`${LESSON}\ndomains: rural`, 6, "front_domains"],
  [`${LESSON}\nconstructor: 1`, 6, "front_unknown"],
])("tells the line and the field of a lesson's fault: %s", (yaml, line, reason) => {
  const checked = checkFrontMatter<unknown>(front(yaml), lessonFrontMatter);
  expect(checked.ok ? [] : checked.problems).toMatchObject([{ line, reason }]);
});

it.each([
  [COURSE.replace("true", "是"), 5, "front_compulsory"],
  [COURSE.replace("media/cover.svg", "../cover.svg"), 6, "front_cover"],
  [COURSE.replace("[one, two-b]", "[]"), 7, "front_lessons"],
  [COURSE.replace("two-b", "../two"), 7, "front_lessons"],
  [COURSE.replace("two-b", "one"), 7, "front_lessons"],
])("tells the line and the field of a course's fault: %s", (yaml, line, reason) => {
  const checked = checkFrontMatter<unknown>(front(yaml), courseFrontMatter);
  expect(checked.ok ? [] : checked.problems).toMatchObject([{ line, reason }]);
});

it("says it in both languages", () => {
  const problem = { line: 4, column: 1, reason: "front_minutes", detail: "minutes" } as const;
  expect(problemText(problem, "zh")).toBe(
    "第 4 行第 1 列：时长（minutes）要写 1 到 120 之间的整数，单位是分钟",
  );
  expect(problemText(problem, "en")).toBe("Line 4, column 1: minutes must be a whole number from 1 to 120");
});
