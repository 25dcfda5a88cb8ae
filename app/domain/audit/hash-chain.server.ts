// 哈希链: one link is SHA-256 over the previous link and the event's canonical JSON.
import { sha256 } from "#app/platform/ids.ts";
import type { AuditRow } from "#db/queries/audit.ts";

/** What stands before the first link. */
export const GENESIS = "0".repeat(64);

/** The link of an event after `previous`. */
export function linkOf(previous: string, event: AuditRow): string {
  const { id, at, kind, actorId, unitPath, subjectId, detail, requestId } = event;
  return sha256(
    `${previous}\n${canonical({ id, at, kind, actorId, unitPath, subjectId, detail, requestId })}`,
  );
}

/** JSON with keys in order: the same bytes whichever engine kept the event. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}
