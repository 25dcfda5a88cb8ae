// 角色与权限: the one table of who may do what; a grant gives its role's permissions over its unit's subtree.

export const PERMISSIONS = [
  /** Study, sit exams, see one's own record: anyone signed in. */
  "learn",
  /** See people, gaps, exams and score of the units in scope. */
  "branch.read",
  /** Print a one-time recovery or activation slip for somebody in scope. */
  "slip.issue",
  /** See an ID number or phone in full, with a reason. */
  "personal.reveal",
  /** See figures of a township or the county, opened down to people. */
  "county.read",
  /** See rotation training and its lists. */
  "rotation.read",
  /** See and compute branch scores in scope. */
  "score.read",
  "score.compute",
  /** Author lessons and upload pictures. */
  "lesson.edit",
  "lesson.publish",
  /** Read the question bank, keys included. */
  "question.read",
  /** See every exam's board in scope. */
  "exam.board",
  /** Read the audit log. */
  "audit.read",
  /** Disable and enable people, grant roles. */
  "account.manage",
  /** Health, metrics, settings of the installation. */
  "system.operate",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = [
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
] as const;
export type Role = (typeof ROLES)[number];

/** System (operator), business (the others) and audit administration are kept apart: 三员分立. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  member: ["learn"],
  group_leader: ["learn"],
  branch_committee: ["learn", "branch.read", "score.read"],
  secretary: ["learn", "branch.read", "score.read", "slip.issue", "exam.board"],
  instructor: ["learn", "branch.read", "score.read", "exam.board"],
  township_officer: [
    "learn",
    "branch.read",
    "county.read",
    "score.read",
    "slip.issue",
    "personal.reveal",
    "rotation.read",
    "exam.board",
  ],
  county_admin: [
    "learn",
    "branch.read",
    "county.read",
    "score.read",
    "score.compute",
    "slip.issue",
    "personal.reveal",
    "rotation.read",
    "exam.board",
    "account.manage",
    "lesson.publish",
    "lesson.edit",
    "question.read",
  ],
  county_reviewer: ["learn", "branch.read", "county.read", "score.read", "rotation.read", "exam.board"],
  trainer: ["learn", "lesson.edit", "lesson.publish", "question.read"],
  auditor: ["learn", "audit.read"],
  operator: ["learn", "system.operate"],
};

/** Whether a role carries a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return rolePermissions[role].includes(permission);
}
