import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIFFICULTIES, QUESTION_KINDS, type QuestionKind } from "#app/domain/questions/question-kinds.ts";
import { assemblePaper, type Candidate } from "./assemble-paper.ts";
import { type Blueprint, type BlueprintRow, defaultBlueprint } from "./blueprint.ts";

const candidate = (versionId: string, change: Partial<Candidate> = {}): Candidate => ({
  versionId,
  topic: "party-basics",
  kind: "single",
  difficulty: "easy",
  domains: ["all"],
  optionCount: 4,
  ...change,
});

const row = (change: Partial<BlueprintRow> = {}): BlueprintRow => ({
  topic: null,
  kind: "single",
  difficulty: null,
  count: 1,
  points: 200,
  ...change,
});

const blueprintOf = (...rows: BlueprintRow[]): Blueprint => ({ ...defaultBlueprint, rows });

const bank: Candidate[] = Array.from({ length: 300 }, (_, index) =>
  candidate(`v${index}`, {
    kind: QUESTION_KINDS[index % 3] as QuestionKind,
    difficulty: DIFFICULTIES[Math.floor(index / 3) % 3]!,
    topic: ["three-meetings", "anti-fraud"][index % 2]!,
  }),
);

const drawn = (paper: ReturnType<typeof assemblePaper>) => {
  if (!paper.ok) throw new Error(JSON.stringify(paper.shortages));
  return paper.picks;
};

describe("the default paper from a bank of 300", () => {
  const byId = new Map(bank.map((each) => [each.versionId, each]));

  test("is the same again from the same seed, whatever the order of the bank", () => {
    const paper = assemblePaper(defaultBlueprint, bank, 42);
    expect(assemblePaper(defaultBlueprint, bank, 42)).toEqual(paper);
    expect(assemblePaper(defaultBlueprint, bank.toReversed(), 42)).toEqual(paper);
    expect(assemblePaper(defaultBlueprint, [...bank, ...bank], 42)).toEqual(paper);
    expect(assemblePaper(defaultBlueprint, bank, 43)).not.toEqual(paper);
  });

  test("meets every row, draws nothing twice and comes to 100 points", () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const picks = drawn(assemblePaper(defaultBlueprint, bank, seed));
      expect(new Set(picks.map((pick) => pick.versionId)).size).toBe(45);
      expect(picks.reduce((sum, pick) => sum + pick.points, 0)).toBe(10_000);
      const questions = picks.map((pick) => byId.get(pick.versionId)!);
      for (const { kind, difficulty, count } of defaultBlueprint.rows) {
        const fitting = questions.filter((each) => each.kind === kind && each.difficulty === difficulty);
        expect(fitting).toHaveLength(count);
      }
    }
  });

  test("keeps the kinds together in the blueprint's order", () => {
    const kinds = drawn(assemblePaper(defaultBlueprint, bank, 5)).map(
      (pick) => byId.get(pick.versionId)!.kind,
    );
    const expected = [
      ...Array(20).fill("single"),
      ...Array(10).fill("multiple"),
      ...Array(15).fill("truefalse"),
    ];
    expect(kinds).toEqual(expected);
  });

  test("shuffles options, but never 正确 and 错误", () => {
    const orders = drawn(assemblePaper(defaultBlueprint, bank, 5)).map((pick) => ({
      kind: byId.get(pick.versionId)!.kind,
      order: pick.optionOrder,
    }));
    for (const { order } of orders) expect(order.toSorted()).toEqual([0, 1, 2, 3]);
    const moved = orders.filter(({ order }) => order.some((option, place) => option !== place));
    expect(new Set(moved.map(({ kind }) => kind))).toEqual(new Set(["single", "multiple"]));
  });

  test("each question is about as likely as its like", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const blueprint = blueprintOf(row({ count: 10, difficulty: "easy" }));
      for (const { versionId } of drawn(assemblePaper(blueprint, bank, seed))) {
        counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
      }
    }
    const easySingles = bank.filter((each) => each.kind === "single" && each.difficulty === "easy");
    const expected = (3000 * 10) / easySingles.length;
    for (const { versionId } of easySingles) {
      expect(Math.abs((counts.get(versionId) ?? 0) - expected)).toBeLessThan(expected * 0.2);
    }
  });
});

