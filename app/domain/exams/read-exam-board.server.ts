// 考试进度: who of a unit has not sat an exam, who is sitting it and who has handed in.

import { dayOf, type Instant } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { covers, type Scope } from "#db/engine/scope.ts";
import { examAttempts, examById, examRoll } from "#db/queries/exams.ts";
import type { BoardState } from "./board-state.ts";

export type BoardRow = {
  personId: string;
  name: string;
  unitName: string;
  /** 免学: not expected to sit. */
  exempt: boolean;
  state: BoardState;
  /** When the newest attempt was started or handed in. */
  at: Instant | null;
  /** Of the best attempt, in hundredths. */
  best: { score: number; maxScore: number; passed: boolean } | null;
};

export type ExamBoard = {
  examId: string;
  title: string;
  opensAt: Instant;
  closesAt: Instant;
  now: Instant;
  rows: BoardRow[];
};

/** Null for an unknown exam or one that is not for anybody of the unit; rows lie within the scope. */
export async function readExamBoard(
  house: House,
  scope: Scope,
  { examId, unitPath }: { examId: string; unitPath: string },
): Promise<ExamBoard | null> {
  const { read } = house.store;
  const exam = await examById(read, examId);
  const related = exam && (unitPath.startsWith(exam.unitPath) || exam.unitPath.startsWith(unitPath));
  if (!exam || exam.state === "draft" || !related || !covers(scope, unitPath)) return null;
  const now = house.clock.now();
  const input = { exam, within: unitPath, today: dayOf(now) };
  const roll = await examRoll(read, scope, input);
  const byPerson = Map.groupBy(await examAttempts(read, scope, input), ({ personId }) => personId);
  const rows = roll.map((person) => ({ ...person, ...standing(byPerson.get(person.personId) ?? []) }));
  const { title, opensAt, closesAt } = exam;
  return { examId, title, opensAt, closesAt, now, rows };
}

type Tries = Awaited<ReturnType<typeof examAttempts>>;

function standing(tries: Tries): Pick<BoardRow, "state" | "at" | "best"> {
  const newest = tries.at(-1);
  const running = tries.find(({ state }) => state === "running");
  const graded = tries.flatMap(({ score, maxScore, passed }) =>
    score === null ? [] : [{ score, maxScore, passed: passed === true }],
  );
  const best = graded.sort((a, b) => b.score / b.maxScore - a.score / a.maxScore)[0] ?? null;
  if (running) return { state: "running", at: running.startedAt, best };
  return { state: newest ? "submitted" : "missing", at: newest?.submittedAt ?? null, best };
}
