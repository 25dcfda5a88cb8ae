// The words of 账号 accounts: roles, refusals, and whom to ask.
import { catalogue } from "#app/platform/i18n.ts";
import type { DeviceApp, DeviceSystem } from "./device-label.ts";
import type { PasswordProblem } from "./password-policy.ts";
import type { Permission, Role } from "./permissions.ts";

type Words = {
  roles: Record<Role, string>;
  askWhom: Record<Permission, string>;
  apps: Record<DeviceApp, string>;
  systems: Record<DeviceSystem, string>;
  device: (app: string, system: string) => string;
  passwordProblems: Record<PasswordProblem, (minimum: number, kinds: number, phrase: number) => string>;
  passwordHint: (minimum: number, kinds: number, phrase: number) => string;
  refusals: {
    wrong: string;
    throttled: (minutes: number) => string;
    busy: string;
    disabled: string;
    code: string;
    differs: string;
    current: string;
    required: string;
  };
};

const zh: Words = {
  roles: {
    member: "党员",
    group_leader: "党小组组长",
    branch_committee: "支部委员",
    secretary: "支部书记",
    instructor: "党建指导员",
    township_officer: "组织委员",
    county_admin: "县级管理员",
    county_reviewer: "县级复核员",
    trainer: "培训师",
    auditor: "审计员",
    operator: "系统管理员",
  },
  askWhom: {
    learn: "请联系所在支部书记。",
    "branch.read": "如需查看，请联系所在支部书记或乡镇组织委员。",
    "slip.issue": "如需领取凭条，请联系所在支部书记；有职务的同志请联系上一级。",
    "personal.reveal": "如需办理，请联系乡镇组织委员。",
    "county.read": "如需查看，请联系县级管理员。",
    "rotation.read": "如需查看，请联系乡镇组织委员。",
    "score.read": "如需查看，请联系所在支部书记或乡镇组织委员。",
    "score.compute": "考核计算由县级管理员办理，请与其联系。",
    "lesson.edit": "如需编写课程，请联系县级管理员开通。",
    "lesson.publish": "课程发布由培训师办理，请联系县级管理员。",
    "question.read": "题库只对出题人开放，请联系县级管理员。",
    "exam.board": "如需查看考试情况，请联系所在支部书记。",
    "audit.read": "审计记录只对审计员开放。",
    "account.manage": "账号由县级管理员办理，请与其联系。",
    "system.operate": "系统设置只对系统管理员开放。",
  },
  apps: {
    wechat: "微信",
    dingtalk: "钉钉",
    edge: "Edge 浏览器",
    firefox: "火狐浏览器",
    chrome: "Chrome 浏览器",
    safari: "Safari 浏览器",
    other: "浏览器",
  },
  systems: {
    harmony: "鸿蒙设备",
    android: "安卓手机",
    iphone: "苹果手机",
    ipad: "苹果平板",
    windows: "Windows 电脑",
    mac: "苹果电脑",
    linux: "Linux 电脑",
    other: "其他设备",
  },
  device: (app, system) => `${system} · ${app}`,
  passwordProblems: {
    too_short: (minimum) => `密码至少 ${minimum} 位。`,
    too_long: () => "密码最多 128 位。",
    too_plain: (_, kinds, phrase) =>
      `请用大写字母、小写字母、数字、符号中的 ${kinds} 种；或者用 ${phrase} 位以上的一句话。`,
    holds_number: () => "密码里不能有自己的编号。",
    holds_name: () => "密码里不能有自己的姓名。",
    common: () => "这个密码太常见，容易被猜中，请换一个。",
    reused: () => "这个密码近期用过，请换一个。",
  },
  passwordHint: (minimum, kinds, phrase) =>
    `至少 ${minimum} 位，大写字母、小写字母、数字、符号至少用 ${kinds} 种；也可以用 ${phrase} 位以上的一句话。`,
  refusals: {
    wrong: "编号、手机号或密码不对，请再试一次。",
    throttled: (minutes) => `试的次数太多，请 ${minutes} 分钟后再试。学习记录不受影响。`,
    busy: "现在登录的人很多，请过几秒再试。",
    disabled: "这个账号已停用，请联系所在支部书记。",
    code: "编号或一次性码不对，或者一次性码已经用过、已经过期。请核对凭条；仍不行，请找支部书记重新领取。",
    differs: "两次填写的密码不一样，请重新填写。",
    current: "现在的密码不对。",
    required: "请填写。",
  },
};

const en: Words = {
  roles: {
    member: "Member",
    group_leader: "Group leader",
    branch_committee: "Committee member",
    secretary: "Branch secretary",
    instructor: "Party-building instructor",
    township_officer: "Township officer",
    county_admin: "County administrator",
    county_reviewer: "County reviewer",
    trainer: "Trainer",
    auditor: "Auditor",
    operator: "System operator",
  },
  askWhom: {
    learn: "Please ask your branch secretary.",
    "branch.read": "Please ask your branch secretary or township officer.",
    "slip.issue": "Slips come from your branch secretary; for holders of a role, from the level above.",
    "personal.reveal": "Please ask your township officer.",
    "county.read": "Please ask the county administrator.",
    "rotation.read": "Please ask your township officer.",
    "score.read": "Please ask your branch secretary or township officer.",
    "score.compute": "Scores are computed by the county administrator; please ask there.",
    "lesson.edit": "To write lessons, please ask the county administrator.",
    "lesson.publish": "Lessons are published by trainers; please ask the county administrator.",
    "question.read": "The question bank is open to its authors only; please ask the county administrator.",
    "exam.board": "Please ask your branch secretary.",
    "audit.read": "The audit log is open to auditors only.",
    "account.manage": "Accounts are managed by the county administrator; please ask there.",
    "system.operate": "System settings are open to the system operator only.",
  },
  apps: {
    wechat: "WeChat",
    dingtalk: "DingTalk",
    edge: "Edge",
    firefox: "Firefox",
    chrome: "Chrome",
    safari: "Safari",
    other: "Browser",
  },
  systems: {
    harmony: "HarmonyOS device",
    android: "Android phone",
    iphone: "iPhone",
    ipad: "iPad",
    windows: "Windows computer",
    mac: "Mac",
    linux: "Linux computer",
    other: "Other device",
  },
  device: (app, system) => `${system} · ${app}`,
  passwordProblems: {
    too_short: (minimum) => `Use at least ${minimum} characters.`,
    too_long: () => "Use at most 128 characters.",
    too_plain: (_, kinds, phrase) =>
      `Use ${kinds} of: capital letters, small letters, digits, symbols; or a phrase of ${phrase} characters or more.`,
    holds_number: () => "The password must not contain your number.",
    holds_name: () => "The password must not contain your name.",
    common: () => "This password is too common and easily guessed; choose another.",
    reused: () => "You used this password recently; choose another.",
  },
  passwordHint: (minimum, kinds, phrase) =>
    `At least ${minimum} characters with ${kinds} of: capitals, small letters, digits, symbols; or a phrase of ${phrase} or more.`,
  refusals: {
    wrong: "The number, phone or password is not right. Please try again.",
    throttled: (minutes) =>
      `Too many tries. Please wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}. Your record is not affected.`,
    busy: "Many people are signing in just now. Please try again in a few seconds.",
    disabled: "This account is disabled. Please ask your branch secretary.",
    code: "The number or one-time code is not right, or the code was used or has expired. Check the slip, or ask your secretary for a new one.",
    differs: "The two passwords differ. Please type them again.",
    current: "The current password is not right.",
    required: "Please fill this in.",
  },
};

export const accountsTexts = catalogue({ zh, en });
