// 打开一课: begins a reading, which ends whatever the person was reading before, in any tab or on any device.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import type { House } from "#app/platform/house.ts";
import { newToken } from "#app/platform/ids.ts";
import * as study from "#db/queries/completions.ts";
import { publishedLesson } from "#db/queries/lessons.ts";
import { type LessonStanding, standingIn } from "./lesson-standing.server.ts";

export type OpenedReading =
  | { ok: true; token: string; standing: LessonStanding }
  | { ok: false; reason: "unknown_lesson" };

/** The page's first beat. The token it gives must come with every beat after it. */
export async function openLesson(house: House, viewer: Viewer, slug: string): Promise<OpenedReading> {
  const scope = selfScope(viewer);
  const lesson = await publishedLesson(house.store.read, slug);
  if (!lesson) return { ok: false, reason: "unknown_lesson" };
  const token = newToken();
  const standing = await house.store.append(async (tx) => {
    const now = house.clock.now();
    await study.startProgress(tx, scope, lesson.id, lesson.checks.length, now);
    const right = (await study.ownCheckAnswers(tx, scope, lesson.revisionId)).filter(
      (answer) => answer.right,
    );
    const counts = { checksRight: right.length, checksTotal: lesson.checks.length };
    // A newer revision has checks of its own; what is completed stays completed.
    const progress = await study.ownLessonProgress(tx, scope, lesson.id);
    if (progress?.completedAt === null) await study.setChecks(tx, scope, lesson.id, counts);
    await study.replaceReading(tx, scope, { token, lessonId: lesson.id, now });
    return standingIn(tx, scope, lesson.id);
  });
  return { ok: true, token, standing };
}
