// How many members each branch has, its party groups, and which are demonstration sites or weak and lax.
import { type Chance, chance } from "./chance.ts";
import type { SampleBranch } from "./county.ts";
import type { CountyShape } from "./shape.ts";
import type { AddUnit } from "./tree.ts";

export const DEMO_BRANCH_MEMBERS = 42;
const GROUPS_FROM_MEMBERS = 20;
const MEMBERS_TO_A_GROUP = 14;
/** From here on a single branch no longer fits the size class; some villages have grown past it. */
const TOO_LARGE_FROM = 50;

/** The village is branch 0, the township's own branch lies beside it, the county's staff are in the first organ branch. */
export function seatDemoPeople(branches: SampleBranch[]): void {
  const [village] = branches as [SampleBranch];
  const organ = branches.filter(({ unit }) => unit.domain === "organ");
  const township = organ.find(({ home }) => home === village.home);
  const staff = organ.find(({ home }) => home.kind === "committee");
  if (!township || !staff) throw new Error("no branch to seat the demo officers in");
  village.seats = "village";
  township.seats = "township";
  staff.seats = "staff";
}

/** Draws every size, then adds or takes single members until the whole county has as many as it should. */
export function setSizes(branches: SampleBranch[], shape: CountyShape, seed: number): void {
  const random = chance(seed, "branch sizes");
  for (const branch of branches) {
    branch.size = branch.seats === "village" ? DEMO_BRANCH_MEMBERS : drawSize(random, branch, shape);
    // The demo branch is neat: it shows a good county's everyday.
    branch.order = branch.seats === "village" ? 88 : random.below(100);
  }
  const adjustable = random.shuffled(
    branches.filter(({ seats, unit }) => !seats && unit.domain !== "two_new"),
  );
  let missing = shape.members - branches.reduce((sum, { size }) => sum + size, 0);
  for (let round = 0; missing !== 0; round += 1) {
    const branch = adjustable[round % adjustable.length] as SampleBranch;
    const [least, most] = shape.sizes[branch.unit.domain];
    const size = branch.size + Math.sign(missing);
    if (size < least || size > Math.min(most, TOO_LARGE_FROM - 1)) {
      if (round > 100 * adjustable.length) throw new Error("the sizes cannot come to the county's members");
      continue;
    }
    branch.size = size;
    missing -= Math.sign(missing);
  }
}

function drawSize(random: Chance, { unit }: SampleBranch, shape: CountyShape): number {
  const [least, most] = shape.sizes[unit.domain];
  if (most < TOO_LARGE_FROM) return random.between(least, most);
  return random.percent(8) ? random.between(TOO_LARGE_FROM, most) : random.between(least, TOO_LARGE_FROM - 1);
}

const ORDINALS = ["第一", "第二", "第三", "第四"];

export function addGroups(branch: SampleBranch, add: AddUnit): void {
  if (branch.size < GROUPS_FROM_MEMBERS) return;
  const count = Math.min(ORDINALS.length, Math.max(2, Math.round(branch.size / MEMBERS_TO_A_GROUP)));
  for (const [index, ordinal] of ORDINALS.slice(0, count).entries()) {
    const names = { name: `${branch.unit.name}${ordinal}党小组`, shortName: `${ordinal}党小组` };
    const code = `${branch.unit.code}G${index + 1}`;
    branch.groups.push(add(branch.unit, { code, kind: "group", domain: branch.unit.domain, ...names }));
  }
}

/** Demonstration sites among the orderly, weak and lax ones among the rest; never the demo branch. */
export function setFlags(branches: SampleBranch[], shape: CountyShape, seed: number): void {
  const random = chance(seed, "flags");
  const byOrder = random
    .shuffled(branches.filter(({ seats }) => !seats))
    .toSorted((a, b) => b.order - a.order);
  for (const { unit } of byOrder.slice(0, shape.demonstration)) unit.demonstration = true;
  for (const branch of byOrder.filter(({ size }) => size >= 7).slice(-shape.weakAndLax)) {
    branch.unit.weakAndLax = true;
    branch.order = Math.min(branch.order, 8);
  }
}