describe("options", () => {
  const blanks = [candidate("a", { kind: "blank", optionCount: 0 })];
  test("a blank question has none, and without shuffling they keep their own order", () => {
    expect(drawn(assemblePaper(blueprintOf(row({ kind: "blank" })), blanks, 1))[0]!.optionOrder).toEqual([]);
    const plain = { ...blueprintOf(row({ count: 5 })), shuffleOptions: false };
    for (const pick of drawn(assemblePaper(plain, bank, 9))) expect(pick.optionOrder).toEqual([0, 1, 2, 3]);
  });
});

describe("domains", () => {
  const mixed = [
    candidate("rural", { domains: ["rural", "community"] }),
    candidate("school", { domains: ["school"] }),
    candidate("every", { domains: ["all"] }),
    candidate("unsaid", { domains: [] }),
  ];
  const drawnFor = (domain: string | null, count: number) =>
    drawn(assemblePaper(blueprintOf(row({ count })), mixed, 3, domain)).map((pick) => pick.versionId);

  test("a member meets only what suits the own domain", () => {
    expect(drawnFor("rural", 3).toSorted()).toEqual(["every", "rural", "unsaid"]);
    expect(drawnFor(null, 4)).toHaveLength(4);
    expect(assemblePaper(blueprintOf(row({ count: 4 })), mixed, 3, "rural").ok).toBe(false);
  });
});

describe("shortages", () => {
  test("are told row by row", () => {
    const blueprint = blueprintOf(row({ count: 2 }), row({ kind: "multiple", count: 3 }));
    const paper = assemblePaper(
      blueprint,
      [candidate("a"), candidate("b"), candidate("c", { kind: "multiple" })],
      1,
    );
    expect(paper).toEqual({ ok: false, shortages: [{ row: 1, missing: 2, matching: 1 }] });
  });

  test("name the row with more to choose from where rows compete", () => {
    const blueprint = blueprintOf(row({ count: 2 }), row({ difficulty: "easy", count: 2 }));
    const three = [candidate("a"), candidate("b"), candidate("c", { difficulty: "hard" })];
    expect(assemblePaper(blueprint, three, 1)).toEqual({
      ok: false,
      shortages: [{ row: 0, missing: 1, matching: 3 }],
    });
  });

  test("overlapping rows are met where greed would fail: x must not take the easy question", () => {
    const three = [
      candidate("easy-x", { topic: "x" }),
      candidate("hard-x", { topic: "x", difficulty: "hard" }),
      candidate("easy-y", { topic: "y" }),
    ];
    const rows = [row({ topic: "y" }), row({ topic: "x" }), row({ difficulty: "easy" })];
    for (let seed = 0; seed < 50; seed += 1)
      expect(assemblePaper(blueprintOf(...rows), three, seed).ok).toBe(true);
  });
});

describe("whatever the bank", () => {
  const topic = fc.constantFrom("x", "y", "z");
  const difficulty = fc.constantFrom(...DIFFICULTIES);
  const smallBank = fc
    .array(fc.record({ topic, difficulty }), { maxLength: 8 })
    .map((all) => all.map((each, index) => candidate(`v${index}`, each)));
  const rows = fc.array(
    fc.record({
      topic: fc.option(topic),
      difficulty: fc.option(difficulty),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  /** Tries every choice: slow, and right by being simple. */
  const feasible = (needs: BlueprintRow[], left: Candidate[]): boolean => {
    const [need, ...others] = needs;
    if (!need) return true;
    return left.some(
      (each, index) =>
        (need.topic === null || need.topic === each.topic) &&
        (need.difficulty === null || need.difficulty === each.difficulty) &&
        feasible(others, left.toSpliced(index, 1)),
    );
  };

  test("a paper is found exactly where there is one", () => {
    fc.assert(
      fc.property(smallBank, rows, fc.nat(), (candidates, wanted, seed) => {
        const blueprint = blueprintOf(...wanted.map(row));
        const needs = blueprint.rows.flatMap((each) => Array<BlueprintRow>(each.count).fill(each));
        fc.pre(needs.length <= 6);
        const paper = assemblePaper(blueprint, candidates, seed);
        expect(paper.ok).toBe(feasible(needs, candidates));
        if (paper.ok) expect(new Set(paper.picks.map((pick) => pick.versionId)).size).toBe(needs.length);
      }),
      { numRuns: 400 },
    );
  });
});
