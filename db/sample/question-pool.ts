// The questions that papers are drawn from, the ten-question blueprint, and right and wrong answers to each.
import { eq } from "drizzle-orm";
import { assemblePaper, type Candidate, type PaperPick } from "#app/domain/exams/assemble-paper.ts";
import type { Blueprint } from "#app/domain/exams/blueprint.ts";
import { gradeAnswer } from "#app/domain/exams/grade.ts";
import type { Domain } from "#app/domain/org/vocabulary.ts";
import type { QuestionKey, Response } from "#app/domain/questions/question-kinds.ts";
import type { Handle } from "../engine/store.ts";
import { question, questionVersion } from "../schema/index.ts";
import type { Chance } from "./chance.ts";

export type PoolQuestion = Candidate & { key: QuestionKey };
export type QuestionPool = ReadonlyMap<string, PoolQuestion>;

/** Active questions in their current versions, by version; empty where no bank was loaded. */
export async function questionPool(read: Handle): Promise<QuestionPool> {
  const rows = await read
    .select({
      versionId: questionVersion.id,
      topic: question.topic,
      kind: question.kind,
      difficulty: question.difficulty,
      domains: question.domains,
      options: questionVersion.options,
      key: questionVersion.key,
    })
    .from(question)
    .innerJoin(questionVersion, eq(questionVersion.id, question.versionId))
    .where(eq(question.state, "active"));
  return new Map(rows.map(({ options, ...row }) => [row.versionId, { ...row, optionCount: options.length }]));
}

const POINTS_EACH = 1000;

/** Ten questions, ten points each: five single, two multiple, three true or false. */
export function tenQuestions(topic: string | null): Blueprint {
  const row = (kind: Candidate["kind"], count: number) => ({
    topic,
    kind,
    difficulty: null,
    count,
    points: POINTS_EACH,
  });
  return {
    rows: [row("single", 5), row("multiple", 2), row("truefalse", 3)],
    shuffleOptions: true,
    grading: { multiple: "all_or_nothing" },
  };
}

/** The blueprint of a topic, or of all topics where its questions are too few; null where even these are. */
export function blueprintOf(pool: QuestionPool, topic: string | null): Blueprint | null {
  const candidates = [...pool.values()];
  const tried = [tenQuestions(topic), tenQuestions(null)];
  return tried.find((blueprint) => assemblePaper(blueprint, candidates, 1, "rural").ok) ?? null;
}

/** A paper for each of a few seeds: thousands of attempts share them, each naming the seed of its own. */
export class PaperStack {
  private readonly blueprint: Blueprint;
  private readonly candidates: readonly Candidate[];
  private readonly drawn = new Map<string, PaperPick[]>();

  constructor(pool: QuestionPool, blueprint: Blueprint) {
    this.blueprint = blueprint;
    this.candidates = [...pool.values()];
  }

  draw(seed: number, domain: Domain): PaperPick[] {
    const name = `${domain} ${seed}`;
    const known = this.drawn.get(name);
    if (known) return known;
    const paper = assemblePaper(this.blueprint, this.candidates, seed, domain);
    if (!paper.ok) throw new Error(`the bank has too few questions for ${domain}`);
    this.drawn.set(name, paper.picks);
    return paper.picks;
  }
}

export type Answered = { response: Response; earned: number };

/** An answer that is right, or one that is plausibly wrong, with what it earns. */
export function answerTo(
  question: PoolQuestion,
  right: boolean,
  points: number,
  blueprint: Blueprint,
  random: Chance,
): Answered {
  const response = right ? rightResponse(question.key) : wrongResponse(question, random);
  const { earned } = gradeAnswer(question.kind, question.key, response, points, blueprint.grading);
  return { response, earned };
}

function rightResponse(key: QuestionKey): Response {
  if ("options" in key) return { options: [...key.options] };
  return { blanks: key.blanks.map(([first]) => first ?? "") };
}

/** Another option; of several right ones, one left out; a blank that was guessed. */
function wrongResponse({ key, optionCount }: PoolQuestion, random: Chance): Response {
  if (!("options" in key)) return { blanks: key.blanks.map(() => "记不清了") };
  if (key.options.length > 1) return { options: key.options.slice(0, -1) };
  const others = Array.from({ length: optionCount }, (_, option) => option).filter(
    (each) => !key.options.includes(each),
  );
  return { options: others.length > 0 ? [random.oneOf(others)] : [] };
}
