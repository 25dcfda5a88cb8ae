// 轮训 rotation: project → batch → session → enrolment and attendance → completion.
import {
  bool,
  day,
  id,
  index,
  int,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  time,
  uniqueIndex,
} from "../engine/dialect.ts";
import { orgUnit, person } from "./org.ts";

export const ENROLMENT_STATES = [
  "nominated",
  "confirmed",
  "attending",
  "completed",
  "incomplete",
  "leave",
  "no_show",
  "make_up",
] as const;

export const trainingProject = table("training_project", {
  id: id(),
  title: text("title").notNull(),
  year: int("year").notNull(),
  audience: oneOf("audience", ["secretaries", "committee", "officials", "members", "new_members"]).notNull(),
  mode: oneOf("mode", ["small_class", "batch", "outreach", "online", "blended"]).notNull(),
  /** Hundredths of a credit hour. */
  requiredHours: int("required_hours").notNull(),
  unitId: text("unit_id")
    .notNull()
    .references(() => orgUnit.id),
  unitPath: text("unit_path").notNull(),
});

export const trainingBatch = table(
  "training_batch",
  {
    id: id(),
    projectId: text("project_id")
      .notNull()
      .references(() => trainingProject.id),
    no: int("no").notNull(),
    place: text("place").notNull(),
    firstDay: day("first_day").notNull(),
    lastDay: day("last_day").notNull(),
    capacity: int("capacity").notNull(),
    state: oneOf("state", ["planned", "running", "closed"]).notNull(),
    /** The dossier: a batch is closed only when plan, agenda, sign-in sheet and timetable are in. */
    dossier: json<{ plan: boolean; agenda: boolean; signIn: boolean; timetable: boolean }>(
      "dossier",
    ).notNull(),
  },
  (t) => [uniqueIndex("training_batch_no").on(t.projectId, t.no)],
);

export const trainingSession = table(
  "training_session",
  {
    id: id(),
    batchId: text("batch_id")
      .notNull()
      .references(() => trainingBatch.id),
    title: text("title").notNull(),
    startsAt: time("starts_at").notNull(),
    endsAt: time("ends_at").notNull(),
    /** Hundredths of a credit hour. */
    hours: int("hours").notNull(),
  },
  (t) => [index("training_session_batch").on(t.batchId, t.startsAt)],
);

export const enrolment = table(
  "enrolment",
  {
    id: id(),
    batchId: text("batch_id")
      .notNull()
      .references(() => trainingBatch.id),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    /** The branch or village at nomination, for the drill-down by township. */
    unitPath: text("unit_path").notNull(),
    state: oneOf("state", ENROLMENT_STATES).notNull(),
    /** Hundredths of a credit hour attended. */
    hours: int("hours").notNull(),
    sessionsAttended: int("sessions_attended").notNull(),
    unexcused: int("unexcused").notNull(),
    /** Percent; null where the batch has no exam. */
    examPercent: int("exam_percent"),
    settledAt: time("settled_at"),
  },
  (t) => [
    uniqueIndex("enrolment_person").on(t.batchId, t.personId),
    index("enrolment_path").on(t.unitPath),
    index("enrolment_of_person").on(t.personId),
  ],
);

export const sessionAttendance = table(
  "session_attendance",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => trainingSession.id),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    present: bool("present").notNull(),
    excused: bool("excused").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.personId] })],
);
