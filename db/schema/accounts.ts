// 账号 accounts: how a person signs in, what roles hold, and which sessions are open.
import { ROLES } from "#app/domain/accounts/permissions.ts";
import { bool, day, id, index, int, json, oneOf, primaryKey, table, text, time } from "../engine/dialect.ts";
import { orgUnit, person } from "./org.ts";

export const account = table("account", {
  personId: text("person_id")
    .primaryKey()
    .references(() => person.id),
  /** Argon2id in PHC form; null until the person has chosen a password. */
  passwordHash: text("password_hash"),
  passwordChangedAt: time("password_changed_at"),
  /** HMAC of the one-time activation or recovery code that is open now. */
  codeHmac: text("code_hmac"),
  codeKind: oneOf("code_kind", ["activation", "recovery"]),
  codeExpiresAt: time("code_expires_at"),
  codeIssuedBy: text("code_issued_by"),
  disabledAt: time("disabled_at"),
});

/** Hashes of former passwords, so that the policy can refuse them. */
export const passwordHistory = table(
  "password_history",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    changedAt: time("changed_at").notNull(),
    passwordHash: text("password_hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.changedAt] })],
);

/** Open sessions; only a SHA-256 of the session id is stored. */
export const session = table(
  "session",
  {
    idHash: text("id_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    createdAt: time("created_at").notNull(),
    expiresAt: time("expires_at").notNull(),
    /** A short device label from the user agent, for the person's own session list. */
    device: text("device").notNull(),
  },
  (t) => [index("session_person").on(t.personId), index("session_expiry").on(t.expiresAt)],
);

/** A role held over a unit's subtree, dated. */
export const roleGrant = table(
  "role_grant",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    role: oneOf("role", ROLES).notNull(),
    unitId: text("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    unitPath: text("unit_path").notNull(),
    from: day("from_day").notNull(),
    until: day("until_day"),
  },
  (t) => [index("role_grant_person").on(t.personId), index("role_grant_path").on(t.unitPath)],
);

/** Failed sign-ins per account and address, keyed by a hash of both. */
export const throttle = table("throttle", {
  key: text("key").primaryKey(),
  failures: int("failures").notNull(),
  firstAt: time("first_at").notNull(),
  blockedUntil: time("blocked_until"),
});

/** A single-row-per-key memory of how this database came to be (`origin`, `set_up`). */
export const installation = table("installation", {
  key: text("key").primaryKey(),
  value: json<unknown>("value").notNull(),
  done: bool("done").notNull().default(false),
  at: time("at").notNull(),
});
