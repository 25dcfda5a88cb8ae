// Who may open what, written by hand: the routes test compares every cell of the site map with this table.
import type { Everyone } from "./roles.ts";

type Who = readonly Everyone[];

const SIGNED_IN: Who = [
  "member",
  "group_leader",
  "branch_committee",
  "secretary",
  "instructor",
  "township_officer",
  "county_admin",
  "county_reviewer",
  "trainer",
  "auditor",
  "operator",
];
const EVERYBODY: Who = ["anonymous", ...SIGNED_IN];
const BRANCH: Who = [
  "branch_committee",
  "secretary",
  "instructor",
  "township_officer",
  "county_admin",
  "county_reviewer",
];
const BOARD: Who = ["secretary", "instructor", "township_officer", "county_admin", "county_reviewer"];
const SLIPS: Who = ["secretary", "township_officer", "county_admin"];
const AUTHORS: Who = ["trainer", "county_admin"];
const ABOVE: Who = ["township_officer", "county_admin", "county_reviewer"];
const REGISTRY: Who = ["township_officer", "county_admin"];

/** Path of the site map → who is let in (with the right unit, where it names one). */
export const LET_IN: Readonly<Record<string, Who>> = {
  "/": EVERYBODY,
  "/sign-in": EVERYBODY,
  "/sign-out": EVERYBODY,
  "/activate": EVERYBODY,
  "/recover": EVERYBODY,
  "/set-up/:token": EVERYBODY,
  "/preferences": EVERYBODY,
  "/pages/:page": EVERYBODY,
  "/health/live": EVERYBODY,
  "/health/ready": EVERYBODY,
  "/today": SIGNED_IN,
  "/courses": SIGNED_IN,
  "/courses/:course": SIGNED_IN,
  "/lessons/:lesson": SIGNED_IN,
  "/exams": SIGNED_IN,
  "/exams/:exam": SIGNED_IN,
  "/attempts/:attempt": SIGNED_IN,
  "/attempts/:attempt/submit": SIGNED_IN,
  "/attempts/:attempt/result": SIGNED_IN,
  "/hours": SIGNED_IN,
  "/me": SIGNED_IN,
  "/me/password": SIGNED_IN,
  "/media/:name": SIGNED_IN,
  "/hot/heartbeat": SIGNED_IN,
  "/hot/answer": SIGNED_IN,
  "/branches": BRANCH,
  "/branches/:unit": BRANCH,
  "/branches/:unit/exams/:exam": BOARD,
  "/branches/:unit/score": BRANCH,
  "/branches/:unit/score/:item": BRANCH,
  "/branches/:unit/slip": SLIPS,
  "/teach": AUTHORS,
  "/teach/lessons/:lesson": AUTHORS,
  "/teach/lessons/:lesson/source": AUTHORS,
  "/teach/lessons/:lesson/preview": AUTHORS,
  "/teach/media": AUTHORS,
  "/teach/questions": AUTHORS,
  "/manage": ABOVE,
  "/manage/units/:unit": ABOVE,
  "/manage/people": REGISTRY,
  "/manage/people/:person": REGISTRY,
  "/manage/scores": BRANCH,
  "/manage/rotation": ABOVE,
  "/manage/rotation/:project": ABOVE,
  "/manage/batches/:batch": ABOVE,
  "/manage/batches/:batch/list": ABOVE,
  "/manage/audit": ["auditor"],
  "/manage/system": ["operator"],
};

/** Where posting asks for more than looking does: who may post the empty form. */
export const MAY_POST: Readonly<Record<string, Who>> = {
  // Disabling an account is the county administrator's; revealing, which needs a reason, is tested in the walkthroughs.
  "/manage/people/:person": ["county_admin"],
  "/manage/scores": ["county_admin"],
};

export type Relation = "own" | "sibling" | "parent" | "foreign";

/** Which units a role reaches: own branch, another branch of the township, the township, another township's branch. */
export const REACH: Readonly<Record<Everyone, readonly Relation[]>> = {
  anonymous: [],
  member: [],
  group_leader: [],
  branch_committee: ["own"],
  secretary: ["own"],
  instructor: ["own"],
  township_officer: ["own", "sibling", "parent"],
  county_admin: ["own", "sibling", "parent", "foreign"],
  county_reviewer: ["own", "sibling", "parent", "foreign"],
  trainer: [],
  auditor: [],
  operator: [],
};
