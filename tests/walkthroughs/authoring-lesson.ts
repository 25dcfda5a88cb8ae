// The lesson that the authoring walkthroughs edit, and how they look at what became of it.
import { asc } from "drizzle-orm";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { publishLesson } from "#app/domain/authoring/publish-lesson.server.ts";
import {
  type LessonForEditing,
  readLessonForEditing,
} from "#app/domain/authoring/read-lesson-for-editing.server.ts";
import { insertLesson } from "#db/queries/lessons.ts";
import { auditEvent, lessonRevision } from "#db/schema/index.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

export const SLUG = "first-lesson";
export const trainer: Viewer = {
  personId: "trainer",
  name: "向老师",
  grants: [],
  locale: "zh",
  sessionHash: "x",
};

const LESSON = `---
title: 第一课
summary: 一句话。
minutes: 6
topic: three-meetings
domains: [rural, community]
---

## 开头

清溪村的**老书记**说过 *一句话*，~~两句~~也行，3~5 天，写成 \`代码\` 也行。第一行\\
第二行，见[帮助](/pages/help)。

> 引用的话。

1. 先看
   - 再看
2. 再想

### 表格

| 名称 | 数 |
| :-- | --: |
| 应到 | 42 |

<Callout kind="key" title="记住">

两条：

- 一条
- 两条

</Callout>

<Quiz id="q1" kind="blank" answer="季度|每季度" explain="解析在这里。">

党员大会每____一次，**记住**了吗？

</Quiz>

---

\`\`\`
两行
代码
\`\`\`
`;

/** A house with the lesson published once. */
export async function houseWithLesson(): Promise<TestHouse> {
  const house = await testHouse();
  await house.store.write((tx) => insertLesson(tx, { id: "lesson-1", slug: SLUG, kind: "lesson" }));
  const published = await publishLesson(house, { lessonId: "lesson-1", source: LESSON, authorId: "author" });
  if (!published.ok) throw new Error(JSON.stringify(published.problems));
  house.clock.advance(60_000);
  return house;
}

export async function opened(house: TestHouse): Promise<LessonForEditing> {
  const lesson = await readLessonForEditing(house, SLUG);
  if (!lesson?.doc) throw new Error("the lesson does not open");
  return lesson;
}

export const revisions = (house: TestHouse) =>
  house.store.read.select().from(lessonRevision).orderBy(asc(lessonRevision.no));

export const auditKinds = async (house: TestHouse) =>
  (await house.store.read.select({ kind: auditEvent.kind }).from(auditEvent)).map(({ kind }) => kind);
