// Words of 轮训 rotation training: projects, batches, states, what is missing.
import type { Day } from "#app/platform/clock.ts";
import { catalogue, type Locale } from "#app/platform/i18n.ts";
import type { MissingForCompletion } from "./completion.ts";

type Reason = MissingForCompletion["reason"];
type Missing = { [R in Reason]: (gap: Extract<MissingForCompletion, { reason: R }>) => string };

const hours = (hundredths: number) => String(hundredths / 100);

const zhMissing: Missing = {
  attendance_below: ({ attended, sessions }) => `出勤 ${attended}/${sessions} 次，不足 80 %`,
  hours_below: ({ hours: had, requiredHours }) => `学时 ${hours(had)}，应达 ${hours(requiredHours)}`,
  exam_not_sat: () => "未参加结业考试",
  exam_below: ({ examPercent }) => `结业考试得分率 ${examPercent} %，不足 60 %`,
  unexcused_absences: ({ unexcused }) => `无故缺勤 ${unexcused} 次`,
};
const enMissing: Missing = {
  attendance_below: ({ attended, sessions }) => `attended ${attended} of ${sessions}, below 80 %`,
  hours_below: ({ hours: had, requiredHours }) => `${hours(had)} hours of ${hours(requiredHours)}`,
  exam_not_sat: () => "final exam not sat",
  exam_below: ({ examPercent }) => `final exam ${examPercent} %, below 60 %`,
  unexcused_absences: ({ unexcused }) => `${unexcused} unexcused absences`,
};

/** A span of calendar days; the year is said once where it is the same. */
const zhDays = (first: Day, last: Day) => {
  const day = (from: Day) => `${Number(from.slice(5, 7))}月${Number(from.slice(8))}日`;
  const lastYear = first.slice(0, 4) === last.slice(0, 4) ? "" : `${last.slice(0, 4)}年`;
  return `${first.slice(0, 4)}年${day(first)}至${lastYear}${day(last)}`;
};
const enMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const enDays = (first: Day, last: Day) => {
  const day = (from: Day) => `${Number(from.slice(8))} ${enMonths[Number(from.slice(5, 7)) - 1]}`;
  const firstYear = first.slice(0, 4) === last.slice(0, 4) ? "" : ` ${first.slice(0, 4)}`;
  return `${day(first)}${firstYear} to ${day(last)} ${last.slice(0, 4)}`;
};

export const rotationTexts = catalogue({
  zh: {
    title: "轮训",
    lead: "培训项目、班次和结业情况，可逐级展开到人。",
    none: "还没有培训项目",
    noBatches: "还没有班次",
    noPeople: "您的权限范围内没有人参加这个班次",
    projectTitle: "培训项目",
    year: (year: number) => `${year} 年`,
    requiredHours: (n: number) => `应修 ${hours(n)} 学时`,
    batches: "班次",
    batchCount: (n: number) => `${n} 个班次`,
    batchNo: (no: number) => `第 ${no} 期`,
    dates: "时间",
    days: zhDays,
    peopleCount: (n: number) => `${n} 人`,
    times: (n: number) => `${n} 次`,
    place: "地点",
    capacity: "计划人数",
    enrolled: "报名",
    state: "状态",
    sessions: "课次",
    completion: "结业",
    byTownship: "各乡镇（党委）结业情况",
    byUnit: "各单位结业情况",
    unit: "单位",
    everyone: "全部",
    people: "人员",
    name: "姓名",
    number: "编号",
    hours: "学时",
    attended: "出勤次数",
    examPercent: "考试得分率",
    missing: "还差什么",
    nothingMissing: "无",
    dossier: "班次档案",
    dossierParts: { plan: "方案", agenda: "议程", signIn: "签到表", timetable: "课程表" },
    dossierState: (whole: boolean): string => (whole ? "已归档" : "待补"),
    download: "下载名单（xlsx）",
    list: "名单",
    listColumns: ["单位", "姓名", "编号", "状态", "学时", "出勤次数", "无故缺勤", "考试得分率", "还差什么"],
    batchStates: { planned: "筹备", running: "进行中", closed: "已结束" },
    states: {
      nominated: "已提名",
      confirmed: "已确认",
      attending: "在训",
      completed: "已结业",
      incomplete: "未结业",
      leave: "请假",
      no_show: "未到",
      make_up: "转补训",
    },
    modes: {
      small_class: "小班",
      batch: "分批集中",
      outreach: "送课上门",
      online: "线上",
      blended: "线上线下结合",
    },
    audiences: {
      secretaries: "支部书记",
      committee: "支部委员",
      officials: "村（社区）干部",
      members: "党员",
      new_members: "新党员",
    },
    reasons: zhMissing,
  },
  en: {
    title: "Rotation training",
    lead: "Projects, batches and completion, opened step by step down to people.",
    none: "No training project yet",
    noBatches: "No batch yet",
    noPeople: "Nobody within your permissions takes part in this batch",
    projectTitle: "Project",
    year: (year: number) => `${year}`,
    requiredHours: (n: number) => `${hours(n)} hours required`,
    batches: "Batches",
    batchCount: (n: number) => (n === 1 ? "1 batch" : `${n} batches`),
    batchNo: (no: number) => `Batch ${no}`,
    dates: "Dates",
    days: enDays,
    peopleCount: (n: number) => (n === 1 ? "1 person" : `${n} people`),
    times: (n: number) => (n === 1 ? "1 session" : `${n} sessions`),
    place: "Place",
    capacity: "Places",
    enrolled: "Enrolled",
    state: "State",
    sessions: "Sessions",
    completion: "Completed",
    byTownship: "Completion by township (committee)",
    byUnit: "Completion by unit",
    unit: "Unit",
    everyone: "All",
    people: "People",
    name: "Name",
    number: "Number",
    hours: "Hours",
    attended: "Attended",
    examPercent: "Exam percent",
    missing: "What is missing",
    nothingMissing: "nothing",
    dossier: "Dossier",
    dossierParts: { plan: "Plan", agenda: "Agenda", signIn: "Sign-in sheet", timetable: "Timetable" },
    dossierState: (whole: boolean) => (whole ? "filed" : "missing"),
    download: "Download the list (xlsx)",
    list: "list",
    listColumns: [
      "Unit",
      "Name",
      "Number",
      "State",
      "Hours",
      "Attended",
      "Unexcused",
      "Exam percent",
      "What is missing",
    ],
    batchStates: { planned: "planned", running: "running", closed: "closed" },
    states: {
      nominated: "nominated",
      confirmed: "confirmed",
      attending: "attending",
      completed: "completed",
      incomplete: "not completed",
      leave: "on leave",
      no_show: "did not come",
      make_up: "to make up",
    },
    modes: {
      small_class: "small class",
      batch: "in batches",
      outreach: "taken to the door",
      online: "online",
      blended: "blended",
    },
    audiences: {
      secretaries: "secretaries",
      committee: "committee members",
      officials: "village officials",
      members: "members",
      new_members: "new members",
    },
    reasons: enMissing,
  },
});

/** What is missing as one line of words; empty where nothing is. */
export function missingWords(missing: readonly MissingForCompletion[], locale: Locale): string {
  const reasons = rotationTexts[locale].reasons as Record<Reason, (gap: MissingForCompletion) => string>;
  return missing.map((gap) => reasons[gap.reason](gap)).join(locale === "zh" ? "；" : "; ");
}
