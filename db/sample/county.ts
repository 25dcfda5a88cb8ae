// What the sample county is made of while it is being made: units, branches and the people in them.
import type { Domain, UnitKind } from "#app/domain/org/vocabulary.ts";
import type { Day } from "#app/platform/clock.ts";
import type { SampleCalendar } from "./calendar.ts";
import type { DemoKey } from "./demo-people.ts";
import type { Sex } from "./names.ts";
import type { CountyShape } from "./shape.ts";

export type SampleUnit = {
  id: string;
  parentId: string | null;
  code: string;
  path: string;
  kind: UnitKind;
  domain: Domain | null;
  name: string;
  shortName: string;
  demonstration: boolean;
  weakAndLax: boolean;
};

export type SampleBranch = {
  unit: SampleUnit & { domain: Domain };
  /** The township or direct committee that keeps it. */
  home: SampleUnit;
  groups: SampleUnit[];
  /** How many members it will have. */
  size: number;
  /** Whose demo people are seated in it. */
  seats: "village" | "township" | "staff" | null;
  /** 0–99: how regularly it does what is due. */
  order: number;
  /** Every member, in the order of seats; 0–3 are the posts. */
  members: SampleMember[];
};

export type SamplePerson = {
  id: string;
  name: string;
  number: string;
  sex: Sex;
  birthDay: Day;
  phone: string | null;
  idNumber: string | null;
  demo: DemoKey | null;
};

/** Somebody who studies and sits exams. */
export type SampleLearner = {
  person: SamplePerson;
  branch: SampleBranch;
  /** 0–99. */
  diligence: number;
  activated: boolean;
  exempt: boolean;
  floating: boolean;
  /** Secretary or committee member: more hours are due. */
  committee: boolean;
  /** The day from which they belong to the county's branches. */
  since: Day;
};

export type SampleMember = SampleLearner & {
  seat: number;
  group: SampleUnit | null;
  kind: "full" | "probationary";
};

export type SampleCounty = {
  seed: number;
  shape: CountyShape;
  calendar: SampleCalendar;
  newId: () => string;
  units: SampleUnit[];
  branches: SampleBranch[];
  members: SampleMember[];
  /** 村干部 who are no members. */
  officials: SampleLearner[];
};

export const demoBranchOf = (county: Pick<SampleCounty, "branches">): SampleBranch =>
  county.branches[0] as SampleBranch;

/** The learner a demo key stands for. */
export function demoLearner(county: SampleCounty, key: DemoKey): SampleLearner {
  const found = [...county.members, ...county.officials].find((each) => each.person.demo === key);
  if (!found) throw new Error(`nobody is seated as ${key}`);
  return found;
}
