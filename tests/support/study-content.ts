// A small content folder for tests: one course of two lessons, one party lesson, two pages, one picture.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Ten minutes, two checks: q1 is option 1, q2 is 季度. */
export const LESSON = `---
title: 第一课
summary: 一句话。
minutes: 10
topic: three-meetings
---

支部党员大会，一般每季度召开一次。

<Figure src="media/x.svg" alt="一个圆" caption="示例" />

<Quiz id="q1" kind="single" explain="解析甲在此。">

支部党员大会一般多久召开一次？

- [ ] 每月一次
- [x] 每季度一次

</Quiz>

## 小结

<Quiz id="q2" kind="blank" answer="季度|每季度" explain="解析乙在此。">

支部党员大会一般每 ____ 一次。

</Quiz>
`;

/** Four minutes, no checks. */
const SHORT = (title: string) =>
  `---\ntitle: ${title}\nsummary: 一句话。\nminutes: 4\ntopic: party-basics\n---\n\n短短的一课。\n`;

/** Writes the folder's files below `folder`. */
export function writeContent(folder: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write(
    "courses/sample/course.mdx",
    "---\ntitle: 示例课程\nsummary: 一句话。\ndomains: [all]\ncompulsory: true\ncover: media/x.svg\nlessons: [first-lesson, second-lesson]\n---\n\n课程简介。\n",
  );
  write("courses/sample/first-lesson.mdx", LESSON);
  write("courses/sample/second-lesson.mdx", SHORT("第二课"));
  write(
    "courses/sample/media/x.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>\n',
  );
  write("party-lessons/home-lesson.mdx", SHORT("党课"));
  write("pages/help.mdx", "---\ntitle: 帮助\nsummary: 一句话。\n---\n\n有事问书记。\n");
  write("pages/help.en.mdx", "---\ntitle: Help\nsummary: One sentence.\n---\n\nAsk your secretary.\n");
  write("pages/only-chinese.mdx", "---\ntitle: 只有中文\nsummary: 一句话。\n---\n\n只有中文。\n");
}
