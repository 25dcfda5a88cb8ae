// 考核期 of the sample county: the previous quarter locked, the running one open, with people's marks and adjustments.
import type { Rubric } from "#app/domain/scoring/rubric.ts";
import { pointsFor } from "#app/domain/scoring/rubric.ts";
import { addDays, startOfDay } from "#app/platform/clock.ts";
import type { followup, reviewMark, scoreAdjustment, scorePeriod } from "#db/schema/index.ts";
import { daysBetween, type SampleQuarter } from "./calendar.ts";
import { type Chance, chance } from "./chance.ts";
import { demoBranchOf, type SampleBranch, type SampleCounty } from "./county.ts";

type PeriodRow = typeof scorePeriod.$inferInsert;

export type Assessment = {
  periods: PeriodRow[];
  marks: (typeof reviewMark.$inferInsert)[];
  adjustments: (typeof scoreAdjustment.$inferInsert)[];
};

/** Days after a quarter's end by which its period is locked, the appeals over. */
const LOCKED_AFTER_DAYS = 15;
const MARK_STEP = 50;

export function assessmentOf(county: SampleCounty, rubric: { id: string; body: Rubric }): Assessment {
  const { calendar, newId, seed } = county;
  const random = chance(seed, "assessment");
  const periodOf = (quarter: SampleQuarter, state: "open" | "locked"): PeriodRow => {
    const due = startOfDay(addDays(quarter.last, LOCKED_AFTER_DAYS));
    const lockedAt = state === "locked" ? Math.min(due, calendar.now) : null;
    return {
      id: newId(),
      year: quarter.year,
      quarter: quarter.quarter,
      rubricId: rubric.id,
      state,
      lockedAt,
    };
  };
  const previous = periodOf(calendar.previous, "locked");
  const running = periodOf(calendar.running, "open");
  return {
    periods: [previous, running],
    marks: [
      ...marksOf(county, previous, calendar.previous, rubric.body, county.branches, random),
      ...marksOf(county, running, calendar.running, rubric.body, reviewedSoFar(county, random), random),
    ],
    adjustments: adjustmentsOf(county, previous, random),
  };
}

/** Reviewers begin in a quarter's second month; the demo branch is always among the first. */
function reviewedSoFar(
  { branches, calendar: { running, today } }: SampleCounty,
  random: Chance,
): SampleBranch[] {
  const share = Math.min(90, Math.max(5, (daysBetween(running.first, today) - 20) * 2));
  return branches.filter((branch) => random.percent(share) || branch.seats === "village");
}

function marksOf(
  { calendar }: SampleCounty,
  period: PeriodRow,
  quarter: SampleQuarter,
  rubric: Rubric,
  branches: readonly SampleBranch[],
  random: Chance,
): Assessment["marks"] {
  const markedAt = Math.min(startOfDay(addDays(quarter.last, 6)), calendar.now);
  return branches.flatMap(({ unit, order }) =>
    pointsFor(rubric, unit.domain)
      .filter(({ item }) => item.mode === "review")
      .map(({ item, points }) => {
        const percent = Math.min(100, 55 + order * 0.4 + random.below(20));
        const earned = Math.min(points, Math.round((points * percent) / 100 / MARK_STEP) * MARK_STEP);
        const note = earned < points * 0.7 ? "资料不全，已请支部补齐" : "";
        return {
          periodId: period.id,
          branchId: unit.id,
          itemCode: item.code,
          points: earned,
          note,
          markedBy: null,
          markedAt,
        };
      }),
  );
}

function adjustmentsOf(county: SampleCounty, period: PeriodRow, random: Chance): Assessment["adjustments"] {
  const demo = demoBranchOf(county);
  const others = random.shuffled(county.branches.filter((branch) => branch !== demo && branch.order > 40));
  const of = (branch: SampleBranch, kind: "bonus" | "deduction", points: number, reason: string) => ({
    id: county.newId(),
    periodId: period.id,
    branchId: branch.unit.id,
    kind,
    points,
    reason,
  });
  const few = Math.ceil(county.branches.length / 40);
  return [
    of(demo, "bonus", 100, "经验材料被县里采用"),
    of(demo, "deduction", 100, "月报迟报一次"),
    ...others
      .slice(0, few)
      .map((branch) => of(branch, "bonus", random.between(1, 4) * 50, "承办全县党建工作日现场")),
    ...others
      .slice(few, 2 * few)
      .map((branch) => of(branch, "deduction", random.between(1, 3) * 50, "材料报送不及时")),
  ];
}

const MATTERS = [
  "补齐上月主题党日签到表",
  "联系尚未参考的党员",
  "更新流动党员联系登记",
  "补录党小组会记录",
  "组织学时落后的党员集中学一次",
  "公开栏更换第三版",
];

/** 周调度: what branches were asked to put right in the previous quarter and this one. */
export function followupRows(county: SampleCounty): (typeof followup.$inferInsert)[] {
  const random = chance(county.seed, "followups");
  const { previous, running, today } = county.calendar;
  return county.branches.flatMap(({ unit, order, seats }) =>
    [previous, running].flatMap((quarter) => {
      const count = seats === "village" ? 5 : random.below(order < 20 ? 6 : 4);
      return Array.from({ length: count }, (_, index) => {
        const issuedOn = addDays(quarter.first, 4 + index * 13 + random.below(8));
        const dueOn = addDays(issuedOn, 7);
        const late = random.percent(order < 20 ? 45 : 9);
        const closedOn = addDays(dueOn, late ? random.between(1, 20) : -random.below(6));
        const title = random.oneOf(MATTERS);
        const branch = { branchId: unit.id, branchPath: unit.path };
        return {
          id: county.newId(),
          ...branch,
          title,
          issuedOn,
          dueOn,
          closedOn: closedOn <= today ? closedOn : null,
        };
      }).filter((row) => row.issuedOn <= today);
    }),
  );
}
