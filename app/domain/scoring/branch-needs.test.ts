import { describe, expect, test } from "vitest";
import { hasCommittee, postsFilled, requiredPosts, secretaryVacant, termState } from "./branch-needs.ts";
import { monthsBefore, parseQuarterCode, quarterCode, quarterSpan } from "./period.ts";

const on = "2026-06-30";
const held = (post: "secretary" | "deputy" | "organisation", until: string | null = null) => ({
  post,
  until,
});

describe("posts", () => {
  test("a committee is needed from seven full members", () => {
    expect(requiredPosts(6)).toEqual(["secretary"]);
    expect(requiredPosts(7)).toHaveLength(4);
  });

  test("a post counts once, and only while it is held", () => {
    const holdings = [
      held("secretary"),
      held("secretary", on),
      held("organisation", "2026-06-29"),
      held("deputy"),
    ];
    expect(postsFilled(holdings, 12, on)).toEqual({ filled: 1, required: 4 });
  });

  test("a small branch has committee meetings due only if it formed one", () => {
    expect(hasCommittee([held("secretary"), held("deputy")], 6, on)).toBe(false);
    expect(hasCommittee([held("organisation")], 6, on)).toBe(true);
    expect(hasCommittee([], 7, on)).toBe(true);
  });
});

describe("the secretary's post", () => {
  const days = { on, vacantBefore: monthsBefore(on, 3) };

  test.each([
    ["held", [held("secretary")], "2020-01-01", false],
    ["left exactly three months ago", [held("secretary", "2026-03-30")], "2020-01-01", false],
    ["left a day earlier", [held("secretary", "2026-03-29")], "2020-01-01", true],
    ["never held in an old branch", [], "2020-01-01", true],
    ["never held in a new branch", [], "2026-05-01", false],
    ["never held in a branch without members", [], null, false],
  ])("%s", (_, holdings, since, vacant) => expect(secretaryVacant(holdings, days, since)).toBe(vacant));
});

test.each([
  [{ until: on, delayApprovedUntil: null }, "running"],
  [{ until: "2026-06-29", delayApprovedUntil: on }, "delay_approved"],
  [{ until: "2026-06-29", delayApprovedUntil: "2026-06-29" }, "expired"],
  [undefined, "expired"],
])("term %j is %s", (term, state) => expect(termState(term, on)).toBe(state));

describe("the quarter", () => {
  test("is counted today while it runs, and at its end afterwards", () => {
    const may = Date.parse("2026-05-20T02:00:00Z");
    const july = Date.parse("2026-07-20T02:00:00Z");
    expect(quarterSpan({ year: 2026, quarter: 2 }, may)).toMatchObject({
      on: "2026-05-20",
      arrivedBy: "2026-04-20",
    });
    expect(quarterSpan({ year: 2026, quarter: 2 }, july)).toMatchObject({
      on: "2026-06-30",
      first: "2026-04-01",
      targets: { member: 1600, committee: 2800 },
    });
  });

  test("three months before a long month's end is the short month's end", () => {
    expect(monthsBefore("2026-05-31", 3)).toBe("2026-02-28");
    expect(monthsBefore("2026-01-15", 3)).toBe("2025-10-15");
  });

  test("its code reads back, and nothing else does", () => {
    expect(parseQuarterCode(quarterCode({ year: 2026, quarter: 3 }))).toEqual({ year: 2026, quarter: 3 });
    for (const code of ["2026q5", "2026", "x2026q1", null]) expect(parseQuarterCode(code)).toBeNull();
  });
});
