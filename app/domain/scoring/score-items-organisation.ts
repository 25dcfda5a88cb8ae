// D1 支部设置标准化: the kind of organisation, its posts and its term.
import { allOrNothing, type ItemRule, share } from "./score-item.ts";

export const organisationRules = {
  "1.1": ({ kindFitsSize }, points) =>
    allOrNothing(points, kindFitsSize, kindFitsSize ? "kind_fits" : "kind_mismatch"),
  "1.2": ({ posts }, points) =>
    share(points, posts.filled, posts.required, "posts_filled", "no_posts_required"),
  "1.3": ({ term }, points) => allOrNothing(points, term !== "expired", termReason[term]),
} satisfies Record<string, ItemRule>;

const termReason = {
  running: "term_running",
  delay_approved: "delay_approved",
  expired: "term_expired",
} as const;
