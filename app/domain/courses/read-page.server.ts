// 说明页: a page of content/pages in the visitor's language, compiled once and cached by its hash in the data folder.
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { compileLesson } from "#app/domain/authoring/compile.server.ts";
import type { Problem } from "#app/domain/authoring/mdx-problem-texts.ts";
import type { House } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { newToken, sha256 } from "#app/platform/ids.ts";

export type ContentPage = { title: string; summary: string; html: string; locale: Locale };
type PageResult = { ok: true; page: ContentPage } | { ok: false; problems: readonly Problem[] };

const SHIPPED = "content";

/** A page by name, in Chinese where it has not been written in the visitor's language; null when there is none. */
export async function readPage(
  house: House,
  name: string,
  locale: Locale,
  contentDir = SHIPPED,
): Promise<ContentPage | null> {
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(name)) return null;
  for (const candidate of locale === "zh" ? (["zh"] as const) : ([locale, "zh"] as const)) {
    const source = await readFile(pageFile(contentDir, name, candidate), "utf8").catch(() => null);
    if (source === null) continue;
    const result = await compiledPage(house, source, candidate);
    if (result.ok) return result.page;
    house.log.error("page.invalid", { name, locale: candidate });
  }
  return null;
}

/** Compiles every page that is not cached yet. */
export async function warmPages(house: House, contentDir: string): Promise<({ file: string } & Problem)[]> {
  const files = await readdir(path.join(contentDir, "pages")).catch(() => []);
  const problems: ({ file: string } & Problem)[] = [];
  for (const file of files.filter((name) => name.endsWith(".mdx")).sort()) {
    const source = await readFile(path.join(contentDir, "pages", file), "utf8");
    const result = await compiledPage(house, source, file.endsWith(".en.mdx") ? "en" : "zh");
    if (!result.ok)
      problems.push(...result.problems.map((problem) => ({ file: `pages/${file}`, ...problem })));
  }
  return problems;
}

function pageFile(contentDir: string, name: string, locale: Locale): string {
  return path.join(contentDir, "pages", locale === "zh" ? `${name}.mdx` : `${name}.${locale}.mdx`);
}

/** From the cache, which anybody may drop, or compiled and kept there. */
async function compiledPage(house: House, read: string, locale: Locale): Promise<PageResult> {
  const source = read.replaceAll("\r\n", "\n");
  const folder = path.join(house.env.dataDir, "pages");
  const file = path.join(folder, `${sha256(`${locale}\n${source}`)}.json`);
  const cached = await readFile(file, "utf8").catch(() => null);
  if (cached !== null) return { ok: true, page: JSON.parse(cached) as ContentPage };
  const compiled = await compileLesson({ source, mediaUrl: {}, shape: "page", locale });
  if (!compiled.ok) return compiled;
  const html = compiled.blocks.map((block) => block.html).join("\n");
  const page = { title: compiled.fields.title, summary: compiled.fields.summary, html, locale };
  await mkdir(folder, { recursive: true });
  const aside = `${file}.${newToken().slice(0, 8)}`;
  await writeFile(aside, JSON.stringify(page));
  await rename(aside, file);
  return { ok: true, page };
}
