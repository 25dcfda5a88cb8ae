import { describe, expect, test } from "vitest";
import { DOMAINS } from "#app/domain/org/vocabulary.ts";
import sample from "#content/rubrics/sample.json" with { type: "json" };
import { pointsFor, RULED_CODES, type Rubric, type RubricFault, rubricSchema } from "./rubric.ts";

const rubric = rubricSchema.parse(sample);

const pointsOf = (code: string, domain: (typeof DOMAINS)[number]) =>
  pointsFor(rubric, domain).find(({ item }) => item.code === code)?.points;

const changed = (change: (copy: Rubric) => void): Rubric => {
  const copy = structuredClone(rubric);
  change(copy);
  return copy;
};

const faultsOf = (value: unknown) =>
  new Set(rubricSchema.safeParse(value).error?.issues.map((issue) => issue.message as RubricFault));

describe("the sample rubric", () => {
  test("is the first version, said to be a sample, with 25 items under five dimensions", () => {
    expect(rubric).toMatchObject({ version: 1, label: "示例" });
    expect(rubric.items).toHaveLength(25);
    expect(rubric.dimensions).toHaveLength(5);
  });

  test.each(DOMAINS)("comes to 100 for %s", (domain) => {
    expect(pointsFor(rubric, domain).reduce((sum, { points }) => sum + points, 0)).toBe(10_000);
  });

  test("gives the domains their own weights", () => {
    expect(pointsOf("3.6", "rural")).toBe(300);
    expect(pointsOf("3.6", "organ")).toBe(100);
    expect(pointsOf("3.1", "organ")).toBe(1200);
    expect(pointsOf("2.6", "medical")).toBe(200);
    expect(pointsOf("4.2", "soe")).toBe(600);
  });

  test("every item that is not judged by a person has a rule", () => {
    const computed = rubric.items.filter((item) => item.mode !== "review").map((item) => item.code);
    expect(computed.toSorted()).toEqual([...RULED_CODES].toSorted());
  });
});

describe("a rubric edited on screen", () => {
  test.each<[string, RubricFault, (copy: Rubric) => void]>([
    [
      "a point too many",
      "domain_sum",
      (copy) => {
        copy.items[0]!.points += 1;
      },
    ],
    [
      "a domain that does not come to 100",
      "domain_sum",
      (copy) => {
        copy.domainDelta.soe["1.1"] = 1;
      },
    ],
    [
      "a code twice",
      "code_twice",
      (copy) => {
        copy.items.push(copy.items[0]!);
      },
    ],
    [
      "an item under another dimension",
      "wrong_dimension",
      (copy) => {
        copy.items[0]!.dimension = 2;
      },
    ],
    [
      "a computed item without a rule",
      "no_rule_for_code",
      (copy) => {
        copy.items[3]!.mode = "auto";
      },
    ],
    [
      "a delta for no item",
      "delta_for_unknown_code",
      (copy) => {
        copy.domainDelta.soe["5.9"] = 0;
      },
    ],
    [
      "less than nothing",
      "points_below_zero",
      (copy) => {
        copy.domainDelta.rural = { "1.4": -3, "3.1": 3 };
      },
    ],
  ])("%s is refused", (_, fault, change) => expect(faultsOf(changed(change))).toContain(fault));

  test("names the domain and its sum", () => {
    const wrong = changed((copy) => {
      copy.domainDelta.school["3.8"] = 5;
    });
    expect(rubricSchema.safeParse(wrong).error?.issues).toMatchObject([
      { path: ["domainDelta", "school"], params: { domain: "school", sum: 103 } },
    ]);
  });

  test("may weigh items anew, as a new version", () => {
    const next = changed((copy) => {
      copy.version = 2;
      copy.items[0]!.points -= 1;
      copy.items[1]!.points += 1;
    });
    expect(rubricSchema.parse(next)).toEqual(next);
  });

  test("needs all seven domains", () => {
    const { soe: _, ...six } = rubric.domainDelta;
    expect(rubricSchema.safeParse({ ...rubric, domainDelta: six }).success).toBe(false);
  });
});
