// What a score line was computed from, in rows: meetings, members, sittings, trainings, posts, or a person's mark.
import type { Post } from "#app/domain/org/vocabulary.ts";
import type { Day } from "#app/platform/clock.ts";
import type { Hundredths } from "./hundredths.ts";

export type MemberRow = {
  readonly personId: string;
  readonly name: string;
  readonly hours: Hundredths;
  readonly target: Hundredths;
  readonly learned: boolean;
  readonly floating: boolean;
};

export type SittingRow = {
  readonly personId: string;
  readonly name: string;
  readonly sat: boolean;
  readonly passed: boolean;
  /** Hundredths of a percent of the paper; 0 where not sat. */
  readonly percent: Hundredths;
};

export type Evidence =
  | { readonly kind: "hours" | "learners"; readonly members: readonly MemberRow[] }
  | {
      readonly kind: "exams";
      readonly exams: readonly { id: string; title: string; sittings: readonly SittingRow[] }[];
    }
  | {
      readonly kind: "trainings";
      readonly trainings: readonly {
        id: string;
        name: string;
        project: string;
        batchNo: number;
        lastDay: Day;
        completed: boolean;
      }[];
    }
  | {
      readonly kind: "floating";
      readonly members: readonly (MemberRow & { place: string; contactedOn: Day | null; reached: boolean })[];
    }
  | {
      readonly kind: "meetings";
      readonly meetings: readonly {
        id: string;
        holder: string;
        kind: string;
        title: string;
        day: Day;
        expected: number;
        attended: number;
        onLeave: number;
      }[];
    }
  | {
      readonly kind: "followups";
      readonly followups: readonly { id: string; title: string; dueOn: Day; closedOn: Day | null }[];
    }
  | {
      readonly kind: "posts";
      readonly posts: readonly { post: Post; name: string | null; from: Day | null }[];
    }
  | {
      readonly kind: "terms";
      readonly terms: readonly { from: Day; until: Day; delayApprovedUntil: Day | null }[];
    }
  | { readonly kind: "size"; readonly members: number }
  | { readonly kind: "mark"; readonly points: Hundredths | null; readonly note: string };

/** Which meetings each item of D2 is read from. */
export const ITEM_MEETINGS: Readonly<Record<string, readonly string[]>> = {
  "2.1": ["members_meeting"],
  "2.2": ["committee_meeting"],
  "2.3": ["group_meeting"],
  "2.4": ["party_lesson"],
  "2.5": ["theme_day"],
  "2.6": ["members_meeting", "party_lesson", "theme_day"],
  "2.7": ["life_meeting", "appraisal"],
};
