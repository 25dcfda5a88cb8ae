// D4 工作制度体系化 and D5 阵地建设规范化: what of them is counted and not judged.
import { type ItemRule, share } from "./score-item.ts";

export const systemRules = {
  "4.3": ({ followups }, points) =>
    share(points, followups.closedOnTime, followups.due, "followups_closed", "no_followups_due"),
  "5.3": ({ learners, accountable }, points) =>
    share(points, learners, accountable, "learners", "no_accountable_members"),
} satisfies Record<string, ItemRule>;
