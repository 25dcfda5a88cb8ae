// 内容文件: reads the shipped folders (courses, party lessons) and the pictures they name, with a hash of each whole.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "#app/platform/ids.ts";

export type ContentFile = {
  slug: string;
  /** Path below the content folder, for messages. */
  file: string;
  source: string;
  /** Pictures the source names, by that name. */
  pictures: ReadonlyMap<string, Buffer>;
  /** Changes with the source, a picture, or the form in which lessons are compiled. */
  hash: string;
};

export type CourseFiles = { course: ContentFile; lessons: ContentFile[] };

/** Raised when a compiled lesson's HTML changes, so that shipped lessons are compiled anew. */
const COMPILED_FORM = 1;

/** Every course folder, by slug. */
export async function readCourseFiles(contentDir: string): Promise<CourseFiles[]> {
  const folder = path.join(contentDir, "courses");
  const slugs = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const courses: CourseFiles[] = [];
  for (const slug of slugs) {
    const file = path.join(folder, slug, "course.mdx");
    if (!existsSync(file)) continue;
    const names = (await lessonNames(path.join(folder, slug))).filter((name) => name !== "course");
    const read = (name: string, as: string) => readContentFile(contentDir, `courses/${slug}/${name}.mdx`, as);
    courses.push({
      course: await read("course", slug),
      lessons: await Promise.all(names.map((name) => read(name, name))),
    });
  }
  return courses;
}

/** Every party lesson, by slug. */
export async function readPartyLessonFiles(contentDir: string): Promise<ContentFile[]> {
  const names = await lessonNames(path.join(contentDir, "party-lessons"));
  return Promise.all(names.map((name) => readContentFile(contentDir, `party-lessons/${name}.mdx`, name)));
}

async function lessonNames(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith(".mdx"));
  return files.map((name) => name.slice(0, -".mdx".length)).sort();
}

async function readContentFile(contentDir: string, file: string, slug: string): Promise<ContentFile> {
  const source = (await readFile(path.join(contentDir, file), "utf8")).replaceAll("\r\n", "\n");
  const folder = path.join(contentDir, path.dirname(file));
  const pictures = new Map<string, Buffer>();
  for (const src of namedPictures(source)) {
    const bytes = await readFile(path.join(folder, src)).catch(() => null);
    if (bytes) pictures.set(src, bytes);
  }
  const parts = [...pictures].map(([src, bytes]) => `${src} ${sha256(bytes)}`);
  return { slug, file, source, pictures, hash: sha256([COMPILED_FORM, source, ...parts].join("\n")) };
}

/** `src="media/x.svg"` of the text and `cover: media/x.svg` of the head. */
function namedPictures(source: string): string[] {
  const found = source.matchAll(/(?:src="|^cover:\s*)(media\/[a-z0-9-]+\.(?:svg|png|jpe?g|webp))/gm);
  return [...new Set([...found].map((match) => match[1] as string))].sort();
}
