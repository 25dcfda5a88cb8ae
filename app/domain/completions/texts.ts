// The words of 学习 completions: today, the catalogue, the reader, the ledger of hours.
import { catalogue } from "#app/platform/i18n.ts";
import type { CreditRow } from "#db/queries/completions.ts";
import type { TargetGroup } from "./annual-target.ts";
import type { LessonStanding } from "./lesson-standing.server.ts";
import type { LedgerEntry } from "./read-hours.server.ts";

/** Hundredths as hours: 25 is 0.25. */
export const hoursText = (hundredths: number): string => String(hundredths / 100);

const zhKinds: Record<CreditRow["kind"], string> = {
  online: "在线学习",
  party_lesson: "支部党课",
  offline_training: "集中培训",
  course_test: "课程测试",
  manual: "组织登记",
};
const enKinds: Record<CreditRow["kind"], string> = {
  online: "Online lessons",
  party_lesson: "Party lessons held by the branch",
  offline_training: "Training on site",
  course_test: "Course tests",
  manual: "Recorded by the branch",
};
const zhQuarters = ["一", "二", "三", "四"];
const zhGroups: Record<TargetGroup, string> = { member: "党员", committee: "书记、支部委员" };
const enGroups: Record<TargetGroup, string> = {
  member: "members",
  committee: "secretaries and committee members",
};

function zhStanding({ minutes, lessonMinutes, completed, missing, hours }: LessonStanding): string {
  const read = `已学 ${minutes} 分钟`;
  const earned = hours === null ? "" : `，计 ${hoursText(hours)} 学时`;
  if (completed) return `这一课已学完。${read}${earned}。`;
  const need = [
    missing.minutes > 0 && `再学 ${missing.minutes} 分钟`,
    missing.checks > 0 && `再答对 ${missing.checks} 道小题`,
  ].filter(Boolean);
  return `${read}（全课约 ${lessonMinutes} 分钟）${earned}。${need.join("，")}，这一课就学完了。`;
}

function enStanding({ minutes, lessonMinutes, completed, missing, hours }: LessonStanding): string {
  const read = `${minutes} min of study`;
  const earned = hours === null ? "" : `, worth ${hoursText(hours)} credit hours`;
  if (completed) return `Lesson completed: ${read}${earned}.`;
  const need = [
    missing.minutes > 0 && `${missing.minutes} more min`,
    missing.checks > 0 && `${missing.checks} more right ${missing.checks === 1 ? "answer" : "answers"}`,
  ].filter(Boolean);
  return `${read} of about ${lessonMinutes}${earned}. To complete the lesson: ${need.join(" and ")}.`;
}

function zhEntry({ kind, hours, detail, capped }: LedgerEntry): string {
  const { title, minutes = 0, days = 0 } = detail;
  const what = {
    online: `在线学习《${title}》，有效学习 ${minutes} 分钟`,
    party_lesson: `参加支部党课《${title}》，${minutes} 分钟`,
    offline_training: `参加“${title}”，${days} 天`,
    course_test: `通过《${title}》的课程测试`,
    manual: `${title}，由组织登记`,
  }[kind];
  return `${what}，计 ${hoursText(hours)} 学时${capped ? "（当天已到上限，多出的不计）" : ""}。`;
}

function enEntry({ kind, hours, detail, capped }: LedgerEntry): string {
  const { title, minutes = 0, days = 0 } = detail;
  const what = {
    online: `Studied “${title}” online, ${minutes} verified min`,
    party_lesson: `Attended the party lesson “${title}”, ${minutes} min`,
    offline_training: `Attended “${title}”, ${days} day(s)`,
    course_test: `Passed the course test of “${title}”`,
    manual: `${title}, recorded by the branch`,
  }[kind];
  return `${what}: ${hoursText(hours)} credit hours${capped ? " (the day's limit was reached)" : ""}.`;
}

