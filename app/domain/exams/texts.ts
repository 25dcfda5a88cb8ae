// The words of 考试 exams: lists, instructions, results and the branch's board. The paper's stand in paper-texts.ts.
import { catalogue } from "#app/platform/i18n.ts";
import type { BoardState } from "./board-state.ts";
import type { Grade } from "./grade.ts";
import type { ExamCard } from "./list-exams.server.ts";
import type { StartRefusal } from "./start-attempt.server.ts";

type Words = {
  title: string;
  lead: string;
  open: string;
  upcoming: string;
  past: string;
  none: string;
  noneText: string;
  compulsory: string;
  practice: string;
  opensAt: string;
  closesAt: string;
  running: string;
  resume: string;
  facts: {
    window: string;
    duration: string;
    questions: string;
    points: string;
    pass: string;
    attempts: string;
  };
  minutes: (count: number) => string;
  questionCount: (count: number) => string;
  points: (hundredths: number) => string;
  passMark: (percent: number) => string;
  attemptsLeft: (left: number, all: number) => string;
  free: string;
  start: string;
  startAgain: string;
  refusals: Record<Exclude<StartRefusal, "not_found">, string>;
  pastAttempts: string;
  attemptNo: (no: number) => string;
  scoreOf: (score: number, max: number) => string;
  passed: string;
  failed: string;
  excellent: string;
  submitted: string;
  scoreLater: string;
  notTaken: string;
  result: {
    title: string;
    handedIn: string;
    byDeadline: string;
    received: string;
    keyLater: (date: string) => string;
    keyWithheld: string;
    late: (count: number) => string;
    yours: string;
    right: string;
    unanswered: string;
    explanation: string;
    verdicts: Record<Grade["verdict"], string>;
    paper: string;
    back: string;
  };
  board: {
    title: string;
    states: Record<BoardState, string>;
    exempt: string;
    sat: string;
    caption: string;
    columns: { name: string; unit: string; state: string; at: string; best: string };
    asOf: string;
    refresh: string;
    live: string;
    stopLive: string;
    more: (count: number) => string;
    all: string;
  };
};

const pointsText = (hundredths: number) => String(hundredths / 100);

const zh: Words = {
  title: "考试",
  lead: "看清时间再进，进去以后可以随时接着答。",
  open: "正在进行",
  upcoming: "即将开始",
  past: "已经结束",
  none: "现在没有您的考试",
  noneText: "有新的考试会出现在这里。",
  compulsory: "必考",
  practice: "练习",
  opensAt: "开始",
  closesAt: "截止",
  running: "正在作答",
  resume: "继续作答",
  facts: {
    window: "考试时间",
    duration: "答题时长",
    questions: "题数",
    points: "满分",
    pass: "及格",
    attempts: "剩余次数",
  },
  minutes: (count) => `${count} 分钟`,
  questionCount: (count) => `${count} 道`,
  points: (hundredths) => `${pointsText(hundredths)} 分`,
  passMark: (percent) => `满分的 ${percent}%`,
  attemptsLeft: (left, all) => `还剩 ${left} 次，共 ${all} 次，取最好成绩`,
  free: "看这一页不算次数。点“开始考试”才开始计时，中途断网或关掉网页，时间照走，答过的题都在。",
  start: "开始考试",
  startAgain: "再考一次",
  refusals: {
    before: "考试还没有开始。",
    closed: "考试已经结束。",
    no_attempts_left: "考试次数已经用完。",
    bank_too_small: "题库里的题不够组成这份试卷，请告诉县级管理员。",
  },
  pastAttempts: "我的作答",
  attemptNo: (no) => `第 ${no} 次`,
  scoreOf: (score, max) => `${pointsText(score)} 分（满分 ${pointsText(max)} 分）`,
  passed: "合格",
  failed: "还没合格",
  excellent: "优秀",
  submitted: "已交卷",
  scoreLater: "成绩稍后公布",
  notTaken: "没有参加",
  result: {
    title: "考试结果",
    handedIn: "交卷时间",
    byDeadline: "时间到，系统已替您交卷。",
    received: "答卷已收到，成绩在考试结束后公布。",
    keyLater: (date) => `考试还没有结束，对错和答案在 ${date} 以后显示。`,
    keyWithheld: "有的题另一场正在进行的考试也会用到，答案等那场考试结束后显示。",
    late: (count) => `有 ${count} 次保存到得太晚，已留存，没有计入成绩。`,
    yours: "您的选择",
    right: "正确答案",
    unanswered: "没有作答",
    explanation: "解析",
    verdicts: { right: "答对", partial: "部分得分", wrong: "答错", unanswered: "未答" },
    paper: "我的答卷",
    back: "回到考试",
  },
  board: {
    title: "考试进度",
    states: { missing: "还没考", running: "正在考", submitted: "已交卷" },
    exempt: "免学",
    sat: "已交卷人数",
    caption: "参考人员",
    columns: { name: "姓名", unit: "所在支部", state: "状态", at: "时间", best: "最好成绩" },
    asOf: "数据时间",
    refresh: "刷新",
    live: "每 30 秒自动刷新",
    stopLive: "停止自动刷新",
    more: (count) => `还有 ${count} 人没有列出，请到各支部查看。`,
    all: "全部",
  },
};

