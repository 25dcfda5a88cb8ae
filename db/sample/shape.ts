// How large the sample county is: the whole of it, or a small one for tests that shares every line of code.
import type { Domain } from "#app/domain/org/vocabulary.ts";

export type Scale = "county" | "small";

/** Committees directly under the county: 机关工委, 教育, 卫健, 两新工委, 国资. */
export type DirectCommittee = "organ" | "school" | "medical" | "two_new" | "soe";

export type CountyShape = {
  townships: number;
  committees: readonly DirectCommittee[];
  branches: Readonly<Record<Domain, number>>;
  /** Members of a branch, from and to. */
  sizes: Readonly<Record<Domain, readonly [number, number]>>;
  /** 党总支, each with two rural branches below it. */
  generalBranches: number;
  /** 党委 below a direct committee, each with some of its branches. */
  innerCommittees: readonly { under: DirectCommittee; branches: number }[];
  members: number;
  officials: number;
  floating: number;
  exempt: number;
  demonstration: number;
  weakAndLax: number;
  moves: number;
  vacantSecretaries: number;
  expiredTerms: number;
  delayedTerms: number;
  instructors: number;
  /** Seats of one batch of the officials' training. */
  batchSeats: number;
};

const county: CountyShape = {
  townships: 12,
  committees: ["organ", "school", "medical", "two_new", "soe"],
  branches: { rural: 216, community: 24, organ: 44, school: 36, medical: 24, two_new: 106, soe: 10 },
  sizes: {
    rural: [25, 60],
    community: [28, 49],
    organ: [20, 48],
    school: [22, 48],
    medical: [16, 42],
    two_new: [3, 10],
    soe: [22, 48],
  },
  generalBranches: 8,
  innerCommittees: [
    { under: "school", branches: 4 },
    { under: "medical", branches: 4 },
    { under: "soe", branches: 3 },
  ],
  members: 14_200,
  officials: 1_300,
  floating: 1_100,
  exempt: 300,
  demonstration: 100,
  weakAndLax: 23,
  moves: 160,
  vacantSecretaries: 6,
  expiredTerms: 14,
  delayedTerms: 6,
  instructors: 24,
  batchSeats: 160,
};

const small: CountyShape = {
  townships: 2,
  committees: ["organ"],
  branches: { rural: 6, community: 1, organ: 2, school: 1, medical: 0, two_new: 2, soe: 0 },
  sizes: {
    rural: [12, 28],
    community: [14, 28],
    organ: [16, 24],
    school: [7, 14],
    medical: [7, 14],
    two_new: [3, 6],
    soe: [7, 14],
  },
  generalBranches: 1,
  innerCommittees: [],
  members: 200,
  officials: 36,
  floating: 16,
  exempt: 8,
  demonstration: 3,
  weakAndLax: 1,
  moves: 4,
  vacantSecretaries: 1,
  expiredTerms: 2,
  delayedTerms: 1,
  instructors: 2,
  batchSeats: 6,
};

export const countyShapes: Readonly<Record<Scale, CountyShape>> = { county, small };
