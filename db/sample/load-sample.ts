// Loads the sample county (示例县) into an empty database: deterministic from its seed, its days relative to now.
import { randomBytes } from "node:crypto";
import { sealPersonalData } from "#app/domain/org/personal-data.server.ts";
import type { Instant } from "#app/platform/clock.ts";
import type { KeyRing } from "#app/platform/keys.ts";
import { bulkInsert } from "../engine/bulk.ts";
import type { Handle, Store } from "../engine/store.ts";
import { isEmpty } from "../queries/installation.ts";
import * as schema from "../schema/index.ts";
import { accountRows, grantRows, passwordHistoryRows, type SampleHashes } from "./accounts.ts";
import type { SampleCounty, SampleLearner } from "./county.ts";
import { type CreditRow, creditRows } from "./credits.ts";
import { demoMemberYear } from "./demo-member.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from "./demo-people.ts";
import { sampleExams } from "./exams.ts";
import { type MadeCounty, makeCounty } from "./make-county.ts";
import { exemptionRows, floatingRows, membershipRows } from "./memberships.ts";
import { organisationalLife } from "./orglife.ts";
import { questionPool } from "./question-pool.ts";
import { readLessons } from "./reading.ts";
import { sampleRubric } from "./sample-rubric.ts";
import { assessmentOf, followupRows } from "./scores.ts";
import { countyShapes, type Scale } from "./shape.ts";
import { publishedLessons } from "./shipped-lessons.ts";
import { auditRows } from "./trail.ts";
import { type Training, trainingOf } from "./training.ts";

export type SampleDeps = {
  store: Store;
  keys: KeyRing;
  now: Instant;
  /** Another seed gives other people in the same county; the demo people stay. */
  seed?: number;
  scale?: Scale;
  hashPassword: (plain: string) => Promise<string>;
  /** Told the name of each step as it begins. */
  onProgress?: (step: string) => void;
};

export type SampleSignIns = {
  people: readonly DemoPerson[];
  /** A short lesson the demo member has not opened: it takes her to the quarter's target. Null without content. */
  unreadLesson: string | null;
};

const DEFAULT_SEED = 2026;

/**
 * Lessons and questions are taken from what was loaded before; without them nobody has read or sat anything. The
 * installation's `origin` is marked `demo` last, once everything is in. Throws where people are registered already.
 */
export async function loadSample(deps: SampleDeps): Promise<SampleSignIns> {
  const { store, now, seed = DEFAULT_SEED, scale = "county", onProgress = () => {} } = deps;
  if (!(await isEmpty(store.read))) throw new Error("the sample county needs a database without people");
  const hashes = {
    demo: await deps.hashPassword(DEMO_PASSWORD),
    nobodyKnows: await deps.hashPassword(randomBytes(24).toString("base64")),
  };
  const made = makeCounty(countyShapes[scale], seed, now);
  const load = async (step: string, work: (tx: Handle) => Promise<void>) => {
    onProgress(step);
    await store.write(work);
  };

  await load("people", (tx) => insertPeople(tx, made.county, deps.keys));
  await load("offices", (tx) => insertOffices(tx, made, deps.keys, hashes));
  const training = trainingOf(
    made.county,
    made.officials.map(({ personId }) => personId),
  );
  await load("training", (tx) => insertTraining(tx, training));
  const lessons = await publishedLessons(store.read);
  let unreadLesson: string | null = null;
  await load("study", async (tx) => {
    unreadLesson = await insertStudy(tx, made.county, training, lessons);
  });
  for (const { exam, sittings } of sampleExams(made.county, await questionPool(store.read))) {
    await load("exams", async (tx) => {
      await bulkInsert(tx, schema.exam, [exam]);
      await bulkInsert(tx, schema.attempt, sittings.attempts);
      await bulkInsert(tx, schema.attemptQuestion, sittings.questions);
      await bulkInsert(tx, schema.answer, sittings.answers);
    });
  }
  await load("assessment", (tx) => insertAssessment(tx, made.county));
  return { people: DEMO_PEOPLE, unreadLesson };
}

