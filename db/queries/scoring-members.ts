// What the accountable members of each branch did: hours, learning, floating members reached, rotation training.
import { type AnyColumn, and, between, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Scope } from "../engine/scope.ts";
import { countWhere, rowCount } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { creditEntry, lessonProgress } from "../schema/completions.ts";
import { floatingPeriod, postHolding } from "../schema/org.ts";
import { enrolment, trainingBatch } from "../schema/rotation.ts";
import { accountableMembers, heldOn, qualified, type Reach } from "./scoring-roster.ts";

/** The days and instants of a quarter, and the cumulative target of hours in hundredths by its end. */
export type QuarterOfStudy = {
  readonly yearStart: string;
  readonly first: string;
  readonly last: string;
  readonly firstAt: number;
  readonly endsAt: number;
  readonly targets: { readonly member: number; readonly committee: number };
};

/** A person's hundredths of credit hours from the year's first day to the quarter's last. */
export const hoursOf = (person: AnyColumn, { yearStart, last }: QuarterOfStudy): SQL =>
  sql`(select coalesce(sum(${creditEntry.hours}), 0) from ${creditEntry}
    where ${creditEntry.personId} = ${person} and ${creditEntry.day} between ${yearStart} and ${last})`;

/** The target that holds for a person: secretaries and committee members have one of their own. */
export const targetOf = (person: AnyColumn, on: string, { targets }: QuarterOfStudy): SQL =>
  sql`case when exists (select 1 from ${postHolding} where ${postHolding.personId} = ${person}
    and ${heldOn(postHolding, on)}) then cast(${targets.committee} as integer) else cast(${targets.member} as integer) end`;

/** Whether the program itself saw a person learn in the quarter: hours not entered by hand, or a completed lesson. */
export const learnedIn = (person: AnyColumn, { first, last, firstAt, endsAt }: QuarterOfStudy): SQL =>
  sql`case when exists (select 1 from ${creditEntry} where ${creditEntry.personId} = ${person}
      and ${creditEntry.day} between ${first} and ${last} and ${creditEntry.kind} <> 'manual')
    or exists (select 1 from ${lessonProgress} where ${lessonProgress.personId} = ${person}
      and ${lessonProgress.completedAt} >= ${firstAt} and ${lessonProgress.completedAt} < ${endsAt})
    then 1 else 0 end`;

/** Whether a person is a floating member on a day. */
export const floatingOn = (person: AnyColumn, on: string): SQL =>
  sql`case when exists (select 1 from ${floatingPeriod} where ${floatingPeriod.personId} = ${person}
    and ${heldOn(floatingPeriod, on)}) then 1 else 0 end`;

/** Whether the branch was in touch with a floating member in the quarter. */
export const contactedIn = (person: AnyColumn, on: string, { first, last }: QuarterOfStudy): SQL =>
  sql`case when exists (select 1 from ${floatingPeriod} where ${floatingPeriod.personId} = ${person}
    and ${heldOn(floatingPeriod, on)} and ${floatingPeriod.contactedOn} between ${first} and ${last}) then 1 else 0 end`;

/** By branch: how many are accountable, reached their hours, learned, float, and float and were reached. */
export async function memberCounts(handle: Handle, scope: Scope, reach: Reach, quarter: QuarterOfStudy) {
  const members = accountableMembers(handle, scope, reach);
  const each = handle
    .select({
      branchId: members.branchId,
      hours: qualified(hoursOf(members.personId, quarter)).as("hours"),
      target: qualified(targetOf(members.personId, reach.on, quarter)).as("target"),
      learned: qualified(learnedIn(members.personId, quarter)).as("learned"),
      floating: qualified(floatingOn(members.personId, reach.on)).as("floating"),
      contacted: qualified(contactedIn(members.personId, reach.on, quarter)).as("contacted"),
    })
    .from(members)
    .as("each_member");
  return handle
    .select({
      branchId: each.branchId,
      accountable: rowCount(),
      hoursAtTarget: countWhere(sql`${each.hours} >= ${each.target}`),
      learners: countWhere(sql`${each.learned} = 1`),
      floating: countWhere(sql`${each.floating} = 1`),
      reached: countWhere(sql`${each.floating} = 1 and ${each.contacted} = 1 and ${each.learned} = 1`),
    })
    .from(each)
    .groupBy(each.branchId);
}

/**
 * By branch: trainings of accountable members whose batch ended between two days. One sent to a make-up is due where
 * the make-up ends.
 */
export async function rotationCounts(
  handle: Handle,
  scope: Scope,
  reach: Reach,
  ended: { first: string; last: string },
) {
  const members = accountableMembers(handle, scope, reach);
  return handle
    .select({
      branchId: members.branchId,
      due: rowCount(),
      completed: countWhere(sql`${enrolment.state} = 'completed'`),
    })
    .from(members)
    .innerJoin(enrolment, eq(enrolment.personId, members.personId))
    .innerJoin(trainingBatch, eq(trainingBatch.id, enrolment.batchId))
    .where(and(between(trainingBatch.lastDay, ended.first, ended.last), ne(enrolment.state, "make_up")))
    .groupBy(members.branchId);
}