export const completionsTexts = catalogue({
  zh: {
    today: "今天",
    todayLead: "学一课、看看考试、记记学时。",
    studyNext: "接着学",
    startNext: "开始学习",
    continueNext: "接着学习",
    aboutMinutes: (minutes: number) => `约 ${minutes} 分钟`,
    inCourse: (title: string) => `课程《${title}》`,
    allStudied: "课程都学完了",
    allStudiedText: "有新课时，会出现在这里。",
    unfinished: "必修课程，还没学完",
    exams: "正在进行的考试",
    noExams: "现在没有要参加的考试",
    noExamsText: "有考试时，会出现在这里。",
    examCloses: (when: string) => `${when} 截止`,
    examMinutes: (minutes: number) => `考试时间 ${minutes} 分钟`,
    examRunning: "已开始，未交卷",
    hoursThisYear: (year: number) => `${year} 年学时`,
    ofTarget: (target: number) => `共 ${hoursText(target)} 学时`,
    hoursUnit: "学时",
    seeLedger: "查看学时明细",
    quarterReached: (quarter: number, target: number) =>
      `到第${zhQuarters[quarter - 1]}季度末应有 ${hoursText(target)} 学时，已经达到。`,
    quarterMissing: (quarter: number, target: number, missing: number) =>
      `到第${zhQuarters[quarter - 1]}季度末应有 ${hoursText(target)} 学时，还差 ${hoursText(missing)} 学时。`,
    noTarget: "您的学时照常累计，没有年度学时要求。",
    catalogue: "课程",
    catalogueLead: "必修课在前面。一天一课，学完随手答几道小题。",
    compulsory: "必修",
    elective: "选修",
    partyLessons: "党课",
    courseProgress: (done: number, all: number) => `已学完 ${done}/${all} 课`,
    completed: "已学完",
    readMinutes: (minutes: number) => `已学 ${minutes} 分钟`,
    lessons: "课目",
    otherDomains: "其他领域的课程",
    noCourses: "还没有课程",
    reading: "学习时间",
    standing: zhStanding,
    readElsewhere: "这一课已在别的页面或设备上打开，这里不再计时。要在这里学，请重新打开本页。",
    offline: "网络不通，正在重试。这段时间可能不计入。",
    needsScript: "没有启用脚本，学习时间无法记录；课文可以照常看，小题可以照常答。",
    rule: "页面开着并看得见时才计时；在别的页面打开课文，这里就停。",
    textSize: "字号",
    smaller: "小一点",
    larger: "大一点",
    submitCheck: "提交答案",
    tryAgain: "改好再交",
    right: "答对了",
    wrong: "再看看",
    wrongText: "这次没有答对。看看上面的课文，改好可以再交。",
    emptyAnswer: "请先选一项或者填上答案，再提交。",
    previous: "上一课",
    next: "下一课",
    backToCourse: "回到课程目录",
    hours: "学时",
    hoursLead: (year: number) => `${year} 年，每一笔都写明来由。`,
    yearTarget: (group: TargetGroup) => `年度目标（${zhGroups[group]}）`,
    byKind: "按来源",
    byQuarter: "按季度",
    quarterName: (quarter: number) => `第${zhQuarters[quarter - 1]}季度`,
    entries: (count: number) => `${count} 笔`,
    hoursOf: (hours: number) => `${hoursText(hours)} 学时`,
    ledger: "明细",
    noEntries: "今年还没有学时",
    noEntriesText: "学完一课，这里就会记上一笔。",
    kinds: zhKinds,
    entry: zhEntry,
  },
  en: {
    today: "Today",
    todayLead: "A lesson, the exams, your hours.",
    studyNext: "Study next",
    startNext: "Start the lesson",
    continueNext: "Go on with the lesson",
    aboutMinutes: (minutes) => `about ${minutes} min`,
    inCourse: (title) => `Course “${title}”`,
    allStudied: "You have completed every course",
    allStudiedText: "New lessons will appear here.",
    unfinished: "Compulsory courses not yet completed",
    exams: "Exams open now",
    noExams: "There is no exam to sit now",
    noExamsText: "Exams will appear here.",
    examCloses: (when) => `closes ${when}`,
    examMinutes: (minutes) => `${minutes} min`,
    examRunning: "Begun, not handed in",
    hoursThisYear: (year) => `Credit hours ${year}`,
    ofTarget: (target) => `of ${hoursText(target)} hours`,
    hoursUnit: "hours",
    seeLedger: "See every entry",
    quarterReached: (quarter, target) =>
      `By the end of quarter ${quarter} it should be ${hoursText(target)} hours: reached.`,
    quarterMissing: (quarter, target, missing) =>
      `By the end of quarter ${quarter} it should be ${hoursText(target)} hours: ${hoursText(missing)} to go.`,
    noTarget: "Your hours are counted as usual; no yearly target holds for you.",
    catalogue: "Courses",
    catalogueLead: "Compulsory courses come first. One lesson a day, with a few questions.",
    compulsory: "Compulsory",
    elective: "Elective",
    partyLessons: "Party lessons",
    courseProgress: (done, all) => `${done}/${all} lessons completed`,
    completed: "Completed",
    readMinutes: (minutes) => `${minutes} min so far`,
    lessons: "Lessons",
    otherDomains: "Courses for other domains",
    noCourses: "No courses yet",
    reading: "Study time",
    standing: enStanding,
    readElsewhere:
      "A lesson was opened on another page or device, so time stops here. Open this page again to go on.",
    offline: "No connection, trying again. This time may not be counted.",
    needsScript:
      "Scripts are off, so study time cannot be recorded; you can still read and answer the questions.",
    rule: "Time counts while the page is open and in sight; opening a lesson elsewhere stops it here.",
    textSize: "Text size",
    smaller: "Smaller",
    larger: "Larger",
    submitCheck: "Submit answer",
    tryAgain: "Submit again",
    right: "Right",
    wrong: "Look again",
    wrongText: "Not right this time. Look at the text above, change your answer and submit again.",
    emptyAnswer: "Choose or fill in an answer first, then submit.",
    previous: "Previous lesson",
    next: "Next lesson",
    backToCourse: "Back to the course",
    hours: "Credit hours",
    hoursLead: (year) => `${year}, each entry with where it comes from.`,
    yearTarget: (group) => `Yearly target (${enGroups[group]})`,
    byKind: "By source",
    byQuarter: "By quarter",
    quarterName: (quarter) => `Quarter ${quarter}`,
    entries: (count) => `${count} ${count === 1 ? "entry" : "entries"}`,
    hoursOf: (hours) => `${hoursText(hours)} hours`,
    ledger: "Entries",
    noEntries: "No hours yet this year",
    noEntriesText: "Complete a lesson and the first entry appears here.",
    kinds: enKinds,
    entry: enEntry,
  },
});
