// The sample county's tree: townships, direct committees, general branches, branches and party groups.
import type { Domain } from "#app/domain/org/vocabulary.ts";
import { chance, share } from "./chance.ts";
import type { SampleBranch, SampleUnit } from "./county.ts";
import { COMMITTEE_NAMES, INNER_COMMITTEE_NAMES, TOWNSHIPS } from "./geography.ts";
import { branchNaming } from "./branch-names.ts";
import type { CountyShape, DirectCommittee } from "./shape.ts";

export type SampleTree = { units: SampleUnit[]; branches: SampleBranch[] };

const MEMBERS_TO_A_GROUP = 14;
const GROUPS_FROM_MEMBERS = 20;
const DEMO_MEMBERS = 42;

/** Builds the tree; branch 0 is the demo village's. Sizes are set so that they come to the shape's members. */
export function growTree(shape: CountyShape, seed: number, newId: () => string): SampleTree {
  const units: SampleUnit[] = [];
  const add = (unit: Omit<SampleUnit, "id" | "demonstration" | "weakAndLax">): SampleUnit => {
    const grown = { id: newId(), ...unit, demonstration: false, weakAndLax: false };
    units.push(grown);
    return grown;
  };
  const below = (parent: SampleUnit, code: string) => ({ parentId: parent.id, code, path: `${parent.path}${code}/` });

  const county = add({
    parentId: null,
    code: "XT",
    path: "/",
    kind: "county",
    domain: null,
    name: "中共新田县委组织部",
    shortName: "新田县",
  });
  const townships = TOWNSHIPS.slice(0, shape.townships).map((name, index) =>
    add({ ...below(county, numbered("T", index, 2)), kind: "township", domain: null, name: `${name}党委`, shortName: name }),
  );
  const committees = new Map(
    shape.committees.map((key, index) => [
      key,
      add({ ...below(county, numbered("W", index, 2)), kind: "committee", domain: null, ...COMMITTEE_NAMES[key] }),
    ]),
  );

  const naming = branchNaming(seed);
  const branches: SampleBranch[] = [];
  const addBranch = (domain: Domain, home: SampleUnit, under: SampleUnit, names: { name: string; shortName: string }) => {
    const unit = add({ ...below(under, numbered("B", branches.length, 3)), kind: "branch", domain, ...names });
    branches.push({
      unit: unit as SampleBranch["unit"],
      home,
      groups: [],
      size: 0,
      seats: null,
      order: 0,
      members: [],
    });
  };

  let generalBranches = 0;
  townships.forEach((township, index) => {
    const { rural, ...others } = inTownship(shape, index);
    let left = rural;
    // The demo township keeps plain villages; the others take turns in having a general branch.
    while (index > 0 && left >= 2 && generalBranches < share(shape.generalBranches, townships.length - 1, index - 1) + generalBefore(shape, index)) {
      const village = naming.village();
      const general = add({
        ...below(township, numbered("Z", generalBranches, 2)),
        kind: "general_branch",
        domain: null,
        name: `${township.shortName}${village}党总支`,
        shortName: village,
      });
      generalBranches += 1;
      for (const part of ["第一", "第二"]) addBranch("rural", township, general, naming.partOfVillage(township, village, part));
      left -= 2;
    }
    for (; left > 0; left -= 1) addBranch("rural", township, township, naming.branch("rural", township));
    for (const [domain, count] of Object.entries(others) as [Domain, number][])
      for (let made = 0; made < count; made += 1) addBranch(domain, township, township, naming.branch(domain, township));
  });

  let innerCommittees = 0;
  for (const [key, committee] of committees) {
    let left = inCommittee(shape, key);
    for (const inner of shape.innerCommittees.filter(({ under }) => under === key)) {
      const name = INNER_COMMITTEE_NAMES[key as keyof typeof INNER_COMMITTEE_NAMES];
      const unit = add({
        ...below(committee, numbered("D", innerCommittees, 2)),
        kind: "committee",
        domain: null,
        name: `${name}党委`,
        shortName: name,
      });
      innerCommittees += 1;
      for (let part = 0; part < inner.branches; part += 1) addBranch(key, committee, unit, naming.partOf(key, name, part));
      left -= inner.branches;
    }
    for (; left > 0; left -= 1) addBranch(key, committee, committee, naming.branch(key, committee));
  }

  seatDemoPeople(branches, committees.get("organ"));
  setSizes(branches, shape, seed);
  for (const branch of branches) addGroups(branch, add);
  setFlags(branches, shape, seed);
  return { units, branches };
}
