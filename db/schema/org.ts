// 党组织 org: the tree of units, the people, and their dated memberships, posts and terms.
import { DOMAINS, EXEMPTION_REASONS, POSTS, UNIT_KINDS } from "#app/domain/org/vocabulary.ts";
import {
  bool,
  day,
  id,
  index,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  time,
  uniqueIndex,
} from "../engine/dialect.ts";

export const orgUnit = table(
  "org_unit",
  {
    id: id(),
    parentId: text("parent_id"),
    /** Materialised path of codes, with `/` at both ends; the county is `/`. */
    path: text("path").notNull().unique(),
    code: text("code").notNull().unique(),
    kind: oneOf("kind", UNIT_KINDS).notNull(),
    /** Null above the branches. */
    domain: oneOf("domain", DOMAINS),
    name: text("name").notNull(),
    shortName: text("short_name").notNull(),
    /** 示范点 demonstration site. */
    demonstration: bool("demonstration").notNull().default(false),
    /** 软弱涣散 weak-and-lax, under rectification. */
    weakAndLax: bool("weak_and_lax").notNull().default(false),
  },
  (t) => [index("org_unit_parent").on(t.parentId), index("org_unit_kind").on(t.kind, t.path)],
);

/** A person who learns. A member is a person with a membership; officials and candidates may have none. */
export const person = table(
  "person",
  {
    id: id(),
    name: text("name").notNull(),
    /** What one signs in with besides the phone: the member or staff number printed on the card. */
    number: text("number").notNull().unique(),
    birthYear: text("birth_year"),
    /** Encrypted; `keyed hash` columns find duplicates and sign-ins without decrypting. */
    phoneCipher: text("phone_cipher"),
    phoneHash: text("phone_hash"),
    idCipher: text("id_cipher"),
    idHash: text("id_hash"),
    status: oneOf("status", ["active", "disabled"]).notNull().default("active"),
    createdAt: time("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("person_phone").on(t.phoneHash),
    uniqueIndex("person_id_number").on(t.idHash),
    index("person_name").on(t.name),
  ],
);

/** 党员: where a member belongs, dated; a move closes one row and opens another, so the past stays as it was. */
export const membership = table(
  "membership",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    branchId: text("branch_id")
      .notNull()
      .references(() => orgUnit.id),
    /** The branch's path, kept beside it so that a scope is one range. */
    branchPath: text("branch_path").notNull(),
    groupId: text("group_id").references(() => orgUnit.id),
    kind: oneOf("kind", ["full", "probationary"]).notNull(),
    from: day("from_day").notNull(),
    /** The last day inside; null while it holds. */
    until: day("until_day"),
  },
  (t) => [
    index("membership_person").on(t.personId, t.from),
    index("membership_branch").on(t.branchId, t.until),
    index("membership_path").on(t.branchPath),
    uniqueIndex("membership_start").on(t.personId, t.from),
  ],
);

/** 村(社区)干部: an official of a village or community, who may be no member. */
export const official = table(
  "official",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    unitPath: text("unit_path").notNull(),
    title: text("title").notNull(),
    from: day("from_day").notNull(),
    until: day("until_day"),
  },
  (t) => [index("official_path").on(t.unitPath), index("official_person").on(t.personId)],
);

/** 流动党员: away for six months or more, relation not transferred; learns online only. */
export const floatingPeriod = table(
  "floating_period",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    place: text("place").notNull(),
    from: day("from_day").notNull(),
    until: day("until_day"),
    /** The last day the branch was in touch. */
    contactedOn: day("contacted_on"),
  },
  (t) => [index("floating_person").on(t.personId)],
);

/** 免学: removes a member from every denominator while it holds. */
export const exemption = table(
  "exemption",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    reason: oneOf("reason", EXEMPTION_REASONS).notNull(),
    from: day("from_day").notNull(),
    until: day("until_day"),
  },
  (t) => [index("exemption_person").on(t.personId)],
);

/** A committee post and who holds it. */
export const postHolding = table(
  "post_holding",
  {
    id: id(),
    unitId: text("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    unitPath: text("unit_path").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    post: oneOf("post", POSTS).notNull(),
    from: day("from_day").notNull(),
    until: day("until_day"),
  },
  (t) => [index("post_holding_unit").on(t.unitId, t.until), index("post_holding_person").on(t.personId)],
);

/** 届: a committee's term; expired without an approved delay scores nothing under 1.3. */
export const term = table(
  "term",
  {
    unitId: text("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    from: day("from_day").notNull(),
    until: day("until_day").notNull(),
    delayApprovedUntil: day("delay_approved_until"),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.from] })],
);

/** A setting or rule kept as data, with the day from which it holds. */
export const setting = table(
  "setting",
  {
    key: text("key").notNull(),
    from: day("from_day").notNull(),
    value: json<unknown>("value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.from] })],
);
