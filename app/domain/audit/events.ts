// 审计事件: the closed list of what is audited, each kind with its own detail of ids, numbers and codes.

/** A value that may stand in an audit row: an id, a code from a closed list, a number. Never a name, a phone or free text. */
export type AuditValue = string | number | boolean | null;

/** Kind → detail. A new kind also needs its words in texts.ts, or it does not compile. */
export type AuditDetails = {
  // accounts
  "account.signed_in": Record<never, never>;
  "account.sign_in_failed": { reason: "wrong_password" | "not_activated" | "disabled" };
  "account.signed_out": { sessions: number; everywhere: boolean };
  "account.activated": Record<never, never>;
  "account.recovered": { sessions: number };
  "account.code_failed": Record<never, never>;
  "account.password_changed": { sessions: number };
  "account.slip_issued": { codeKind: "activation" | "recovery"; replaced: boolean };
  "account.disabled": { sessions: number };
  "account.enabled": Record<never, never>;
  "account.role_granted": { role: string; grantId: string; from: string; until: string | null };
  "account.role_ended": { role: string; grantId: string; until: string };
  "installation.set_up": { grantId: string };
  // personal data
  "personal.revealed": { field: "phone" | "id_number"; reason: string };
  "keys.rotated": { rows: number };
  // lessons and courses; `shipped` ones come with the program
  "lesson.saved": { revision: number };
  "lesson.published": { revision: number; shipped: boolean };
  "course.published": { lessons: number; shipped: boolean };
  // exams
  "exam.started": { examId: string; no: number };
  "exam.submitted": { examId: string; no: number; byDeadline: boolean };
  // lists taken out as sheets
  "list.exported": { list: string; rows: number };
  // scores
  "score.computed": { branches: number };
};

export type AuditKind = keyof AuditDetails;

/** Every detail is made of audit values alone, or this does not compile. */
export type AuditDetail =
  AuditDetails[AuditKind] extends Readonly<Record<string, AuditValue>>
    ? Readonly<Record<string, AuditValue>>
    : never;

/** One thing that was done: who, to what, where in the tree. */
export type AuditEvent = {
  [Kind in AuditKind]: {
    kind: Kind;
    /** The person who acted; null for the program and for someone not signed in. */
    actorId: string | null;
    /** Path of the org unit it concerns (`/` for the county): an auditor reads within a subtree. */
    unitPath: string;
    /** The id of what was acted upon. */
    subjectId: string | null;
    detail: AuditDetails[Kind];
    requestId?: string;
  };
}[AuditKind];
