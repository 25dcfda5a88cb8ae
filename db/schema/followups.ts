// 周调度 followups: what a branch was asked to put right, by when, and when it was closed.
import { day, id, index, table, text } from "../engine/dialect.ts";
import { orgUnit } from "./org.ts";

export const followup = table(
  "followup",
  {
    id: id(),
    branchId: text("branch_id")
      .notNull()
      .references(() => orgUnit.id),
    branchPath: text("branch_path").notNull(),
    title: text("title").notNull(),
    issuedOn: day("issued_on").notNull(),
    dueOn: day("due_on").notNull(),
    closedOn: day("closed_on"),
  },
  (t) => [index("followup_branch").on(t.branchId, t.dueOn)],
);
