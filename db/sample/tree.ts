// The sample county's tree: townships, direct committees, general branches below them, and all branches.
import type { Domain, UnitKind } from "#app/domain/org/vocabulary.ts";
import { type BranchNaming, branchNaming, type UnitNames } from "./branch-names.ts";
import { addGroups, seatDemoPeople, setFlags, setSizes } from "./branch-sizes.ts";
import { share } from "./chance.ts";
import type { SampleBranch, SampleUnit } from "./county.ts";
import { COMMITTEE_NAMES, INNER_COMMITTEE_NAMES, TOWNSHIPS } from "./geography.ts";
import type { CountyShape, DirectCommittee } from "./shape.ts";

export type SampleTree = { units: SampleUnit[]; branches: SampleBranch[] };

/** Adds a unit below another; null is the county itself. */
export type AddUnit = (
  parent: SampleUnit | null,
  unit: UnitNames & { code: string; kind: UnitKind; domain?: Domain },
) => SampleUnit;

type Grower = { shape: CountyShape; tree: SampleTree; add: AddUnit; naming: BranchNaming };

/** Builds the tree; branch 0 is the demo village's. The branches' sizes come to the shape's members. */
export function growTree(shape: CountyShape, seed: number, newId: () => string): SampleTree {
  const tree: SampleTree = { units: [], branches: [] };
  const add: AddUnit = (parent, { domain = null, ...unit }) => {
    const path = parent ? `${parent.path}${unit.code}/` : "/";
    const flags = { demonstration: false, weakAndLax: false };
    const grown = { id: newId(), parentId: parent?.id ?? null, path, domain, ...unit, ...flags };
    tree.units.push(grown);
    return grown;
  };
  const grower = { shape, tree, add, naming: branchNaming(seed) };
  const county = add(null, { code: "XT", kind: "county", name: "新田县", shortName: "新田县" });
  for (const [index, name] of TOWNSHIPS.slice(0, shape.townships).entries())
    growTownship(grower, county, name, index);
  for (const key of shape.committees) growCommittee(grower, county, key);

  seatDemoPeople(tree.branches);
  setSizes(tree.branches, shape, seed);
  for (const branch of tree.branches) addGroups(branch, add);
  setFlags(tree.branches, shape, seed);
  return tree;
}

function growTownship(grower: Grower, county: SampleUnit, shortName: string, index: number): void {
  const { shape, add, naming } = grower;
  const names = { name: `${shortName}党委`, shortName };
  const township = add(county, { code: numbered("T", index + 1, 2), kind: "township", ...names });
  // The demo township keeps plain villages; the others take turns in having a general branch.
  const generalBranches = index === 0 ? 0 : share(shape.generalBranches, shape.townships - 1, index - 1);
  for (let made = 0; made < generalBranches; made += 1) growGeneralBranch(grower, township);
  for (const [domain, count] of branchesOfTownship(shape, index)) {
    const left = domain === "rural" ? count - 2 * generalBranches : count;
    for (let made = 0; made < left; made += 1)
      addBranch(grower, domain, township, township, naming.branch(domain, township));
  }
}

function growGeneralBranch(grower: Grower, township: SampleUnit): void {
  const { add, naming } = grower;
  const village = naming.village();
  const names = { name: `${township.shortName}${village}党总支`, shortName: village };
  const general = add(township, { code: nextCode(grower, "Z"), kind: "general_branch", ...names });
  for (const part of ["第一", "第二"]) {
    const ofPart = {
      name: `${township.shortName}${village}${part}党支部`,
      shortName: `${village}${part}支部`,
    };
    addBranch(grower, "rural", township, general, ofPart);
  }
}

function growCommittee(grower: Grower, county: SampleUnit, key: DirectCommittee): void {
  const { shape, add, naming } = grower;
  const code = numbered("W", shape.committees.indexOf(key) + 1, 2);
  const committee = add(county, { code, kind: "committee", ...COMMITTEE_NAMES[key] });
  let left = branchesOfCommittee(shape, key);
  for (const { branches } of shape.innerCommittees.filter(({ under }) => under === key)) {
    const name = INNER_COMMITTEE_NAMES[key as keyof typeof INNER_COMMITTEE_NAMES];
    const names = { name: `${name}党委`, shortName: name };
    const inner = add(committee, { code: nextCode(grower, "D"), kind: "committee", ...names });
    for (let part = 0; part < branches; part += 1)
      addBranch(grower, key, committee, inner, naming.partOf(key, name, part));
    left -= branches;
  }
  for (; left > 0; left -= 1) addBranch(grower, key, committee, committee, naming.branch(key, null));
}

function addBranch(
  grower: Grower,
  domain: Domain,
  home: SampleUnit,
  under: SampleUnit,
  names: UnitNames,
): void {
  const { branches } = grower.tree;
  const code = numbered("B", branches.length + 1, 3);
  const unit = grower.add(under, { code, kind: "branch", domain, ...names });
  const rest = { home, groups: [], size: 0, seats: null, order: 0, members: [] };
  branches.push({ unit: { ...unit, domain }, ...rest });
  // One object in both lists: the flags set later must show in each.
  grower.tree.units[grower.tree.units.length - 1] = (branches.at(-1) as SampleBranch).unit;
}

/** How many branches of each domain a township has; whatever has no committee of its own lies with the townships. */
function branchesOfTownship(shape: CountyShape, index: number): [Domain, number][] {
  return (Object.keys(shape.branches) as Domain[]).map((domain) => {
    const total = shape.branches[domain] - (isDirect(domain) ? branchesOfCommittee(shape, domain) : 0);
    return [domain, share(total, shape.townships, shape.townships - 1 - index)];
  });
}

function branchesOfCommittee(shape: CountyShape, key: DirectCommittee): number {
  if (!shape.committees.includes(key)) return 0;
  const total = shape.branches[key];
  // Each township has a branch of its own office, as far as they go; a third of the firms lie with the townships.
  if (key === "organ") return Math.max(1, total - shape.townships);
  return key === "two_new" ? total - Math.floor(total / 3) : total;
}

function isDirect(domain: Domain): domain is DirectCommittee {
  return domain !== "rural" && domain !== "community";
}

function nextCode({ tree }: Grower, letter: string): string {
  return numbered(letter, tree.units.filter(({ code }) => code.startsWith(letter)).length + 1, 2);
}

function numbered(letter: string, number: number, digits: number): string {
  return letter + String(number).padStart(digits, "0");
}
