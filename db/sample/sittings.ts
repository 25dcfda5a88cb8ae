// Attempts at one exam: frozen papers, appended answers and the grade that follows from them.
import { paperPoints } from "#app/domain/exams/blueprint.ts";
import { deadlineAt } from "#app/domain/exams/deadline.ts";
import { type Instant, MINUTE_MS, SECOND_MS } from "#app/platform/clock.ts";
import type { answer, attempt, attemptQuestion, exam } from "#db/schema/index.ts";
import type { Chance } from "./chance.ts";
import type { SampleCounty, SampleLearner } from "./county.ts";
import { answerTo, PaperStack, type QuestionPool } from "./question-pool.ts";

export type ExamRow = typeof exam.$inferInsert;
type AttemptRow = typeof attempt.$inferInsert;

export type Sittings = {
  attempts: AttemptRow[];
  questions: (typeof attemptQuestion.$inferInsert)[];
  answers: (typeof answer.$inferInsert)[];
};

/** As many different papers as an exam deals out in each domain. */
const PAPERS = 40;
/** A second try needs this much of the window. */
const ROOM_FOR_ANOTHER_MS = 90 * MINUTE_MS;
const DAYTIME_MINUTES = 13 * 60;

export class Hall {
  readonly sittings: Sittings = { attempts: [], questions: [], answers: [] };
  private readonly county: SampleCounty;
  private readonly exam: ExamRow;
  private readonly pool: QuestionPool;
  private readonly stack: PaperStack;
  private readonly random: Chance;

  constructor(county: SampleCounty, exam: ExamRow, pool: QuestionPool, random: Chance) {
    this.county = county;
    this.exam = exam;
    this.pool = pool;
    this.stack = new PaperStack(pool, exam.blueprint);
    this.random = random;
  }

  /** One graded attempt; half of those who fail sit again where they may. */
  sit(learner: SampleLearner, no = 1, after: Instant = this.exam.opensAt): void {
    const { exam, random } = this;
    const { attempts } = this.sittings;
    const until = Math.min(exam.closesAt, this.county.calendar.now);
    const startedAt = this.startBetween(after, until);
    const submittedAt =
      startedAt + random.between(4 * 60, Math.min(22, exam.durationMinutes) * 60) * SECOND_MS;
    const id = this.county.newId();
    const seed = random.between(1, PAPERS);
    const score = this.answerAll(id, learner, seed, startedAt, submittedAt);
    const maxScore = paperPoints(exam.blueprint);
    const passed = score * 100 >= exam.passPercent * maxScore;
    attempts.push({
      id,
      examId: exam.id,
      personId: learner.person.id,
      no,
      seed,
      state: "graded",
      startedAt,
      deadlineAt: deadlineAt(startedAt, exam.durationMinutes, exam),
      submittedAt,
      score,
      maxScore,
      passed,
      gradedAt: submittedAt,
    });
    const again = !passed && no < exam.attempts && random.percent(50);
    if (again && submittedAt + ROOM_FOR_ANOTHER_MS < until) this.sit(learner, no + 1, submittedAt);
  }

  private answerAll(
    attemptId: string,
    learner: SampleLearner,
    seed: number,
    from: Instant,
    to: Instant,
  ): number {
    const { random, exam } = this;
    const picks = this.stack.draw(seed, learner.branch.unit.domain);
    const able = 55 + learner.diligence * 0.4;
    let score = 0;
    for (const [position, { versionId, points, optionOrder }] of picks.entries()) {
      const question = this.pool.get(versionId);
      if (!question) throw new Error(`no question ${versionId}`);
      const { response, earned } = answerTo(question, random.percent(able), points, exam.blueprint, random);
      score += earned;
      this.sittings.questions.push({ attemptId, position, versionId, points, optionOrder, earned });
      const savedAt = from + Math.floor(((to - from) * (position + 1)) / (picks.length + 1));
      this.sittings.answers.push({ attemptId, position, seq: position + 1, response, savedAt, late: false });
    }
    return score;
  }

  /** In the daytime, and early enough to be handed in before the window or the present ends. */
  private startBetween(from: Instant, to: Instant): Instant {
    const latest = to - (Math.min(22, this.exam.durationMinutes) + 1) * MINUTE_MS;
    if (latest <= from) return from;
    const days = Math.floor((latest - from) / (24 * 60 * MINUTE_MS));
    const start =
      from +
      this.random.below(days + 1) * 24 * 60 * MINUTE_MS +
      this.random.below(DAYTIME_MINUTES) * MINUTE_MS;
    return Math.min(start, latest - this.random.below(90) * SECOND_MS);
  }
}
