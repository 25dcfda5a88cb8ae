// What somebody must do today: where they belong, whether they hold a post, which exams are open to them.
import { type AnyColumn, and, eq, gt, inArray, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Scope } from "../engine/scope.ts";
import type { Handle } from "../engine/store.ts";
import { attempt, exam } from "../schema/exams.ts";
import { membership, official, orgUnit, postHolding } from "../schema/org.ts";

export type OwnPlace = { path: string; domain: string | null; member: boolean };

const own = (scope: Scope, person: AnyColumn): SQL =>
  scope.person === null ? sql`1 = 0` : eq(person, scope.person);
const holds = (dated: { from: AnyColumn; until: AnyColumn }, today: string): SQL =>
  sql`${dated.from} <= ${today} and (${dated.until} is null or ${dated.until} >= ${today})`;

/** The units in which the scope's own person is a member or official today. */
export async function ownPlaces(handle: Handle, scope: Scope, today: string): Promise<OwnPlace[]> {
  const memberships = await handle
    .select({ path: membership.branchPath, domain: orgUnit.domain })
    .from(membership)
    .innerJoin(orgUnit, eq(orgUnit.id, membership.branchId))
    .where(and(own(scope, membership.personId), holds(membership, today)));
  const offices = await handle
    .select({ path: official.unitPath, domain: orgUnit.domain })
    .from(official)
    .innerJoin(orgUnit, eq(orgUnit.id, official.unitId))
    .where(and(own(scope, official.personId), holds(official, today)));
  return [
    ...memberships.map((place) => ({ ...place, member: true })),
    ...offices.map((place) => ({ ...place, member: false })),
  ];
}

/** Whether the scope's own person holds a committee post today: their target of hours is higher. */
export async function holdsPost(handle: Handle, scope: Scope, today: string): Promise<boolean> {
  const rows = await handle
    .select({ id: postHolding.id })
    .from(postHolding)
    .where(and(own(scope, postHolding.personId), holds(postHolding, today)))
    .limit(1);
  return rows.length > 0;
}

export type OpenExam = {
  id: string;
  title: string;
  closesAt: number;
  durationMinutes: number;
  running: boolean;
};

/** Official exams open now for somebody of these places, that the scope's own person has not handed in yet. */
export async function openExamsAt(
  handle: Handle,
  scope: Scope,
  places: readonly OwnPlace[],
  now: number,
): Promise<OpenExam[]> {
  const open = await handle
    .select()
    .from(exam)
    .where(
      and(
        eq(exam.state, "published"),
        ne(exam.kind, "practice"),
        lte(exam.opensAt, now),
        gt(exam.closesAt, now),
      ),
    );
  const mine = open.filter(({ unitPath, domains }) =>
    places.some(
      ({ path, domain }) =>
        path.startsWith(unitPath) &&
        (domains.includes("all") || (domain !== null && domains.includes(domain))),
    ),
  );
  if (mine.length === 0) return [];
  const attempts = await handle
    .select({ examId: attempt.examId, submittedAt: attempt.submittedAt })
    .from(attempt)
    .where(
      and(
        own(scope, attempt.personId),
        inArray(
          attempt.examId,
          mine.map(({ id }) => id),
        ),
      ),
    );
  const ofExam = (id: string) => attempts.filter(({ examId }) => examId === id);
  return mine
    .filter(({ id }) => ofExam(id).every(({ submittedAt }) => submittedAt === null))
    .map(({ id, title, closesAt, durationMinutes }) => ({
      id,
      title,
      closesAt,
      durationMinutes,
      running: ofExam(id).length > 0,
    }))
    .sort((a, b) => a.closesAt - b.closesAt);
}
