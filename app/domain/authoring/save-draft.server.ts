// 保存草稿: checks a lesson's source and keeps it as a new revision; readers go on seeing the published one.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId, sha256 } from "#app/platform/ids.ts";
import { insertDraft, lessonForEditing, moveLatestRevision, nextRevisionNo } from "#db/queries/authoring.ts";
import { checkSource } from "./check-source.ts";
import { picturesFor, unknownPictures } from "./editor-pictures.server.ts";
import { lessonDocument } from "./lesson-document.ts";
import { unixLines } from "./mdx-parse.ts";
import type { Problem } from "./mdx-problem-texts.ts";

export type DraftInput = {
  readonly slug: string;
  /** The revision that the text was begun from. */
  readonly base: string;
  readonly source: string;
};

export type Saved = { readonly revisionId: string; readonly no: number; readonly savedAt: Instant };

export type DraftRefused =
  | { readonly ok: false; readonly reason: "unknown" }
  | { readonly ok: false; readonly reason: "problems"; readonly problems: readonly Problem[] }
  /** Somebody else saved since `base`; `latest` is theirs. */
  | { readonly ok: false; readonly reason: "conflict"; readonly latest: Saved };

export type DraftResult = { readonly ok: true; readonly saved: Saved } | DraftRefused;

/** Stores a new revision and moves the lesson's newest one; a text that is the newest already is not stored again. */
export async function saveDraft(house: House, viewer: Viewer, input: DraftInput): Promise<DraftResult> {
  const source = unixLines(input.source);
  const lesson = await lessonForEditing(house.store.read, input.slug);
  if (!lesson) return { ok: false, reason: "unknown" };
  const checked = checkSource(source, "lesson");
  if (!checked.ok) return { ok: false, reason: "problems", problems: checked.problems };
  const pictures = await picturesFor(house, lesson.id, checked.tree);
  const problems = unknownPictures(checked.tree, pictures);
  if (problems.length > 0) return { ok: false, reason: "problems", problems };

  const conflict = (latest: Saved): DraftRefused => ({ ok: false, reason: "conflict", latest });
  const newest = { revisionId: lesson.latest.id, no: lesson.latest.no, savedAt: lesson.latest.savedAt };
  if (newest.revisionId !== input.base) return conflict(newest);
  const sourceHash = sha256(source);
  if (lesson.latest.sourceHash === sourceHash) return { ok: true, saved: newest };

  const { title, summary, topic, minutes } = checked.fields;
  const savedAt = house.clock.now();
  const revisionId = newId();
  const shown = lessonDocument(checked.tree).media.flatMap((src) => {
    const hash = pictures.get(src)?.hash;
    return hash ? [{ id: newId(), src, hash }] : [];
  });
  const no = await house.store.write(async (tx) => {
    if (!(await moveLatestRevision(tx, lesson.id, input.base, revisionId))) return null;
    const next = await nextRevisionNo(tx, lesson.id);
    const texts = { title, summary, topic, minutes, source, sourceHash };
    const draft = { id: revisionId, lessonId: lesson.id, no: next, ...texts, authorId: viewer.personId, savedAt };
    await insertDraft(tx, draft, shown);
    await recordAudit(tx, house, {
      kind: "lesson.saved",
      actorId: viewer.personId,
      unitPath: "/",
      subjectId: lesson.id,
      detail: { revisionNo: next },
    });
    return next;
  });
  if (no !== null) return { ok: true, saved: { revisionId, no, savedAt } };
  // Somebody saved between the reading and the writing.
  const meanwhile = (await lessonForEditing(house.store.read, input.slug))?.latest;
  if (!meanwhile) return { ok: false, reason: "unknown" };
  return conflict({ revisionId: meanwhile.id, no: meanwhile.no, savedAt: meanwhile.savedAt });
}