const en: Words = {
  title: "Exams",
  lead: "Look at the time first. Once inside you can leave and come back.",
  open: "Open now",
  upcoming: "Coming up",
  past: "Over",
  none: "No exam for you at present",
  noneText: "New exams will appear here.",
  compulsory: "Compulsory",
  practice: "Practice",
  opensAt: "Opens",
  closesAt: "Closes",
  running: "In progress",
  resume: "Continue",
  facts: {
    window: "Open",
    duration: "Time allowed",
    questions: "Questions",
    points: "Full marks",
    pass: "Pass",
    attempts: "Attempts",
  },
  minutes: (count) => `${count} minutes`,
  questionCount: (count) => String(count),
  points: (hundredths) => `${pointsText(hundredths)} points`,
  passMark: (percent) => `${percent}% of full marks`,
  attemptsLeft: (left, all) => `${left} of ${all} left; the best counts`,
  free: "Reading this page uses up nothing. The clock starts with “Start the exam” and runs on if the line drops; your answers stay.",
  start: "Start the exam",
  startAgain: "Sit it again",
  refusals: {
    before: "The exam has not opened yet.",
    closed: "The exam is over.",
    no_attempts_left: "All attempts are used up.",
    bank_too_small: "The bank has too few questions for this paper. Please tell the county administrator.",
  },
  pastAttempts: "My attempts",
  attemptNo: (no) => `Attempt ${no}`,
  scoreOf: (score, max) => `${pointsText(score)} of ${pointsText(max)} points`,
  passed: "Passed",
  failed: "Not passed yet",
  excellent: "Excellent",
  submitted: "Handed in",
  scoreLater: "The score follows",
  notTaken: "Not taken",
  result: {
    title: "Result",
    handedIn: "Handed in",
    byDeadline: "Time was up: the system handed it in for you.",
    received: "Your paper has arrived. The score is shown once the exam is over.",
    keyLater: (date) => `The exam is still open. Right answers are shown after ${date}.`,
    keyWithheld: "Another open exam uses some of these questions; their answers are shown once it is over.",
    late: (count) => `Saves that arrived too late: ${count}. They are kept, but do not count.`,
    yours: "Your choice",
    right: "Right answer",
    unanswered: "Not answered",
    explanation: "Explanation",
    verdicts: { right: "Right", partial: "Partly right", wrong: "Wrong", unanswered: "Not answered" },
    paper: "My paper",
    back: "Back to exams",
  },
  board: {
    title: "Exam progress",
    states: { missing: "Not yet", running: "Sitting it now", submitted: "Handed in" },
    exempt: "Exempt",
    sat: "Handed in",
    caption: "People the exam is for",
    columns: { name: "Name", unit: "Branch", state: "State", at: "Time", best: "Best score" },
    asOf: "As of",
    refresh: "Refresh",
    live: "Refresh every 30 seconds",
    stopLive: "Stop refreshing",
    more: (count) => `${count} more are not listed; see the branches' own pages.`,
    all: "All",
  },
};

export const examsTexts = catalogue<Words>({ zh, en });

type CardFacts = Pick<
  ExamCard,
  "window" | "durationMinutes" | "attempts" | "attemptsLeft" | "running" | "past" | "best"
>;

/** What the list says beside an exam's title: the best score, what became of it, or the attempts still left. */
export function cardMeta(exam: CardFacts, words: Words): string {
  if (exam.best) return words.scoreOf(exam.best.score, exam.best.maxScore);
  if (exam.window === "closed" && exam.past.length > 0) return words.scoreLater;
  if (exam.window === "closed" && !exam.running) return words.notTaken;
  return `${words.minutes(exam.durationMinutes)} · ${words.attemptsLeft(exam.attemptsLeft, exam.attempts)}`;
}
