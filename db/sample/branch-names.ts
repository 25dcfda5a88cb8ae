// What the sample county's branches are called, each name used once.
import type { Domain } from "#app/domain/org/vocabulary.ts";
import { chance } from "./chance.ts";
import type { SampleUnit } from "./county.ts";
import {
  COMMUNITIES,
  COUNTY_CLINICS,
  COUNTY_ORGANS,
  COUNTY_SCHOOLS,
  DEMO_VILLAGE,
  firmNames,
  HOSPITAL_PARTS,
  SCHOOL_PARTS,
  STATE_FIRM_PARTS,
  STATE_FIRMS,
  TOWNSHIPS,
  villageNames,
} from "./geography.ts";

export type UnitNames = { name: string; shortName: string };

export type BranchNaming = {
  /** A village's name that no other has; the first is the demo village. */
  village(): string;
  /** A branch in a township, or directly below a committee (null). */
  branch(domain: Domain, township: SampleUnit | null): UnitNames;
  /** A branch within a hospital, school or firm. */
  partOf(domain: Domain, whole: string, part: number): UnitNames;
};

const PARTS: Partial<Record<Domain, readonly string[]>> = {
  school: SCHOOL_PARTS,
  medical: HOSPITAL_PARTS,
  soe: STATE_FIRM_PARTS,
};

export function branchNaming(seed: number): BranchNaming {
  const random = chance(seed, "branch names");
  const villages = [DEMO_VILLAGE, ...random.shuffled(villageNames())].values();
  const firms = random.shuffled(firmNames()).values();
  const lists: Record<Exclude<Domain, "rural">, Iterator<string>> = {
    community: COMMUNITIES.values(),
    organ: COUNTY_ORGANS.values(),
    // Schools below the named ones are the townships' own.
    school: [...COUNTY_SCHOOLS, ...TOWNSHIPS.flatMap((each) => [`${each}中学`, `${each}中心小学`])].values(),
    medical: [
      ...COUNTY_CLINICS,
      ...TOWNSHIPS.map((each) => `${each}卫生院`),
      ...TOWNSHIPS.map((each) => `${each}中心药站`),
    ].values(),
    two_new: firms,
    soe: STATE_FIRMS.values(),
  };
  const place = (domain: Domain, township: SampleUnit | null): string => {
    if (domain === "rural") return next(villages);
    if (domain === "organ" && township) return `${township.shortName}机关`;
    return next(lists[domain]);
  };
  return {
    village: () => next(villages),
    branch(domain, township) {
      const shortName = place(domain, township);
      const prefix = township && (domain === "rural" || domain === "community") ? township.shortName : "";
      return { name: `${prefix}${shortName}党支部`, shortName };
    },
    partOf(domain, whole, part) {
      const shortName = `${whole}${PARTS[domain]?.[part] ?? `第${part + 1}`}`;
      return { name: `${shortName}党支部`, shortName };
    },
  };
}

function next(names: Iterator<string>): string {
  const { value, done } = names.next();
  if (done) throw new Error("the sample county has run out of names");
  return value;
}
