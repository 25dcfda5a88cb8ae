// A page of the audit log within a scope, newest first, with the people's names it needs to be read.
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { type AuditCursor, type AuditRow, newestEvents } from "#db/queries/audit.ts";
import { unitsByPaths } from "#db/queries/org.ts";
import { namesOf } from "#db/queries/people.ts";

const PAGE = 50;

export type AuditLine = Omit<AuditRow, "requestId"> & {
  actor: string | null;
  subject: string | null;
  unit: string | null;
};

/** Fifty events before a cursor (`at.id`), and the cursor of the next page when there may be one. */
export async function listEvents(
  house: House,
  scope: Scope,
  filter: { kind: string | null; cursor: string | null },
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const rows = await newestEvents(house.store.read, scope, {
    kind: filter.kind,
    after: readCursor(filter.cursor),
    limit: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const ids = page.flatMap((row) => [row.actorId, row.subjectId].filter((id) => id !== null));
  const names = await namesOf(house.store.read, scope, dayOf(house.clock.now()), [...new Set(ids)]);
  const paths = [...new Set(page.map((row) => row.unitPath))];
  const units = new Map(
    (await unitsByPaths(house.store.read, paths)).map((unit) => [unit.path, unit.shortName]),
  );
  const lines = page.map(({ requestId: _, ...row }) => ({
    ...row,
    actor: row.actorId && (names.get(row.actorId) ?? null),
    subject: row.subjectId && (names.get(row.subjectId) ?? null),
    unit: units.get(row.unitPath) ?? null,
  }));
  const last = page.at(-1);
  return { lines, next: rows.length > PAGE && last ? `${last.at}.${last.id}` : null };
}

function readCursor(text: string | null): AuditCursor | null {
  const match = /^(\d{1,16})\.(\w{1,40})$/.exec(text ?? "");
  return match ? { at: Number(match[1]), id: match[2] ?? "" } : null;
}
