// 保存草稿: keeps a checked text as a new revision; readers go on seeing the published one.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { insertDraft, moveLatestRevision } from "#db/queries/authoring.ts";
import { latestRevisionNo } from "#db/queries/lessons.ts";
import {
  conflictWith,
  type EditInput,
  type EditRefused,
  examineEdit,
  type Saved,
} from "./editor-examine.server.ts";

export type DraftResult = { readonly ok: true; readonly saved: Saved } | EditRefused;

/** Stores a new revision and moves the lesson's newest one; a text that is the newest already is not stored again. */
export async function saveDraft(house: House, viewer: Viewer, input: EditInput): Promise<DraftResult> {
  const examined = await examineEdit(house, input);
  if (!examined.ok) return examined;
  const { lessonId, latest, unchanged, source, sourceHash, fields, pictures } = examined;
  if (unchanged) return { ok: true, saved: latest };

  const { title, summary, topic, minutes } = fields;
  const savedAt = house.clock.now();
  const revisionId = newId();
  const shown = [...pictures].map(([src, { hash }]) => ({ id: newId(), src, hash }));
  const no = await house.store.write(async (tx) => {
    if (!(await moveLatestRevision(tx, lessonId, input.base, revisionId))) return null;
    const next = (await latestRevisionNo(tx, lessonId)) + 1;
    const texts = { title, summary, topic, minutes, source, sourceHash };
    await insertDraft(
      tx,
      { id: revisionId, lessonId, no: next, ...texts, authorId: viewer.personId, savedAt },
      shown,
    );
    await recordAudit(tx, house, {
      kind: "lesson.saved",
      actorId: viewer.personId,
      unitPath: "/",
      subjectId: lessonId,
      detail: { revision: next },
    });
    return next;
  });
  return no === null ? conflictWith(house, input.slug) : { ok: true, saved: { revisionId, no, savedAt } };
}
