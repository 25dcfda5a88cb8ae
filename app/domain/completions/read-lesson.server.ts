// 读一课: everything that the lesson page shows to one reader; keys stay behind, explanations follow a right answer.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import type { House } from "#app/platform/house.ts";
import { ownCheckAnswers } from "#db/queries/completions.ts";
import { courseOutlines } from "#db/queries/courses.ts";
import { type PublishedLesson, partyLessons, publishedLesson } from "#db/queries/lessons.ts";
import { withAnswer } from "./answered-check.ts";
import { type LessonStanding, standingIn } from "./lesson-standing.server.ts";

export type ReaderBlock =
  | { kind: "html"; html: string }
  | {
      kind: "check";
      id: string;
      html: string;
      state: "open" | "right" | "wrong";
      /** Null until answered rightly. */
      explanation: string | null;
    };

type Neighbour = { slug: string; title: string };

export type LessonPage = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  course: { slug: string; title: string } | null;
  blocks: ReaderBlock[];
  standing: LessonStanding;
  previous: Neighbour | null;
  next: Neighbour | null;
};

/** Null for a lesson that is unknown or unpublished. */
export async function readLesson(house: House, viewer: Viewer, slug: string): Promise<LessonPage | null> {
  const scope = selfScope(viewer);
  const { read } = house.store;
  const lesson = await publishedLesson(read, slug);
  if (!lesson) return null;
  const { title, summary, minutes, courseSlug, courseTitle } = lesson;
  const answers = await ownCheckAnswers(read, scope, lesson.revisionId);
  const course = courseSlug && courseTitle ? { slug: courseSlug, title: courseTitle } : null;
  const order = await orderAround(house, lesson);
  const at = order.findIndex((each) => each.slug === slug);
  return {
    slug,
    title,
    summary,
    minutes,
    course,
    blocks: readerBlocks(lesson, answers),
    standing: await standingIn(read, scope, lesson.id),
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
  };
}

/** The lessons of its course, or all party lessons. */
async function orderAround(house: House, lesson: PublishedLesson): Promise<Neighbour[]> {
  const courses = lesson.courseId ? await courseOutlines(house.store.read) : [];
  const lessons =
    courses.find(({ id }) => id === lesson.courseId)?.lessons ?? (await partyLessons(house.store.read));
  return lessons.map(({ slug, title }) => ({ slug, title }));
}

function readerBlocks(
  lesson: PublishedLesson,
  answers: Awaited<ReturnType<typeof ownCheckAnswers>>,
): ReaderBlock[] {
  return lesson.blocks.map((block) => {
    if (block.kind === "html") return { kind: "html", html: block.html };
    const answer = answers.find(({ checkId }) => checkId === block.id);
    const right = answer?.right === true;
    return {
      kind: "check",
      id: block.id,
      html: answer ? withAnswer(block.html, block.id, answer.response, right) : block.html,
      state: right ? "right" : answer ? "wrong" : "open",
      explanation: right ? (lesson.checks.find(({ id }) => id === block.id)?.explanation ?? "") : null,
    };
  });
}
