// Why somebody may look at a full ID number or phone: a closed list, for an audit row takes no free text.

export const REVEAL_FIELDS = ["phone", "id_number"] as const;
export type RevealField = (typeof REVEAL_FIELDS)[number];

export const REVEAL_REASONS = ["contact", "verify", "correct", "request", "transfer"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];
