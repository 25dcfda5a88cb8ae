// Small sample counties for walkthroughs: loaded over a little content of fixed ids, and read back whole.
import type { Instant } from "#app/platform/clock.ts";
import { bulkInsert } from "#db/engine/bulk.ts";
import { demoPerson } from "#db/sample/demo-people.ts";
import { loadSample } from "#db/sample/load-sample.ts";
import * as schema from "#db/schema/index.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

const open: TestHouse[] = [];

/** For `afterEach`: closes what `countyAt` opened. */
export async function endCounties(): Promise<void> {
  for (const house of open.splice(0)) await house.end();
}

/** Two courses of three lessons, eight to thirteen minutes each, and thirty questions. */
async function putContent({ store }: TestHouse): Promise<void> {
  const numbers = [0, 1, 2, 3, 4, 5];
  const questions = Array.from({ length: 30 }, (_, index) => {
    const kind = (["single", "multiple", "truefalse"] as const)[index % 3] ?? "single";
    return { index, kind, options: kind === "truefalse" ? ["正确", "错误"] : ["甲", "乙", "丙", "丁"] };
  });
  await store.write(async (tx) => {
    await bulkInsert(
      tx,
      schema.course,
      [0, 1].map((position) => ({
        id: `course${position}`,
        slug: `course-${position}`,
        title: `课程${position}`,
        summary: "",
        domains: ["all"],
        compulsory: true,
        introHtml: "",
        position,
      })),
    );
    await bulkInsert(
      tx,
      schema.lesson,
      numbers.map((n) => ({
        id: `lesson${n}`,
        slug: `lesson-${n}`,
        kind: "lesson" as const,
        publishedRevisionId: `revision${n}`,
      })),
    );
    await bulkInsert(
      tx,
      schema.lessonRevision,
      numbers.map((n) => ({
        id: `revision${n}`,
        lessonId: `lesson${n}`,
        no: 1,
        title: `第${n}课`,
        summary: "",
        topic: "party-basics",
        minutes: 13 - n,
        source: "",
        blocks: [],
        checks: [],
        sourceHash: "",
        savedAt: 0,
      })),
    );
    await bulkInsert(
      tx,
      schema.courseLesson,
      numbers.map((n) => ({ courseId: `course${n % 2}`, lessonId: `lesson${n}`, position: n })),
    );
    await bulkInsert(tx, schema.questionBank, [{ id: "bank", slug: "bank", title: "题库" }]);
    await bulkInsert(
      tx,
      schema.question,
      questions.map(({ index, kind }) => ({
        id: `question${index}`,
        bankId: "bank",
        kind,
        topic: "three-meetings",
        difficulty: "easy" as const,
        domains: ["all"],
        contentHash: String(index),
        versionId: `version${index}`,
      })),
    );
    await bulkInsert(
      tx,
      schema.questionVersion,
      questions.map(({ index, kind, options }) => ({
        id: `version${index}`,
        questionId: `question${index}`,
        no: 1,
        stem: `第${index}题`,
        options,
        key: { options: kind === "multiple" ? [0, 2] : [index % 2] },
        explanation: "",
        savedAt: 0,
      })),
    );
  });
}

/** A small county as it stands at `now`. */
export async function countyAt(
  now: Instant,
  options: { keys?: TestHouse["keys"]; seed?: number; content?: boolean } = {},
) {
  const house = await testHouse(now);
  open.push(house);
  if (options.content !== false) await putContent(house);
  const keys = options.keys ?? house.keys;
  const { seed } = options;
  const hashPassword = async (plain: string) => `hash of ${plain}`;
  const signIns = await loadSample({ store: house.store, keys, now, seed, scale: "small", hashPassword });
  return { house, keys, signIns, all: await everyRow(house) };
}

/** All that a small county holds, by table. */
export async function everyRow({ store: { read } }: TestHouse) {
  return {
    units: await read.select().from(schema.orgUnit),
    people: await read.select().from(schema.person),
    memberships: await read.select().from(schema.membership),
    officials: await read.select().from(schema.official),
    floating: await read.select().from(schema.floatingPeriod),
    exemptions: await read.select().from(schema.exemption),
    posts: await read.select().from(schema.postHolding),
    terms: await read.select().from(schema.term),
    accounts: await read.select().from(schema.account),
    grants: await read.select().from(schema.roleGrant),
    progress: await read.select().from(schema.lessonProgress),
    courses: await read.select().from(schema.courseCompletion),
    credits: await read.select().from(schema.creditEntry),
    exams: await read.select().from(schema.exam),
    attempts: await read.select().from(schema.attempt),
    questions: await read.select().from(schema.attemptQuestion),
    answers: await read.select().from(schema.answer),
    versions: await read.select().from(schema.questionVersion),
    projects: await read.select().from(schema.trainingProject),
    batches: await read.select().from(schema.trainingBatch),
    sessions: await read.select().from(schema.trainingSession),
    enrolments: await read.select().from(schema.enrolment),
    attendance: await read.select().from(schema.sessionAttendance),
    meetings: await read.select().from(schema.meeting),
    followups: await read.select().from(schema.followup),
    periods: await read.select().from(schema.scorePeriod),
    marks: await read.select().from(schema.reviewMark),
    adjustments: await read.select().from(schema.scoreAdjustment),
    audit: await read.select().from(schema.auditEvent),
    installation: await read.select().from(schema.installation),
  };
}
export type Rows = Awaited<ReturnType<typeof everyRow>>;

export const idOf = (all: Rows, role: Parameters<typeof demoPerson>[0]): string =>
  all.people.find(({ number }) => number === demoPerson(role).number)?.id ?? "nobody";
