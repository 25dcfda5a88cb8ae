// Puts the counts of a subtree together into the facts of one of its branches.
import type { Domain, Post } from "#app/domain/org/vocabulary.ts";
import {
  GENERAL_BRANCH_FROM,
  hasCommittee,
  postsFilled,
  secretaryVacant,
  termState,
} from "./branch-needs.ts";
import type { BranchFacts } from "./facts.ts";
import type { QuarterSpan } from "./period.ts";

type MeetingTally = {
  readonly kind: string;
  readonly sessions: number;
  readonly months: number;
  readonly unitMonths: number;
  readonly attended: number;
  readonly expected: number;
};

/** Counts by branch id; a branch without any is missing. */
export type Tallies = {
  readonly roll: ReadonlyMap<string, { members: number; full: number; since: string }>;
  readonly members: ReadonlyMap<
    string,
    { accountable: number; hoursAtTarget: number; learners: number; floating: number; reached: number }
  >;
  readonly rotation: ReadonlyMap<string, { due: number; completed: number }>;
  readonly exams: ReadonlyMap<string, BranchFacts["exams"]>;
  readonly meetings: ReadonlyMap<string, readonly MeetingTally[]>;
  readonly groups: ReadonlyMap<string, { groups: number }>;
  readonly posts: ReadonlyMap<string, readonly { post: Post; until: string | null }[]>;
  /** Oldest first. */
  readonly terms: ReadonlyMap<string, readonly { until: string; delayApprovedUntil: string | null }[]>;
  readonly followups: ReadonlyMap<string, { due: number; closedOnTime: number }>;
  readonly marks: ReadonlyMap<string, readonly { itemCode: string; points: number }[]>;
  readonly adjustments: ReadonlyMap<string, readonly { kind: string; points: number }[]>;
};

type Branch = {
  readonly id: string;
  readonly code: string;
  readonly domain: Domain | null;
  readonly weakAndLax: boolean;
};

/** A branch without a domain of its own is judged by the rural rules, the rubric's base. */
const DEFAULT_DOMAIN: Domain = "rural";
const NO_MEETINGS = { sessions: 0, months: 0, unitMonths: 0, attended: 0, expected: 0 };

export function branchFacts(
  branch: Branch,
  tallies: Tallies,
  span: QuarterSpan,
  yearlyDue: boolean,
): BranchFacts {
  const { id } = branch;
  const roll = tallies.roll.get(id) ?? { members: 0, full: 0, since: null };
  const did = tallies.members.get(id);
  const posts = tallies.posts.get(id) ?? [];
  const adjusted = (kind: string) =>
    tallies.adjustments.get(id)?.find((each) => each.kind === kind)?.points ?? 0;
  return {
    code: branch.code,
    domain: branch.domain ?? DEFAULT_DOMAIN,
    members: roll.members,
    accountable: did?.accountable ?? 0,
    kindFitsSize: roll.members < GENERAL_BRANCH_FROM,
    posts: postsFilled(posts, roll.full, span.on),
    term: termState(tallies.terms.get(id)?.at(-1), span.on),
    hasCommittee: hasCommittee(posts, roll.full, span.on),
    groups: tallies.groups.get(id)?.groups ?? 0,
    ...lifeFacts(tallies.meetings.get(id) ?? [], yearlyDue),
    hoursAtTarget: did?.hoursAtTarget ?? 0,
    exams: tallies.exams.get(id) ?? { due: 0, sat: 0, passed: 0, scoreSum: 0 },
    rotation: pick(tallies.rotation.get(id), "due", "completed"),
    floating: { members: did?.floating ?? 0, reached: did?.reached ?? 0 },
    followups: pick(tallies.followups.get(id), "due", "closedOnTime"),
    learners: did?.learners ?? 0,
    marks: Object.fromEntries(
      (tallies.marks.get(id) ?? []).map(({ itemCode, points }) => [itemCode, points]),
    ),
    bonus: adjusted("bonus"),
    deductions: adjusted("deduction"),
    vetoes: {
      weakAndLax: branch.weakAndLax,
      secretaryVacantOver3Months: secretaryVacant(posts, span, roll.since),
      falsification: tallies.adjustments.get(id)?.some(({ kind }) => kind === "falsification") ?? false,
    },
  };
}

function lifeFacts(
  meetings: readonly MeetingTally[],
  yearlyDue: boolean,
): Pick<BranchFacts, "held" | "attendance" | "yearly"> {
  const of = (kind: string) => meetings.find((tally) => tally.kind === kind) ?? NO_MEETINGS;
  const everyone = [of("members_meeting"), of("party_lesson"), of("theme_day")];
  return {
    held: {
      membersMeetings: of("members_meeting").sessions,
      committeeMonths: of("committee_meeting").months,
      groupMonths: of("group_meeting").unitMonths,
      partyLessons: of("party_lesson").sessions,
      themeDayMonths: of("theme_day").months,
    },
    attendance: {
      attended: everyone.reduce((sum, { attended }) => sum + attended, 0),
      expected: everyone.reduce((sum, { expected }) => sum + expected, 0),
    },
    yearly: {
      due: yearlyDue,
      lifeMeetings: of("life_meeting").sessions,
      appraisals: of("appraisal").sessions,
    },
  };
}

function pick<Key extends string>(
  row: Readonly<Record<Key, number>> | undefined,
  ...keys: Key[]
): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, row?.[key] ?? 0])) as Record<Key, number>;
}
