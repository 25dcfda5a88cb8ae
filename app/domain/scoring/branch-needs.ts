// 支部设置: what an organisation of a branch's size needs, and what it has of it.
import type { Post } from "#app/domain/org/vocabulary.ts";
import type { Day } from "#app/platform/clock.ts";
import type { BranchFacts } from "./facts.ts";

/** From this many full members a branch elects a committee; below, a secretary. */
export const COMMITTEE_FROM = 7;
/** From this many members a branch should be a general branch. */
export const GENERAL_BRANCH_FROM = 50;

const COMMITTEE_POSTS: readonly Post[] = ["secretary", "organisation", "publicity", "discipline"];

export type Holding = { readonly post: Post; readonly until: Day | null };
export type Term = { readonly until: Day; readonly delayApprovedUntil: Day | null };

/** The posts that must be filled, by the number of full members. */
export function requiredPosts(fullMembers: number): readonly Post[] {
  return fullMembers >= COMMITTEE_FROM ? COMMITTEE_POSTS : ["secretary"];
}

const holds = ({ until }: Holding, on: Day) => until === null || until >= on;

export function postsFilled(
  holdings: readonly Holding[],
  fullMembers: number,
  on: Day,
): BranchFacts["posts"] {
  const required = requiredPosts(fullMembers);
  const filled = required.filter((post) => holdings.some((held) => held.post === post && holds(held, on)));
  return { filled: filled.length, required: required.length };
}

/** One that must have a committee has meetings of it due even where posts are empty; a smaller one only if it formed one. */
export function hasCommittee(holdings: readonly Holding[], fullMembers: number, on: Day): boolean {
  if (fullMembers >= COMMITTEE_FROM) return true;
  return holdings.some((held) => held.post !== "secretary" && held.post !== "deputy" && holds(held, on));
}

/** Empty since before `vacantBefore`: since the last secretary left, or since the branch's first member came. */
export function secretaryVacant(
  holdings: readonly Holding[],
  { on, vacantBefore }: { on: Day; vacantBefore: Day },
  membersSince: Day | null,
): boolean {
  const secretaries = holdings.filter(({ post }) => post === "secretary");
  if (secretaries.some((held) => holds(held, on))) return false;
  const left =
    secretaries
      .map(({ until }) => until ?? on)
      .toSorted()
      .at(-1) ?? membersSince;
  return left !== null && left < vacantBefore;
}

/** The newest term decides; none on record counts as expired, which a reviewer may put right. */
export function termState(newest: Term | undefined, on: Day): BranchFacts["term"] {
  if (newest && newest.until >= on) return "running";
  return newest?.delayApprovedUntil && newest.delayApprovedUntil >= on ? "delay_approved" : "expired";
}
