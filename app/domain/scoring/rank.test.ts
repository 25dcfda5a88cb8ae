import fc from "fast-check";
import { describe, expect, test } from "vitest";
import sample from "#content/rubrics/sample.json" with { type: "json" };
import { goldenFacts } from "./golden-facts.ts";
import { type RankEntry, rankBranches, rankEntry } from "./rank.ts";
import { rubricSchema } from "./rubric.ts";
import { score } from "./score.ts";

const entry = (code: string, change: Partial<RankEntry> = {}): RankEntry => ({
  id: `id-${code}`,
  code,
  domain: "rural",
  townshipId: "t1",
  members: 20,
  score: 8000,
  examPass: 500,
  lifeSum: 2000,
  ...change,
});

const domainRanks = (entries: RankEntry[]) =>
  Object.fromEntries(entries.map(({ id, code }) => [code, rankBranches(entries).get(id)?.domain?.rank]));

describe("places", () => {
  test("the higher score is first, ties go to 3.3, then ΣD2, then code", () => {
    const entries = [
      entry("e"),
      entry("d"),
      entry("f", { lifeSum: 2100 }),
      entry("g", { examPass: 600, lifeSum: 0 }),
      entry("a", { score: 7999, examPass: 700 }),
      entry("b", { examPass: null, lifeSum: 2500 }),
      entry("h", { score: 9000, examPass: null }),
    ];
    expect(domainRanks(entries)).toEqual({ h: 1, g: 2, f: 3, d: 4, e: 5, b: 6, a: 7 });
  });

  test("within the domain and within the township are two lists", () => {
    const placing = rankBranches([
      entry("a", { score: 9000 }),
      entry("b", { score: 8500, domain: "organ" }),
      entry("c", { score: 8000, townshipId: "t2" }),
    ]).get("id-b");
    expect(placing).toEqual({ small: false, domain: { rank: 1, of: 1 }, township: { rank: 2, of: 2 } });
  });

  test("under 7 members a branch stands among its like", () => {
    const placings = rankBranches([entry("a", { members: 6, score: 9900 }), entry("b", { members: 7 })]);
    expect(placings.get("id-a")).toMatchObject({ small: true, domain: { rank: 1, of: 1 } });
    expect(placings.get("id-b")).toMatchObject({ small: false, domain: { rank: 1, of: 1 } });
  });

  test("without a score there is no place, and nobody is pushed down by it", () => {
    const placings = rankBranches([entry("a", { score: null }), entry("b", { score: 0 })]);
    expect(placings.get("id-a")).toEqual({ small: false, domain: null, township: null });
    expect(placings.get("id-b")?.domain).toEqual({ rank: 1, of: 1 });
  });

  test("reads a computed score", () => {
    const result = score(goldenFacts, rubricSchema.parse(sample));
    const branch = { id: "x", code: "0101", townshipId: "t1", members: 42 };
    expect(rankEntry(branch, result)).toEqual({
      ...branch,
      domain: "rural",
      score: 8698,
      examPass: 592,
      lifeSum: 2034,
    });
  });
});

describe("whatever the branches", () => {
  const entries = fc
    .array(
      fc.record({
        domain: fc.constantFrom("rural" as const, "organ" as const),
        townshipId: fc.constantFrom("t1", "t2"),
        members: fc.integer({ min: 1, max: 12 }),
        score: fc.option(fc.integer({ min: 0, max: 4 })),
        examPass: fc.option(fc.integer({ min: 0, max: 2 })),
        lifeSum: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 25 },
    )
    .map((rows) => rows.map((row, index) => ({ ...row, id: `${index}`, code: `c${(index * 7) % 25}` })));

  test("the order in which they are given does not matter", () => {
    const shuffled = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const placings = rankBranches(all);
        for (const [id, placing] of rankBranches(other)) expect(placing).toEqual(placings.get(id));
      }),
    );
  });

  test("each list counts 1 to n without a gap or a shared place", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const placings = rankBranches(all);
        const lists = Map.groupBy(
          all.filter((each) => each.score !== null),
          (each) => `${each.domain} ${each.members < 7}`,
        );
        for (const list of lists.values()) {
          const ranks = list.map(({ id }) => placings.get(id)!.domain!.rank).toSorted((a, b) => a - b);
          expect(ranks).toEqual(list.map((_, index) => index + 1));
        }
      }),
    );
  });
});
