// A secretary's one-minute page: who still needs help, what is missing this month, where the score stands.
import { hasCommittee } from "#app/domain/scoring/branch-needs.ts";
import { quarterSpan } from "#app/domain/scoring/period.ts";
import {
  type BranchScoreView,
  periodFor,
  readBranchScore,
} from "#app/domain/scoring/read-branch-score.server.ts";
import { dayOf, type Quarter } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { groupsIn, postsHeld } from "#db/queries/branches.ts";
import { openFollowups } from "#db/queries/followups.ts";
import type { OrgUnit } from "#db/queries/org.ts";
import { meetingsOf } from "#db/queries/orglife.ts";
import { sittingsOf, studyOfMembers } from "#db/queries/scoring-evidence.ts";
import { countedExamsOpen, examCovers } from "#db/queries/scoring-exams.ts";
import { type MeetingGap, meetingGaps } from "./meeting-gaps.ts";

export type StudyNeed = {
  personId: string;
  name: string;
  /** Hundredths of credit hours. */
  hours: number;
  target: number;
  floating: boolean;
};

export type OpenExam = {
  id: string;
  title: string;
  closesAt: number;
  due: number;
  sat: number;
  /** Those still to sit, floating members first: they need the longest notice. */
  waiting: { personId: string; name: string; floating: boolean }[];
};

export type BranchOverview = {
  branch: OrgUnit;
  members: number;
  accountable: number;
  floating: number;
  exempt: { personId: string; name: string }[];
  exams: OpenExam[];
  /** Most behind first. */
  behind: StudyNeed[];
  gaps: MeetingGap[];
  followups: { id: string; title: string; dueOn: string }[];
  score: BranchScoreView | null;
};

/** Everything of one branch in scope; nothing of any other. */
export async function readBranchOverview(
  house: House,
  scope: Scope,
  branch: OrgUnit,
): Promise<BranchOverview> {
  const { read } = house.store;
  const period = await periodFor(house, null);
  if (!period) throw new Error("no running score period");
  const span = quarterSpan(period as Quarter, house.clock.now());
  const reach = { within: branch.path, on: span.on, arrivedBy: span.arrivedBy };
  const roll = await studyOfMembers(read, scope, reach, span);
  const counted = roll.filter(({ exempt, settled }) => !exempt && settled);
  const behind = counted.filter(({ hours, target }) => hours < target);
  return {
    branch,
    members: roll.length,
    accountable: counted.length,
    floating: counted.filter(({ floating }) => floating).length,
    exempt: roll.filter(({ exempt }) => exempt).map(({ personId, name }) => ({ personId, name })),
    exams: await openExams(
      house,
      scope,
      branch,
      reach,
      new Set(roll.flatMap((each) => (each.floating ? [each.personId] : []))),
    ),
    behind: behind
      .toSorted((a, b) => a.hours * b.target - b.hours * a.target)
      .map(({ personId, name, hours, target, floating }) => ({ personId, name, hours, target, floating })),
    gaps: await gapsOf(house, scope, branch, span, roll.filter(({ kind }) => kind === "full").length),
    followups: await openFollowups(read, scope, branch.id),
    score: await readBranchScore(house, scope, branch.id, period),
  };
}

type Reach = Parameters<typeof sittingsOf>[2];

async function openExams(
  house: House,
  scope: Scope,
  branch: OrgUnit,
  reach: Reach,
  floating: ReadonlySet<string>,
): Promise<OpenExam[]> {
  const open = await countedExamsOpen(house.store.read, house.clock.now());
  const exams: OpenExam[] = [];
  for (const exam of open.filter((each) => examCovers(each, branch))) {
    const sittings = await sittingsOf(house.store.read, scope, reach, exam);
    if (sittings.length === 0) continue;
    const waiting = sittings
      .filter(({ sat }) => !sat)
      .map(({ personId, name }) => ({ personId, name, floating: floating.has(personId) }))
      .toSorted((a, b) => Number(b.floating) - Number(a.floating));
    const { id, title, closesAt } = exam;
    exams.push({ id, title, closesAt, due: sittings.length, sat: sittings.length - waiting.length, waiting });
  }
  return exams;
}

async function gapsOf(
  house: House,
  scope: Scope,
  branch: OrgUnit,
  { first, on }: { first: string; on: string },
  fullMembers: number,
): Promise<MeetingGap[]> {
  const { read } = house.store;
  const held = await meetingsOf(read, scope, branch.id, { first, last: on });
  const groups = await groupsIn(read, scope, branch.path);
  const posts = await postsHeld(read, scope, branch.path, on);
  const month = dayOf(house.clock.now()).slice(0, 7);
  return meetingGaps(held, month, { groups, hasCommittee: hasCommittee(posts, fullMembers, on) });
}
