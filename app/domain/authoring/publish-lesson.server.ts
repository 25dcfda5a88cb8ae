// 发布课文 publish: compiles a source and makes it the revision that readers see, with its checks and pictures.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { House } from "#app/platform/house.ts";
import { newId, sha256 } from "#app/platform/ids.ts";
import type { Handle } from "#db/engine/store.ts";
import { insertPublishedRevision, latestRevisionNo, lessonMedia } from "#db/queries/lessons.ts";
import { knownMedia } from "#db/queries/media.ts";
import { type CompileResult, compileLesson } from "./compile.server.ts";
import type { Problem } from "./mdx-problem-texts.ts";
import { type MediaType, mediaUrl } from "./store-media.server.ts";

export type Compiled = Extract<CompileResult, { ok: true }>;

export type PublishResult =
  | { ok: true; revisionId: string; no: number }
  | { ok: false; reason: "problems"; problems: readonly Problem[] };

/** Publishes an author's source as a new revision. The lesson exists; may the author publish is the caller's guard. */
export async function publishLesson(
  house: House,
  input: { lessonId: string; source: string; authorId: string },
): Promise<PublishResult> {
  const { lessonId, source, authorId } = input;
  const hashes = await mediaOf(house, lessonId);
  const known = await knownMedia(house.store.read, [...hashes.values()]);
  const urls = [...hashes].flatMap(([src, hash]) => {
    const type = known.get(hash);
    return type ? [[src, mediaUrl(hash, type as MediaType)] as const] : [];
  });
  const compiled = await compileLesson({ source, mediaUrl: Object.fromEntries(urls) });
  if (!compiled.ok) return { ok: false, reason: "problems", problems: compiled.problems };
  const stored = await knownMedia(house.store.read, storedHashes(compiled.media));
  const media = [...hashes, ...[...stored.keys()].map((hash) => [`/media/${hash}`, hash] as const)].filter(
    ([src]) => compiled.media.some((used) => used === src || used.startsWith(`${src}.`)),
  );
  const revision = await house.store.write((tx) =>
    keepPublished(tx, house, { lessonId, source, authorId, compiled, media }),
  );
  return { ok: true, ...revision };
}

/** The publishing itself, inside the caller's transaction: revision, pictures, lesson and audit row. */
export async function keepPublished(
  tx: Handle,
  house: House,
  input: {
    lessonId: string;
    source: string;
    /** Null for what comes with the program. */
    authorId: string | null;
    compiled: Compiled;
    /** Name in the source → hash. */
    media: readonly (readonly [src: string, hash: string])[];
  },
): Promise<{ revisionId: string; no: number }> {
  const { lessonId, source, authorId, compiled, media } = input;
  const revisionId = newId();
  const no = (await latestRevisionNo(tx, lessonId)) + 1;
  const now = house.clock.now();
  const { title, summary, topic, minutes } = compiled.fields;
  await insertPublishedRevision(
    tx,
    {
      id: revisionId,
      lessonId,
      no,
      title,
      summary,
      topic,
      minutes,
      source,
      blocks: [...compiled.blocks],
      checks: [...compiled.checks],
      sourceHash: sha256(source),
      authorId,
      savedAt: now,
      publishedAt: now,
    },
    media.map(([src, hash]) => ({ id: newId(), revisionId, src, hash })),
  );
  await recordAudit(tx, house, {
    kind: "lesson.published",
    actorId: authorId,
    unitPath: "/",
    subjectId: lessonId,
    detail: { revision: no, shipped: authorId === null },
  });
  return { revisionId, no };
}

/** Every picture that a revision of the lesson has shown, by its name in the source; the newest holds. */
async function mediaOf(house: House, lessonId: string): Promise<Map<string, string>> {
  const rows = await lessonMedia(house.store.read, lessonId);
  return new Map(rows.filter(({ src }) => src.startsWith("media/")).map(({ src, hash }) => [src, hash]));
}

function storedHashes(media: readonly string[]): string[] {
  return [...new Set(media.flatMap((src) => /^\/media\/([0-9a-f]{64})\./.exec(src)?.[1] ?? []))];
}
