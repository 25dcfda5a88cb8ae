// 装载内容: brings the shipped courses, party lessons and pages into the house; what is unchanged or edited is left alone.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { compileLesson } from "#app/domain/authoring/compile.server.ts";
import type { Problem } from "#app/domain/authoring/mdx-problem-texts.ts";
import { keepPublished } from "#app/domain/authoring/publish-lesson.server.ts";
import { type KeptMedia, keepMediaFile, keepMediaRow } from "#app/domain/authoring/store-media.server.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { putCourse, shippedCourses } from "#db/queries/courses.ts";
import { insertLesson, publishedIds, setShippedHash, shippedLessons } from "#db/queries/lessons.ts";
import { type ContentFile, readCourseFiles, readPartyLessonFiles } from "./content-files.server.ts";
import { warmPages } from "./read-page.server.ts";

/** `file` below the content folder; a lesson a course names and nobody has is `lesson_missing`. */
export type ContentProblem = { file: string } & (Problem | { reason: "lesson_missing"; detail: string });

export type LoadedContent = {
  /** How many were compiled and kept in this run. */
  courses: number;
  lessons: number;
  problems: ContentProblem[];
};

type LessonKind = "lesson" | "party_lesson";

/** Safe to run at every start: compares hashes, and compiles only what changed. A faulty file is reported and skipped. */
export async function loadContent(house: House, contentDir: string): Promise<LoadedContent> {
  const courses = await readCourseFiles(contentDir);
  const partyLessons = await readPartyLessonFiles(contentDir);
  const loaded: LoadedContent = { courses: 0, lessons: 0, problems: [] };
  const files: [ContentFile, LessonKind][] = [
    ...courses.flatMap(({ lessons }) => lessons.map((file): [ContentFile, LessonKind] => [file, "lesson"])),
    ...partyLessons.map((file): [ContentFile, LessonKind] => [file, "party_lesson"]),
  ];
  const known = new Map((await shippedLessons(house.store.read)).map((row) => [row.slug, row]));
  for (const [file, kind] of files) {
    const own = known.get(file.slug);
    if (own?.shippedHash === file.hash || own?.latestAuthorId) continue;
    const problems = await loadLesson(house, file, kind, own?.id ?? null);
    loaded.problems.push(...problems);
    if (problems.length === 0) loaded.lessons += 1;
  }
  const knownCourses = new Map((await shippedCourses(house.store.read)).map((row) => [row.slug, row]));
  for (const [index, { course }] of courses.entries()) {
    const own = knownCourses.get(course.slug);
    if (own?.shippedHash === course.hash) continue;
    const problems = await loadCourse(house, course, index + 1, own?.id ?? newId());
    loaded.problems.push(...problems);
    if (problems.length === 0) loaded.courses += 1;
  }
  loaded.problems.push(...(await warmPages(house, contentDir)));
  for (const { file, reason } of loaded.problems) house.log.warn("content.problem", { file, reason });
  return loaded;
}

async function loadLesson(
  house: House,
  file: ContentFile,
  kind: LessonKind,
  existingId: string | null,
): Promise<ContentProblem[]> {
  const { kept, urls } = await keepPictures(house, file);
  const compiled = await compileLesson({ source: file.source, mediaUrl: urls });
  if (!compiled.ok) return compiled.problems.map((problem) => ({ file: file.file, ...problem }));
  const lessonId = existingId ?? newId();
  await house.store.write(async (tx) => {
    for (const { media } of kept) await keepMediaRow(tx, media);
    if (!existingId) await insertLesson(tx, { id: lessonId, slug: file.slug, kind });
    const media = kept
      .filter(({ src }) => compiled.media.includes(src))
      .map(({ src, media: { hash } }) => [src, hash] as const);
    await keepPublished(tx, house, { lessonId, source: file.source, authorId: null, compiled, media });
    await setShippedHash(tx, lessonId, file.hash);
  });
  return [];
}

async function loadCourse(
  house: House,
  file: ContentFile,
  position: number,
  id: string,
): Promise<ContentProblem[]> {
  const { kept, urls } = await keepPictures(house, file);
  const compiled = await compileLesson({ source: file.source, mediaUrl: urls, shape: "course" });
  if (!compiled.ok) return compiled.problems.map((problem) => ({ file: file.file, ...problem }));
  const { title, summary, domains, compulsory, cover, lessons } = compiled.fields;
  const ids = await publishedIds(house.store.read, lessons);
  const missing = lessons.filter((slug) => !ids.has(slug));
  if (missing.length > 0)
    return missing.map((detail) => ({ file: file.file, reason: "lesson_missing", detail }));
  const introHtml = compiled.blocks.map(({ html }) => html).join("\n");
  const coverHash = kept.find(({ src }) => src === cover)?.media.hash ?? null;
  const row = {
    id,
    slug: file.slug,
    title,
    summary,
    domains: [...domains],
    compulsory,
    coverHash,
    introHtml,
    position,
  };
  await house.store.write(async (tx) => {
    for (const { media } of kept) await keepMediaRow(tx, media);
    await putCourse(
      tx,
      { ...row, shippedHash: file.hash },
      lessons.map((slug) => ids.get(slug) as string),
    );
    const detail = { lessons: lessons.length, shipped: true };
    await recordAudit(tx, house, {
      kind: "course.published",
      actorId: null,
      unitPath: "/",
      subjectId: id,
      detail,
    });
  });
  return [];
}

type KeptPictures = { kept: { src: string; media: KeptMedia }[]; urls: Record<string, string> };

async function keepPictures(house: House, { pictures }: ContentFile): Promise<KeptPictures> {
  const kept: KeptPictures["kept"] = [];
  for (const [src, bytes] of pictures) {
    const media = await keepMediaFile(house, { bytes, name: src.slice("media/".length), addedBy: null });
    if (media) kept.push({ src, media });
  }
  return { kept, urls: Object.fromEntries(kept.map(({ src, media }) => [src, media.url])) };
}
