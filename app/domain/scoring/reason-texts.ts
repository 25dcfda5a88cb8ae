// A sentence for every reason a line earned what it did, with its numbers.
import { pointsText } from "./points-text.ts";
import type { ScoreLine } from "./score.ts";
import type { Reason } from "./score-item.ts";

type Sentences = Record<Reason, (line: Pick<ScoreLine, "n" | "d" | "working">) => string>;

export const zhReasons: Sentences = {
  kind_fits: () => "组织设置与党员人数相符",
  kind_mismatch: () => "党员人数与组织设置不相符",
  posts_filled: ({ n, d }) => `应配职务 ${d} 个，已配 ${n} 个`,
  term_running: () => "在届期内",
  delay_approved: () => "已批准延期换届",
  term_expired: () => "届期已满或没有届期记录",
  meetings_held: ({ n, d }) => `应开 ${d} 次，已开 ${n} 次`,
  months_held: ({ n, d }) => `应开 ${d} 个月，已开 ${n} 个月`,
  group_months_held: ({ n, d }) => `各小组应开共 ${d} 个月次，已开 ${n} 个月次`,
  attendance: ({ n, d, working }) =>
    `应到 ${d} 人次，实到 ${n} 人次（请假不计）${working["stepsBelow"] ? `，低于 90 % 计 ${working["stepsBelow"]} 档` : ""}`,
  no_meetings_held: () => "本季度还没有召开应计到会率的会议",
  yearly_held: ({ n, d }) => `应开 ${d} 项，已开 ${n} 项`,
  hours_at_target: ({ n, d }) => `应计党员 ${d} 人，学时达标 ${n} 人`,
  exams_sat: ({ n, d }) => `应考 ${d} 人次，参考 ${n} 人次`,
  exams_passed: ({ n, d }) => `应考 ${d} 人次，合格 ${n} 人次`,
  exam_mean: ({ working }) =>
    `参考 ${working["sat"] ?? 0} 人次，平均 ${pointsText(working["meanHundredths"] ?? 0)} 分；60 分起计，90 分满分`,
  no_sitters: () => "还没有人参考",
  rotation_completed: ({ n, d }) => `应结业 ${d} 人次，已结业 ${n} 人次`,
  floating_reached: ({ n, d }) => `流动党员 ${d} 人，已联系且已参学 ${n} 人`,
  followups_closed: ({ n, d }) => `应办结 ${d} 件，按期办结 ${n} 件`,
  learners: ({ n, d }) => `应计党员 ${d} 人，本季度有学习记录 ${n} 人`,
  marked: () => "按评审意见计分",
  no_posts_required: () => "没有应配职务",
  no_committee: () => "不设支部委员会",
  no_groups: () => "没有划分党小组",
  nobody_expected: () => "没有应到人员",
  other_quarter: () => "不在本季度进行",
  no_accountable_members: () => "没有应计党员",
  no_exam: () => "本季度没有应参加的考试",
  no_rotation_due: () => "本季度没有应结业的轮训",
  no_floating_members: () => "没有流动党员",
  no_followups_due: () => "本季度没有应办结事项",
  awaiting_mark: () => "等待评审，暂不计入",
};

export const enReasons: Sentences = {
  kind_fits: () => "The kind of organisation fits its size",
  kind_mismatch: () => "The kind of organisation does not fit its size",
  posts_filled: ({ n, d }) => `${n} of ${d} required posts filled`,
  term_running: () => "The term is running",
  delay_approved: () => "A later election was approved",
  term_expired: () => "The term has expired or none is on record",
  meetings_held: ({ n, d }) => `${n} held of ${d} required`,
  months_held: ({ n, d }) => `Held in ${n} of ${d} months`,
  group_months_held: ({ n, d }) => `${n} of ${d} group months held`,
  attendance: ({ n, d, working }) =>
    `${n} came of ${d} expected (leave not counted)${working["stepsBelow"] ? `, ${working["stepsBelow"]} step(s) below 90 %` : ""}`,
  no_meetings_held: () => "No meeting that counts for attendance was held yet",
  yearly_held: ({ n, d }) => `${n} of ${d} held`,
  hours_at_target: ({ n, d }) => `${n} of ${d} accountable members reached their hours`,
  exams_sat: ({ n, d }) => `${n} sat of ${d} due`,
  exams_passed: ({ n, d }) => `${n} passed of ${d} due`,
  exam_mean: ({ working }) =>
    `Mean ${pointsText(working["meanHundredths"] ?? 0)} of ${working["sat"] ?? 0} sittings; counts from 60, full at 90`,
  no_sitters: () => "Nobody has sat yet",
  rotation_completed: ({ n, d }) => `${n} completed of ${d} due`,
  floating_reached: ({ n, d }) => `${n} of ${d} floating members contacted and learning`,
  followups_closed: ({ n, d }) => `${n} of ${d} closed on time`,
  learners: ({ n, d }) => `${n} of ${d} accountable members have a learning record this quarter`,
  marked: () => "By the reviewer's mark",
  no_posts_required: () => "No post is required",
  no_committee: () => "No committee",
  no_groups: () => "No party groups",
  nobody_expected: () => "Nobody was expected",
  other_quarter: () => "Not due this quarter",
  no_accountable_members: () => "No accountable members",
  no_exam: () => "No exam to sit this quarter",
  no_rotation_due: () => "No training ends this quarter",
  no_floating_members: () => "No floating members",
  no_followups_due: () => "Nothing due this quarter",
  awaiting_mark: () => "Waits for review; left out for now",
};
