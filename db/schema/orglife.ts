// 组织生活 organisational life: what a branch held, when, and who of those expected came.
import { day, id, index, int, oneOf, table, text, uniqueIndex } from "../engine/dialect.ts";
import { orgUnit } from "./org.ts";

export const MEETING_KINDS = [
  "members_meeting",
  "committee_meeting",
  "group_meeting",
  "party_lesson",
  "theme_day",
  "life_meeting",
  "appraisal",
] as const;

export const meeting = table(
  "meeting",
  {
    id: id(),
    branchId: text("branch_id")
      .notNull()
      .references(() => orgUnit.id),
    branchPath: text("branch_path").notNull(),
    /** Who held it: the branch itself, or one of its party groups. */
    unitId: text("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    kind: oneOf("kind", MEETING_KINDS).notNull(),
    day: day("day").notNull(),
    title: text("title").notNull(),
    expected: int("expected").notNull(),
    attended: int("attended").notNull(),
    onLeave: int("on_leave").notNull(),
  },
  (t) => [
    index("meeting_branch").on(t.branchId, t.day),
    index("meeting_path").on(t.branchPath, t.day),
    uniqueIndex("meeting_once").on(t.unitId, t.kind, t.day),
  ],
);