async function insertPeople(tx: Handle, county: SampleCounty, keys: KeyRing): Promise<void> {
  await bulkInsert(tx, schema.orgUnit, county.units);
  // Older than anything the fortnight of audit rows tells of.
  const createdAt = county.calendar.now - 400 * 24 * 3_600_000;
  const people = [...county.members, ...county.officials].map(({ person }) => ({
    id: person.id,
    name: person.name,
    number: person.number,
    birthYear: person.birthDay.slice(0, 4),
    ...sealPersonalData(keys, person),
    createdAt,
  }));
  await bulkInsert(tx, schema.person, people);
  await bulkInsert(tx, schema.membership, membershipRows(county));
  await bulkInsert(tx, schema.exemption, exemptionRows(county));
  await bulkInsert(tx, schema.floatingPeriod, floatingRows(county));
}

async function insertOffices(
  tx: Handle,
  made: MadeCounty,
  keys: KeyRing,
  hashes: SampleHashes,
): Promise<void> {
  const accounts = accountRows(made.county, keys, hashes);
  await bulkInsert(tx, schema.term, made.terms);
  await bulkInsert(tx, schema.postHolding, made.posts);
  await bulkInsert(tx, schema.official, made.officials);
  await bulkInsert(tx, schema.account, accounts);
  await bulkInsert(tx, schema.passwordHistory, passwordHistoryRows(accounts, hashes));
  await bulkInsert(tx, schema.roleGrant, grantRows(made.county, made.posts));
}

async function insertTraining(tx: Handle, training: Training): Promise<void> {
  await bulkInsert(tx, schema.trainingProject, training.projects);
  await bulkInsert(tx, schema.trainingBatch, training.batches);
  await bulkInsert(tx, schema.trainingSession, training.sessions);
  await bulkInsert(tx, schema.enrolment, training.enrolments);
  await bulkInsert(tx, schema.sessionAttendance, training.attendance);
}

/** Meetings, reading and the ledger that follows from both; the slug of the demo member's unread lesson. */
async function insertStudy(
  tx: Handle,
  county: SampleCounty,
  training: Training,
  lessons: Awaited<ReturnType<typeof publishedLessons>>,
): Promise<string | null> {
  const life = organisationalLife(county);
  const reading = readLessons(county, lessons);
  const demo = demoMemberYear(county, life, reading, lessons);
  const yearStart = `${county.calendar.running.year}-01-01`;
  const studyOf = (learner: SampleLearner) => ({
    partyLessons: (life.partyLessons.get(learner.branch) ?? []).filter(({ attendees }) =>
      attendees.has(learner),
    ),
    completed: reading.completed.get(learner) ?? [],
    batches: training.credits.get(learner.person.id) ?? [],
  });
  const demoId = demo.credits[0]?.personId;
  const isOwn = ({ personId, day }: CreditRow) => personId === demoId && day >= yearStart;
  const credits = creditRows(county, studyOf).filter((row) => !isOwn(row));

  await bulkInsert(tx, schema.meeting, [...life.meetings, ...demo.meetings]);
  await bulkInsert(tx, schema.lessonProgress, reading.progress);
  await bulkInsert(tx, schema.courseCompletion, reading.courses);
  await bulkInsert(tx, schema.creditEntry, [...credits, ...demo.credits]);
  return demo.unread?.slug ?? null;
}

async function insertAssessment(tx: Handle, county: SampleCounty): Promise<void> {
  const { periods, marks, adjustments } = assessmentOf(county, await sampleRubric(tx, county));
  await bulkInsert(tx, schema.scorePeriod, periods);
  await bulkInsert(tx, schema.reviewMark, marks);
  await bulkInsert(tx, schema.scoreAdjustment, adjustments);
  await bulkInsert(tx, schema.followup, followupRows(county));
  await bulkInsert(tx, schema.auditEvent, auditRows(county));
  const { now } = county.calendar;
  await bulkInsert(tx, schema.installation, [{ key: "origin", value: "demo", done: true, at: now }]);
}
