// The list of a batch as an .xlsx: the rows of the viewer's scope and no other, with the export on record.

import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { House } from "#app/platform/house.ts";
import { writeSheet } from "#app/platform/sheets.server.ts";
import type { Scope } from "#db/engine/scope.ts";
import { unitByIdOrCode } from "#db/queries/org.ts";
import { batchById } from "#db/queries/rotation.ts";
import { onTheWay, readTrainees, type Trainee } from "./read-batch.server.ts";
import { missingWords, rotationTexts } from "./texts.ts";

export type ExportedList =
  | { ok: true; fileName: string; bytes: Uint8Array }
  | { ok: false; reason: "unknown_batch" | "unknown_unit" };

/** Everyone of the batch in scope, or only those nominated within one unit. */
export async function exportList(
  house: House,
  viewer: Viewer,
  scope: Scope,
  { batchId, unitCode }: { batchId: string; unitCode: string | null },
): Promise<ExportedList> {
  const { read } = house.store;
  const record = await batchById(read, batchId);
  if (!record) return { ok: false, reason: "unknown_batch" };
  const unit = unitCode === null ? null : await unitByIdOrCode(read, unitCode);
  if (unitCode !== null && !(unit && onTheWay(scope, unit.path)))
    return { ok: false, reason: "unknown_unit" };
  const people = await readTrainees(house, scope, record, unit?.path ?? "/");
  const words = rotationTexts[viewer.locale];
  const bytes = await writeSheet({
    name: words.list,
    columns: words.listColumns.map((header, index) => ({ header, width: LIST_WIDTHS[index] ?? 12 })),
    rows: people.map((person) => listRow(person, viewer.locale)),
  });
  await house.store.write((tx) =>
    recordAudit(tx, house, {
      kind: "list.exported",
      actorId: viewer.personId,
      unitPath: unit?.path ?? (scope.units.length === 1 ? (scope.units[0] ?? "/") : "/"),
      subjectId: batchId,
      detail: { list: "rotation_batch", rows: people.length },
    }),
  );
  const title = [record.project.title, words.batchNo(record.batch.no), unit?.shortName, words.list];
  return {
    ok: true,
    fileName: `${title
      .filter(Boolean)
      .join("-")
      .replace(/[\\/:*?"<>|]/g, " ")}.xlsx`,
    bytes,
  };
}

const LIST_WIDTHS = [24, 12, 18, 12, 10, 12, 12, 12, 40];

function listRow(person: Trainee, locale: Viewer["locale"]) {
  return [
    person.unitName ?? person.unitPath,
    person.name,
    person.number,
    rotationTexts[locale].states[person.state],
    person.hours / 100,
    person.sessionsAttended,
    person.unexcused,
    person.examPercent,
    missingWords(person.missing, locale),
  ];
}
