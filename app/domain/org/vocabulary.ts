// The closed lists of 党组织 org: domains, kinds of unit, committee posts, reasons for exemption.

/** 七大领域. */
export const DOMAINS = ["rural", "community", "organ", "school", "medical", "two_new", "soe"] as const;
export type Domain = (typeof DOMAINS)[number];

/** The tree from the top: 县, 乡镇党委, 县直党委, 党总支, 党支部, 党小组. */
export const UNIT_KINDS = ["county", "township", "committee", "general_branch", "branch", "group"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const POSTS = ["secretary", "deputy", "organisation", "publicity", "discipline"] as const;
export type Post = (typeof POSTS)[number];

export const EXEMPTION_REASONS = ["elderly", "ill", "immobile"] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number];
