// The people one signs in as to see each audience's side of the sample county. Their numbers and passwords never change.
import type { Role } from "#app/domain/accounts/permissions.ts";

/** One for all of them: it protects invented people only, and is easily read out in a meeting. */
export const DEMO_PASSWORD = "Hetang-2468";

/** As printed on the slip of the member who has not activated her account yet. */
export const DEMO_ACTIVATION_CODE = "HTC22-68NEW";

export type DemoKey = Role | "not_activated" | "official";

export type DemoPerson = {
  /** The role it shows, or the state: a member not yet activated, an official who is no member. */
  readonly role: DemoKey;
  readonly name: string;
  /** What one signs in with. */
  readonly number: string;
  /** Null for the member who has yet to choose one. */
  readonly password: string | null;
  /** The printed activation code, for her alone. */
  readonly code: string | null;
  /** The page where the work of the role begins. */
  readonly landing: string;
};

/** The code of the demo village's branch, in the demo officer's township. */
export const DEMO_BRANCH = "B001";
export const DEMO_TOWNSHIP = "T01";

/** The first member number that is nobody's in the demonstration. */
export const FIRST_ORDINARY_SEQUENCE = 101;

const signsIn = (role: DemoKey, name: string, number: string, landing: string): DemoPerson => ({
  role,
  name,
  number,
  password: DEMO_PASSWORD,
  code: null,
  landing,
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  signsIn("member", "邓秀兰", "10000001", "/today"),
  signsIn("secretary", "何志强", "10000002", `/branches/${DEMO_BRANCH}`),
  signsIn("branch_committee", "彭立新", "10000003", `/branches/${DEMO_BRANCH}`),
  signsIn("group_leader", "郑桂英", "10000004", "/today"),
  signsIn("instructor", "罗春生", "10000005", "/branches"),
  signsIn("township_officer", "欧阳文静", "10000006", "/manage"),
  signsIn("county_admin", "刘海燕", "10000007", "/manage"),
  signsIn("county_reviewer", "谢卫东", "10000008", "/manage/scores"),
  signsIn("trainer", "蒋晓芳", "10000009", "/teach"),
  signsIn("auditor", "唐明", "10000010", "/manage/audit"),
  signsIn("operator", "黄伟", "10000011", "/manage/system"),
  {
    role: "not_activated",
    name: "陈德福",
    number: "10000012",
    password: null,
    code: DEMO_ACTIVATION_CODE,
    landing: "/activate",
  },
  signsIn("official", "肖小军", "20000001", "/today"),
];

export function demoPerson(role: DemoKey): DemoPerson {
  const found = DEMO_PEOPLE.find((each) => each.role === role);
  if (!found) throw new Error(`no demo person ${role}`);
  return found;
}

/** Where their age is part of the story: younger than, to older than, in years. */
export const DEMO_AGES: Readonly<Partial<Record<DemoKey, readonly [number, number]>>> = {
  member: [67, 68],
  secretary: [46, 49],
  group_leader: [60, 62],
  not_activated: [70, 72],
  official: [33, 35],
};

/** Whose seat in a branch is a demo person's: the village, its township's own branch, the county's own staff. */
export const DEMO_SEATS: Readonly<
  Record<"village" | "township" | "staff", Readonly<Record<number, DemoKey>>>
> = {
  village: { 0: "secretary", 1: "branch_committee", 4: "group_leader", 10: "member", 20: "not_activated" },
  township: { 7: "township_officer" },
  staff: {
    7: "county_admin",
    9: "county_reviewer",
    10: "trainer",
    12: "auditor",
    13: "operator",
    14: "instructor",
  },
};

/** The second administrator and trainer: seats of the staff branch that nobody signs in to. */
export const SECOND_STAFF_SEATS: Readonly<Record<number, Role>> = { 8: "county_admin", 11: "trainer" };

/** Rotation of the demo branch: three of its four posts are filled, and these have not sat the open exam. */
export const DEMO_VACANT_POST = "publicity";
export const DEMO_NOT_YET_SAT = [10, 14, 20, 27, 33] as const;
