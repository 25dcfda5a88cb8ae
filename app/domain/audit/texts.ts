// The words of 审计 audit: what each kind of event says, and the page that lists them.
import { catalogue } from "#app/platform/i18n.ts";
import type { AuditDetail, AuditKind } from "./events.ts";

type Words = {
  title: string;
  lead: string;
  kinds: Record<AuditKind, string>;
  filterKind: string;
  allKinds: string;
  filter: string;
  caption: string;
  columns: { at: string; kind: string; actor: string; subject: string; unit: string; detail: string };
  program: string;
  stranger: string;
  empty: string;
  older: string;
  newest: string;
  head: (seq: number) => string;
  noHead: string;
  /** Details in words, by name; a name that is not here is shown with its value. */
  details: Record<string, string>;
  /** Coded values in words. */
  values: Record<string, string>;
  /** Between a detail and its value. */
  colon: string;
  yes: string;
  no: string;
};

const zh: Words = {
  title: "审计记录",
  lead: "谁在什么时候做了什么。记录只增不改，逐条封存。",
  kinds: {
    "account.signed_in": "登录",
    "account.sign_in_failed": "登录失败",
    "account.signed_out": "退出登录",
    "account.activated": "激活账号",
    "account.recovered": "用凭条找回账号",
    "account.code_failed": "一次性码未通过",
    "account.password_changed": "修改密码",
    "account.slip_issued": "开具凭条",
    "account.disabled": "停用账号",
    "account.enabled": "启用账号",
    "account.role_granted": "授予角色",
    "account.role_ended": "结束角色",
    "installation.set_up": "首次设置",
    "personal.revealed": "查看完整个人信息",
    "keys.rotated": "轮换加密密钥",
    "lesson.saved": "保存课文草稿",
    "lesson.published": "发布课文",
    "course.published": "发布课程",
    "exam.started": "开始考试",
    "exam.submitted": "交卷",
    "list.exported": "导出名单",
    "score.computed": "计算考核得分",
  },
  filterKind: "事项",
  allKinds: "全部事项",
  filter: "查看",
  caption: "审计记录，最新的在前",
  columns: { at: "时间", kind: "事项", actor: "操作人", subject: "对象", unit: "所属组织", detail: "详情" },
  program: "系统",
  stranger: "范围外人员",
  empty: "还没有记录",
  older: "更早的记录",
  newest: "回到最新",
  head: (seq) => `已封存到第 ${seq} 条，校验值`,
  noHead: "还没有封存的记录。",
  details: {
    sessions: "退出设备",
    everywhere: "全部设备",
    codeKind: "凭条类型",
    replaced: "替换旧码",
    reason: "原因",
    field: "项目",
    role: "角色",
    from: "开始",
    until: "结束",
    list: "名单",
    rows: "条数",
    branches: "支部数",
    examId: "考试",
    no: "次数",
    byDeadline: "到时自动交卷",
    revision: "版次",
    lessons: "课数",
    shipped: "随程序附带",
  },
  values: {
    rotation_batch: "轮训班次",
    activation: "激活",
    recovery: "找回",
    wrong_password: "密码不对",
    not_activated: "尚未激活",
    disabled: "账号已停用",
    phone: "手机号",
    id_number: "身份证号",
    contact: "联系本人",
    verify: "核对身份",
    correct: "更正信息",
    request: "本人要求",
    transfer: "办理组织关系",
  },
  colon: "：",
  yes: "是",
  no: "否",
};

const en: Words = {
  title: "Audit log",
  lead: "Who did what, and when. Entries are only ever added, and sealed one after another.",
  kinds: {
    "account.signed_in": "Signed in",
    "account.sign_in_failed": "Sign-in failed",
    "account.signed_out": "Signed out",
    "account.activated": "Account activated",
    "account.recovered": "Account recovered by slip",
    "account.code_failed": "One-time code refused",
    "account.password_changed": "Password changed",
    "account.slip_issued": "Slip issued",
    "account.disabled": "Account disabled",
    "account.enabled": "Account enabled",
    "account.role_granted": "Role granted",
    "account.role_ended": "Role ended",
    "installation.set_up": "First set-up",
    "personal.revealed": "Personal data revealed",
    "keys.rotated": "Encryption keys rotated",
    "lesson.saved": "Lesson draft saved",
    "lesson.published": "Lesson published",
    "course.published": "Course published",
    "exam.started": "Exam started",
    "exam.submitted": "Exam handed in",
    "list.exported": "List exported",
    "score.computed": "Scores computed",
  },
  filterKind: "Event",
  allKinds: "All events",
  filter: "Show",
  caption: "Audit log, newest first",
  columns: {
    at: "Time",
    kind: "Event",
    actor: "Done by",
    subject: "About",
    unit: "Organisation",
    detail: "Details",
  },
  program: "System",
  stranger: "Outside your scope",
  empty: "No entries yet",
  older: "Older entries",
  newest: "Back to the newest",
  head: (seq) => `Sealed up to entry ${seq}, checksum`,
  noHead: "Nothing is sealed yet.",
  details: {
    sessions: "Devices signed out",
    everywhere: "All devices",
    codeKind: "Kind of slip",
    replaced: "Replaced an older code",
    reason: "Reason",
    field: "Field",
    role: "Role",
    from: "From",
    until: "Until",
    list: "List",
    rows: "Rows",
    branches: "Branches",
    examId: "Exam",
    no: "Attempt",
    byDeadline: "Handed in by the deadline",
    revision: "Revision",
    lessons: "Lessons",
    shipped: "Shipped with the program",
  },
  values: {
    rotation_batch: "rotation batch",
    activation: "activation",
    recovery: "recovery",
    wrong_password: "wrong password",
    not_activated: "not activated",
    disabled: "account disabled",
    phone: "phone",
    id_number: "ID number",
    contact: "to contact the person",
    verify: "to verify identity",
    correct: "to correct a record",
    request: "at the person's request",
    transfer: "to transfer a membership",
  },
  colon: ": ",
  yes: "yes",
  no: "no",
};

export const auditTexts = catalogue({ zh, en });

/** An event's details in one line; ids of rows are left out, a reader cannot use them. */
export function detailInWords(words: Words, detail: AuditDetail): string {
  return Object.entries(detail)
    .filter(([name, value]) => value !== null && !name.endsWith("Id"))
    .map(([name, value]) => {
      const shown = typeof value === "boolean" ? (value ? words.yes : words.no) : String(value);
      return `${words.details[name] ?? name}${words.colon}${words.values[shown] ?? shown}`;
    })
    .join(" · ");
}
