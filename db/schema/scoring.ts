// 五化考核 scoring: rubric versions, score periods, people's judgements, and each branch's computed score.
import type { Rubric } from "#app/domain/scoring/rubric.ts";
import type { BranchScore } from "#app/domain/scoring/score.ts";
import {
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
import { orgUnit } from "./org.ts";

export const rubric = table("rubric", {
  id: id(),
  version: int("version").notNull().unique(),
  title: text("title").notNull(),
  body: json<Rubric>("body").notNull(),
  savedAt: time("saved_at").notNull(),
});

/** 考核期: a quarter, bound to the rubric version it was opened with. */
export const scorePeriod = table(
  "score_period",
  {
    id: id(),
    year: int("year").notNull(),
    quarter: int("quarter").notNull(),
    rubricId: text("rubric_id")
      .notNull()
      .references(() => rubric.id),
    state: oneOf("state", ["open", "locked"]).notNull(),
    lockedAt: time("locked_at"),
  },
  (t) => [uniqueIndex("score_period_quarter").on(t.year, t.quarter)],
);

/** A person's judgement of a review item, in hundredths of a point. */
export const reviewMark = table(
  "review_mark",
  {
    periodId: text("period_id")
      .notNull()
      .references(() => scorePeriod.id),
    branchId: text("branch_id")
      .notNull()
      .references(() => orgUnit.id),
    itemCode: text("item_code").notNull(),
    points: int("points").notNull(),
    note: text("note").notNull(),
    markedBy: text("marked_by"),
    markedAt: time("marked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.periodId, t.branchId, t.itemCode] })],
);

/** Bonus points, deductions and proved falsification, each with its reason. */
export const scoreAdjustment = table(
  "score_adjustment",
  {
    id: id(),
    periodId: text("period_id")
      .notNull()
      .references(() => scorePeriod.id),
    branchId: text("branch_id")
      .notNull()
      .references(() => orgUnit.id),
    kind: oneOf("kind", ["bonus", "deduction", "falsification"]).notNull(),
    points: int("points").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [index("score_adjustment_branch").on(t.periodId, t.branchId)],
);

/** A cache of facts: computing it again gives the same bytes; frozen when the period is locked. */
export const branchScore = table(
  "branch_score",
  {
    periodId: text("period_id")
      .notNull()
      .references(() => scorePeriod.id),
    branchId: text("branch_id")
      .notNull()
      .references(() => orgUnit.id),
    branchPath: text("branch_path").notNull(),
    /** Hundredths; null where no item applies. */
    score: int("score"),
    level: text("level"),
    result: json<BranchScore>("result").notNull(),
    computedAt: time("computed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.periodId, t.branchId] }),
    index("branch_score_path").on(t.periodId, t.branchPath),
  ],
);
