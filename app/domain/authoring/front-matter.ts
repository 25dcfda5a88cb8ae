// 文首信息: the YAML block a content file opens with, split off and read as data, never run.
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { DOMAINS } from "#app/domain/org/vocabulary.ts";
import type { Problem, ProblemReason } from "./mdx-problem-texts.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const title = z.string().trim().min(1).max(60);
const summary = z.string().trim().min(1).max(160);
const domains = z
  .union([z.tuple([z.literal("all")]), z.array(z.enum(DOMAINS)).min(1)])
  .refine((list) => new Set<string>(list).size === list.length);

/** A lesson or a party lesson. */
export const lessonFrontMatter = z.strictObject({
  title,
  summary,
  /** The honest reading time, checks included. */
  minutes: z.int().min(1).max(120),
  /** A topic's slug. */
  topic: z.string().max(40).regex(SLUG),
  domains: domains.optional(),
});

export const courseFrontMatter = z.strictObject({
  title,
  summary,
  domains,
  compulsory: z.boolean(),
  cover: z
    .string()
    .regex(/^media\/[a-z0-9-]+\.(svg|png|jpe?g|webp)$/)
    .optional(),
  /** Lesson slugs in order. */
  lessons: z
    .array(z.string().max(80).regex(SLUG))
    .min(1)
    .max(60)
    .refine((list) => new Set(list).size === list.length),
});

/** A page such as 帮助 or 个人信息说明. */
export const pageFrontMatter = z.strictObject({ title, summary });

export type LessonFrontMatter = z.infer<typeof lessonFrontMatter>;
export type CourseFrontMatter = z.infer<typeof courseFrontMatter>;
export type PageFrontMatter = z.infer<typeof pageFrontMatter>;

export type FrontMatter = {
  readonly data: Readonly<Record<string, unknown>>;
  /** The line of each field in the file, from 1. */
  readonly lines: ReadonlyMap<string, number>;
};

export type SplitSource =
  | { readonly ok: true; readonly yaml: string; readonly body: string; readonly bodyOffsetLine: number }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Cuts a file into its YAML and its body; `bodyOffsetLine` lines come before the body. Only a first line of exactly
 * `---` passes: other fences (`---js`) name an engine that some parsers would run.
 */
export function splitFrontMatter(source: string): SplitSource {
  const lines = source.split("\n");
  if (lines[0] !== "---") return refused(1, "front_first_line");
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  if (end === -1) return refused(1, "front_unclosed");
  return {
    ok: true,
    yaml: lines.slice(1, end).join("\n"),
    body: lines.slice(end + 1).join("\n"),
    bodyOffsetLine: end + 1,
  };
}

export type FrontMatterResult =
  | { readonly ok: true; readonly front: FrontMatter }
  | { readonly ok: false; readonly problems: Problem[] };

/** Reads the YAML between the fences: plain maps, lists, text, numbers and booleans, no tags, no anchors. */
export function parseFrontMatter(yaml: string): FrontMatterResult {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: "core",
    customTags: null,
    resolveKnownTags: false,
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  // The first line of the YAML is the file's second.
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1;
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) return refused(lineAt(fault.pos[0]), "front_yaml");
  if (!isMap(document.contents)) return refused(2, "front_yaml");
  const lines = new Map<string, number>();
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key) || typeof pair.key.value !== "string") return refused(2, "front_yaml");
    lines.set(pair.key.value, lineAt(pair.key.range?.[0] ?? 0));
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    return { ok: true, front: { data: { ...(data as Record<string, unknown>) }, lines } };
  } catch {
    return refused(2, "front_yaml");
  }
}

export type FrontMatterChecked<Fields> =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly problems: Problem[] };

/** Checks the fields against one of the schemas above; each problem names the line and the field. */
export function checkFrontMatter<Fields>(
  front: FrontMatter,
  schema: z.ZodType<Fields>,
): FrontMatterChecked<Fields> {
  const checked = schema.safeParse(front.data);
  if (checked.success) return { ok: true, fields: checked.data };
  const problems = checked.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => fieldProblem(front, key, "front_unknown"))
      : [fieldProblem(front, String(issue.path[0] ?? ""))],
  );
  return { ok: false, problems: [...new Map(problems.map((problem) => [problem.detail, problem])).values()] };
}

function fieldProblem(front: FrontMatter, field: string, reason?: ProblemReason): Problem {
  const line = front.lines.get(field) ?? 1;
  return { line, column: 1, reason: reason ?? FIELD_REASONS.get(field) ?? "front_yaml", detail: field };
}

const FIELD_REASONS: ReadonlyMap<string, ProblemReason> = new Map([
  ["title", "front_title"],
  ["summary", "front_summary"],
  ["minutes", "front_minutes"],
  ["topic", "front_topic"],
  ["domains", "front_domains"],
  ["compulsory", "front_compulsory"],
  ["cover", "front_cover"],
  ["lessons", "front_lessons"],
] as const);

function refused(line: number, reason: ProblemReason): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ line, column: 1, reason }] };
}
