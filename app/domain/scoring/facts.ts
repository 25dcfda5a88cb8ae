// The facts of one branch in one quarter: all that its score is computed from, as counts and never as names.
import type { Domain } from "#app/domain/org/vocabulary.ts";
import type { Hundredths } from "./hundredths.ts";

/**
 * Counts for one branch, one quarter. A member's branch is the one at the quarter's end, and every count of members
 * (hours, exams, rotation, learners) is of accountable members only.
 */
export type BranchFacts = {
  readonly code: string;
  readonly domain: Domain;
  /** All members at the quarter's end, exempt ones included: below 7 the branch is ranked apart. */
  readonly members: number;
  /** A: active at the quarter's end − approved exemptions − arrivals in the last 30 days. */
  readonly accountable: number;
  /** 1.1: below 50 members a branch, 50–100 a general branch, above 100 a committee. */
  readonly kindFitsSize: boolean;
  readonly posts: { readonly filled: number; readonly required: number };
  readonly term: "running" | "delay_approved" | "expired";
  readonly hasCommittee: boolean;
  readonly groups: number;
  readonly held: {
    readonly membersMeetings: number;
    /** Months of the quarter (0–3) with at least one. */
    readonly committeeMonths: number;
    /** Pairs of a group and a month in which it met: at most 3 × groups. */
    readonly groupMonths: number;
    readonly partyLessons: number;
    /** Months of the quarter (0–3) with at least one. */
    readonly themeDayMonths: number;
  };
  /** Over the sessions of 2.1, 2.4 and 2.5; those on leave are in neither number. */
  readonly attendance: { readonly attended: number; readonly expected: number };
  /** 组织生活会 and 民主评议; `due` only in the county's chosen quarter. */
  readonly yearly: { readonly due: boolean; readonly lifeMeetings: number; readonly appraisals: number };
  /** Members at or above the quarter's cumulative target of credit hours. */
  readonly hoursAtTarget: number;
  /** Pairs of a member and a compulsory exam closing in the quarter, each member's best attempt. */
  readonly exams: {
    readonly due: number;
    readonly sat: number;
    readonly passed: number;
    /** Sum of the sitters' scores as percent of the paper, in hundredths of a percent. */
    readonly scoreSum: Hundredths;
  };
  /** Batches and make-ups ended in the quarter. */
  readonly rotation: { readonly due: number; readonly completed: number };
  /** `reached`: contacted and with at least one learning record in the quarter. */
  readonly floating: { readonly members: number; readonly reached: number };
  readonly followups: { readonly due: number; readonly closedOnTime: number };
  /** Members with at least one verified learning record in the quarter. */
  readonly learners: number;
  /** A person's marks by item code: the judgement of a review item, or the confirmation of an assisted one. */
  readonly marks: Readonly<Record<string, Hundredths>>;
  readonly bonus: Hundredths;
  readonly deductions: Hundredths;
  /** 一票否决 that no count shows; a quarter without organisational life is read from the counts. */
  readonly vetoes: {
    readonly weakAndLax: boolean;
    readonly secretaryVacantOver3Months: boolean;
    readonly falsification: boolean;
  };
};
