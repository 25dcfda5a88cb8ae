// The people behind a branch's figures: each member of one branch with what was counted of them.
import { and, asc, between, desc, eq, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import type { Handle } from "../engine/store.ts";
import { floatingPeriod, orgUnit, person, postHolding, term } from "../schema/org.ts";
import { enrolment, trainingBatch, trainingProject } from "../schema/rotation.ts";
import { bestAttempts, type CountedExam } from "./scoring-exams.ts";
import {
  contactedIn,
  floatingOn,
  hoursOf,
  learnedIn,
  type QuarterOfStudy,
  targetOf,
} from "./scoring-members.ts";
import { accountableMembers, heldOn, type Reach, rollOf } from "./scoring-roster.ts";

export type MemberStudy = Awaited<ReturnType<typeof studyOfMembers>>[number];

const flag = (value: unknown) => Number(value) === 1;

/** Everyone on a branch's roll: hours and target in hundredths, and the 0/1 marks that decide what counts. By name. */
export async function studyOfMembers(handle: Handle, scope: Scope, reach: Reach, quarter: QuarterOfStudy) {
  const roll = rollOf(handle, scope, reach);
  const rows = await handle
    .select({
      personId: roll.personId,
      name: person.name,
      number: person.number,
      kind: roll.kind,
      exempt: roll.exempt,
      arrived: roll.arrived,
      hours: sql<number>`${hoursOf(roll.personId, quarter)}`.mapWith(Number),
      target: sql<number>`${targetOf(roll.personId, reach.on, quarter)}`.mapWith(Number),
      learned: sql`${learnedIn(roll.personId, quarter)}`,
      floating: sql`${floatingOn(roll.personId, reach.on)}`,
      contacted: sql`${contactedIn(roll.personId, reach.on, quarter)}`,
    })
    .from(roll)
    .innerJoin(person, eq(person.id, roll.personId))
    .orderBy(asc(person.name), asc(person.number));
  return rows.map(({ exempt, arrived, learned, floating, contacted, ...row }) => ({
    ...row,
    exempt: flag(exempt),
    /** On the roll for the thirty days that make a member count. */
    settled: flag(arrived),
    learned: flag(learned),
    floating: flag(floating),
    contacted: flag(contacted),
  }));
}

/** Each accountable member an exam is for, with the best attempt; those who have not sat first. */
export async function sittingsOf(handle: Handle, scope: Scope, reach: Reach, of: CountedExam) {
  const best = bestAttempts(handle, scope, reach, of);
  return handle
    .select({
      personId: best.personId,
      name: person.name,
      sat: sql`${best.sat} = 1`.mapWith(Boolean),
      passed: sql`${best.passed} = 1`.mapWith(Boolean),
      percent: sql`${best.percent}`.mapWith(Number),
    })
    .from(best)
    .innerJoin(person, eq(person.id, best.personId))
    .orderBy(asc(best.sat), asc(person.name), asc(person.id));
}

/** Trainings of accountable members whose batch ended between two days. */
export async function trainingsOf(
  handle: Handle,
  scope: Scope,
  reach: Reach,
  ended: { first: string; last: string },
) {
  const members = accountableMembers(handle, scope, reach);
  return handle
    .select({
      id: enrolment.id,
      name: person.name,
      project: trainingProject.title,
      batchNo: trainingBatch.no,
      lastDay: trainingBatch.lastDay,
      state: enrolment.state,
    })
    .from(members)
    .innerJoin(person, eq(person.id, members.personId))
    .innerJoin(enrolment, eq(enrolment.personId, members.personId))
    .innerJoin(trainingBatch, eq(trainingBatch.id, enrolment.batchId))
    .innerJoin(trainingProject, eq(trainingProject.id, trainingBatch.projectId))
    .where(and(between(trainingBatch.lastDay, ended.first, ended.last), sql`${enrolment.state} <> 'make_up'`))
    .orderBy(asc(person.name), asc(trainingBatch.lastDay));
}

/** Where a branch's floating members are and when it was last in touch with them. */
export async function floatingOf(handle: Handle, scope: Scope, reach: Reach) {
  const members = accountableMembers(handle, scope, reach);
  return handle
    .select({
      personId: members.personId,
      place: floatingPeriod.place,
      contactedOn: floatingPeriod.contactedOn,
    })
    .from(members)
    .innerJoin(floatingPeriod, eq(floatingPeriod.personId, members.personId))
    .where(heldOn(floatingPeriod, reach.on));
}

/** Who holds which post of a branch on a day. */
export async function postHoldersOf(handle: Handle, scope: Scope, branchId: string, on: string) {
  return handle
    .select({ post: postHolding.post, name: person.name, from: postHolding.from })
    .from(postHolding)
    .innerJoin(person, eq(person.id, postHolding.personId))
    .where(
      and(
        eq(postHolding.unitId, branchId),
        withinUnits(scope, postHolding.unitPath),
        heldOn(postHolding, on),
      ),
    )
    .orderBy(asc(postHolding.from));
}

/** A branch's terms that began by a day, newest first. */
export async function termsOf(handle: Handle, scope: Scope, branchId: string, on: string) {
  return handle
    .select({ from: term.from, until: term.until, delayApprovedUntil: term.delayApprovedUntil })
    .from(term)
    .innerJoin(orgUnit, eq(orgUnit.id, term.unitId))
    .where(and(eq(term.unitId, branchId), withinUnits(scope, orgUnit.path), sql`${term.from} <= ${on}`))
    .orderBy(desc(term.from));
}
