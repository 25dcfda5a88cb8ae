// Opens one line of a branch's score to the rows it was computed from, names included, within the viewer's scope.
import type { Quarter } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { groupsIn } from "#db/queries/branches.ts";
import { followupsOf } from "#db/queries/followups.ts";
import { meetingsOf } from "#db/queries/orglife.ts";
import { marksIn } from "#db/queries/scoring.ts";
import {
  floatingOf,
  type MemberStudy,
  postHoldersOf,
  sittingsOf,
  studyOfMembers,
  termsOf,
  trainingsOf,
} from "#db/queries/scoring-evidence.ts";
import { countedExamsClosing, examCovers } from "#db/queries/scoring-exams.ts";
import { requiredPosts } from "./branch-needs.ts";
import { type Evidence, ITEM_MEETINGS } from "./evidence.ts";
import { type QuarterSpan, quarterSpan } from "./period.ts";
import type { BranchScoreView } from "./read-branch-score.server.ts";

type Ask = { house: House; scope: Scope; view: BranchScoreView; span: QuarterSpan };

const sources: Readonly<Record<string, (ask: Ask) => Promise<Evidence>>> = {
  "1.1": async (ask) => ({ kind: "size", members: (await everyone(ask)).length }),
  "1.2": posts,
  "1.3": terms,
  "3.1": async (ask) => ({ kind: "hours", members: byHours(await counted(ask)) }),
  "3.2": exams,
  "3.3": exams,
  "3.4": exams,
  "3.5": trainings,
  "3.6": floating,
  "4.3": followups,
  "5.3": async (ask) => ({ kind: "learners", members: byLearned(await counted(ask)) }),
};

/** The rows behind an item; of an item that a person judges, the mark and its note. */
export function scoreEvidence(
  house: House,
  scope: Scope,
  view: BranchScoreView,
  code: string,
): Promise<Evidence> {
  const ask = { house, scope, view, span: quarterSpan(view.period as Quarter, house.clock.now()) };
  const kinds = ITEM_MEETINGS[code];
  if (kinds) return meetings(ask, kinds);
  return (sources[code] ?? ((each) => mark(each, code)))(ask);
}

const reachOf = ({ view, span }: Ask) => ({
  within: view.branch.path,
  on: span.on,
  arrivedBy: span.arrivedBy,
});
const soFar = ({ first, on }: QuarterSpan) => ({ first, last: on });

function everyone(ask: Ask): Promise<MemberStudy[]> {
  return studyOfMembers(ask.house.store.read, ask.scope, reachOf(ask), ask.span);
}

async function counted(ask: Ask): Promise<MemberStudy[]> {
  return (await everyone(ask)).filter(({ exempt, settled }) => !exempt && settled);
}

/** Who lacks most stands first. */
const byHours = (members: MemberStudy[]) =>
  members.toSorted((a, b) => a.hours * b.target - b.hours * a.target);
const byLearned = (members: MemberStudy[]) =>
  members.toSorted((a, b) => Number(a.learned) - Number(b.learned));

async function exams(ask: Ask): Promise<Evidence> {
  const { house, scope, view, span } = ask;
  const window = { from: span.firstAt, until: span.endsAt, now: house.clock.now() };
  const due = await countedExamsClosing(house.store.read, window);
  const covering = due.filter((exam) => examCovers(exam, view.branch));
  const opened = covering.map(async (exam) => ({
    id: exam.id,
    title: exam.title,
    sittings: await sittingsOf(house.store.read, scope, reachOf(ask), exam),
  }));
  return { kind: "exams", exams: await Promise.all(opened) };
}

async function trainings(ask: Ask): Promise<Evidence> {
  const rows = await trainingsOf(ask.house.store.read, ask.scope, reachOf(ask), soFar(ask.span));
  return {
    kind: "trainings",
    trainings: rows.map(({ state, ...row }) => ({ ...row, completed: state === "completed" })),
  };
}

async function floating(ask: Ask): Promise<Evidence> {
  const away = await floatingOf(ask.house.store.read, ask.scope, reachOf(ask));
  const places = new Map(away.map((row) => [row.personId, row]));
  const members = (await counted(ask)).filter((member) => member.floating);
  return {
    kind: "floating",
    members: members.map((member) => ({
      ...member,
      place: places.get(member.personId)?.place ?? "",
      contactedOn: places.get(member.personId)?.contactedOn ?? null,
      reached: member.contacted && member.learned,
    })),
  };
}

async function meetings(ask: Ask, kinds: readonly string[]): Promise<Evidence> {
  const { house, scope, view, span } = ask;
  const held = await meetingsOf(house.store.read, scope, view.branch.id, soFar(span));
  const groups = await groupsIn(house.store.read, scope, view.branch.path);
  const names = new Map([view.branch, ...groups].map(({ id, shortName }) => [id, shortName]));
  const rows = held.filter(({ kind }) => kinds.includes(kind));
  return { kind: "meetings", meetings: rows.map((row) => ({ ...row, holder: names.get(row.unitId) ?? "" })) };
}

async function followups({ house, scope, view, span }: Ask): Promise<Evidence> {
  return { kind: "followups", followups: await followupsOf(house.store.read, scope, view.branch.id, span) };
}

async function posts(ask: Ask): Promise<Evidence> {
  const { house, scope, view, span } = ask;
  const full = (await everyone(ask)).filter(({ kind }) => kind === "full").length;
  const holders = await postHoldersOf(house.store.read, scope, view.branch.id, span.on);
  const rows = requiredPosts(full).map((post) => {
    const holder = holders.find((each) => each.post === post);
    return { post, name: holder?.name ?? null, from: holder?.from ?? null };
  });
  return { kind: "posts", posts: rows };
}

async function terms({ house, scope, view, span }: Ask): Promise<Evidence> {
  return { kind: "terms", terms: await termsOf(house.store.read, scope, view.branch.id, span.on) };
}

async function mark({ house, scope, view }: Ask, code: string): Promise<Evidence> {
  const marks = await marksIn(house.store.read, scope, view.period.id, view.branch.path);
  const given = marks.find(({ itemCode }) => itemCode === code);
  return { kind: "mark", points: given?.points ?? null, note: given?.note ?? "" };
}
