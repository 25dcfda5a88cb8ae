// Writes one audit row inside the transaction of what it records: both are kept, or neither.
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import type { Handle } from "#db/engine/store.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import type { AuditDetail, AuditEvent } from "./events.ts";

/** Inserts the event unchained; the sealer links it within seconds. A request's own id is taken when none is given. */
export async function recordAudit(tx: Handle, house: House, event: AuditEvent): Promise<void> {
  await insertAuditEvent(tx, {
    id: newId(),
    at: house.clock.now(),
    kind: event.kind,
    actorId: event.actorId,
    unitPath: event.unitPath,
    subjectId: event.subjectId,
    detail: event.detail satisfies AuditDetail,
    requestId: event.requestId ?? requestIdOf(house),
  });
}

function requestIdOf(house: House): string | null {
  return "requestId" in house && typeof house.requestId === "string" ? house.requestId : null;
}
