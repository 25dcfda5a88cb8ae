// 审计 audit: what was done, by whom, to what; ids only, never values.
import { id, index, int, json, table, text, time } from "../engine/dialect.ts";

export const auditEvent = table(
  "audit_event",
  {
    id: id(),
    at: time("at").notNull(),
    kind: text("kind").notNull(),
    /** The person who acted; null for the program and for someone not signed in. */
    actorId: text("actor_id"),
    /** The path of the org unit it concerns, for scoped reading. */
    unitPath: text("unit_path").notNull(),
    subjectId: text("subject_id"),
    detail: json<Record<string, string | number | boolean | null>>("detail").notNull(),
    requestId: text("request_id"),
  },
  (t) => [index("audit_event_at").on(t.at), index("audit_event_unit").on(t.unitPath, t.at)],
);

/** The hash chain: one link for each event, appended by the sealer in the order it found them. */
export const auditSeal = table("audit_seal", {
  seq: int("seq").primaryKey(),
  eventId: text("event_id")
    .notNull()
    .unique()
    .references(() => auditEvent.id),
  /** SHA-256 over the previous hash and the event's canonical JSON. */
  hash: text("hash").notNull(),
  sealedAt: time("sealed_at").notNull(),
});
