// Rotation training: projects and batches with how many completed, and the enrolments within a scope.
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Scope, withinUnits } from "../engine/scope.ts";
import { countWhere, rowCount, startsWith, total } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { orgUnit, person } from "../schema/org.ts";
import { enrolment, trainingBatch, trainingProject, trainingSession } from "../schema/rotation.ts";

export type BatchRecord = Awaited<ReturnType<typeof batchById>> & object;
export type EnrolmentRow = Awaited<ReturnType<typeof enrolmentsOf>>[number];

/** One sent to a make-up is counted where the make-up is. */
const due = countWhere(sql`${enrolment.state} <> 'make_up'`);
const completed = countWhere(sql`${enrolment.state} = 'completed'`);
const counts = { enrolled: sql<number>`count(${enrolment.id})`.mapWith(Number), due, completed };

/** Enrolments in scope belong to a left join, so that a batch without any is still listed. */
const enrolledHere = (scope: Scope, within = "/"): SQL =>
  and(
    eq(enrolment.batchId, trainingBatch.id),
    withinUnits(scope, enrolment.unitPath),
    startsWith(enrolment.unitPath, within),
  ) as SQL;

/** Every project with its batches and its enrolments in scope, newest year first. */
export async function projectsWithCounts(handle: Handle, scope: Scope) {
  return handle
    .select({
      id: trainingProject.id,
      title: trainingProject.title,
      year: trainingProject.year,
      audience: trainingProject.audience,
      mode: trainingProject.mode,
      requiredHours: trainingProject.requiredHours,
      batches: sql<number>`count(distinct ${trainingBatch.id})`.mapWith(Number),
      ...counts,
    })
    .from(trainingProject)
    .leftJoin(trainingBatch, eq(trainingBatch.projectId, trainingProject.id))
    .leftJoin(enrolment, enrolledHere(scope))
    .groupBy(trainingProject.id)
    .orderBy(desc(trainingProject.year), asc(trainingProject.title));
}

export async function projectById(handle: Handle, id: string) {
  const [row] = await handle.select().from(trainingProject).where(eq(trainingProject.id, id)).limit(1);
  return row ?? null;
}

/** A project's batches with their enrolments in scope, by number. */
export async function batchesWithCounts(handle: Handle, scope: Scope, projectId: string) {
  return handle
    .select({
      id: trainingBatch.id,
      no: trainingBatch.no,
      place: trainingBatch.place,
      firstDay: trainingBatch.firstDay,
      lastDay: trainingBatch.lastDay,
      capacity: trainingBatch.capacity,
      state: trainingBatch.state,
      ...counts,
    })
    .from(trainingBatch)
    .leftJoin(enrolment, enrolledHere(scope))
    .where(eq(trainingBatch.projectId, projectId))
    .groupBy(trainingBatch.id)
    .orderBy(asc(trainingBatch.no));
}

/** A batch with its project, its dossier and how many sessions it has. */
export async function batchById(handle: Handle, id: string) {
  const [row] = await handle
    .select({ batch: trainingBatch, project: trainingProject })
    .from(trainingBatch)
    .innerJoin(trainingProject, eq(trainingProject.id, trainingBatch.projectId))
    .where(eq(trainingBatch.id, id))
    .limit(1);
  if (!row) return null;
  const [held] = await handle
    .select({ sessions: rowCount(), hours: total(trainingSession.hours) })
    .from(trainingSession)
    .where(eq(trainingSession.batchId, id));
  return { ...row, sessions: held?.sessions ?? 0, sessionHours: held?.hours ?? 0 };
}

/** By path of nomination: enrolments of one batch, or of a whole project, in scope. */
export async function enrolmentCountsByPath(
  handle: Handle,
  scope: Scope,
  of: { batchId: string } | { projectId: string },
  within = "/",
) {
  return handle
    .select({ path: enrolment.unitPath, ...counts })
    .from(enrolment)
    .innerJoin(trainingBatch, eq(trainingBatch.id, enrolment.batchId))
    .where(
      and(
        "batchId" in of ? eq(enrolment.batchId, of.batchId) : eq(trainingBatch.projectId, of.projectId),
        startsWith(enrolment.unitPath, within),
        withinUnits(scope, enrolment.unitPath),
      ),
    )
    .groupBy(enrolment.unitPath);
}

/** The people of a batch nominated within a subtree and in scope, by unit and name. */
export async function enrolmentsOf(handle: Handle, scope: Scope, batchId: string, within: string) {
  return handle
    .select({
      id: enrolment.id,
      personId: enrolment.personId,
      name: person.name,
      number: person.number,
      unitPath: enrolment.unitPath,
      unitName: orgUnit.name,
      state: enrolment.state,
      hours: enrolment.hours,
      sessionsAttended: enrolment.sessionsAttended,
      unexcused: enrolment.unexcused,
      examPercent: enrolment.examPercent,
    })
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.personId))
    .leftJoin(orgUnit, eq(orgUnit.path, enrolment.unitPath))
    .where(
      and(
        eq(enrolment.batchId, batchId),
        startsWith(enrolment.unitPath, within),
        withinUnits(scope, enrolment.unitPath),
      ),
    )
    .orderBy(asc(enrolment.unitPath), asc(person.name), asc(person.number));
}

/** Whether a batch has an exam, a fact of the batch and of nobody in it: then somebody's percent is on record. */
export async function batchHasExam(handle: Handle, batchId: string): Promise<boolean> {
  const rows = await handle
    .select({ id: enrolment.id })
    .from(enrolment)
    .where(and(eq(enrolment.batchId, batchId), sql`${enrolment.examPercent} is not null`))
    .limit(1);
  return rows.length > 0;
}
