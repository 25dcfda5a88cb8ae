// Builds a county by hand for walkthroughs: units, members and whatever rows a story needs.
import type { Role } from "#app/domain/accounts/permissions.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Day } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { membership, orgUnit, person } from "#db/schema/org.ts";

type UnitRow = typeof orgUnit.$inferInsert;
type Table = Parameters<House["store"]["read"]["insert"]>[0];

/** Inserts rows of any table. */
export async function addRows<T extends Table>(
  house: House,
  table: T,
  rows: T["$inferInsert"][],
): Promise<void> {
  await house.store.write(async (tx) => {
    for (let start = 0; start < rows.length; start += 200) {
      await tx.insert(table).values(rows.slice(start, start + 200) as never);
    }
  });
}

/** Adds a unit under its parent; the path is made of codes, `/` for the county. */
export async function addUnit(
  house: House,
  unit: Pick<UnitRow, "code" | "kind"> & Partial<UnitRow> & { parent?: { id: string; path: string } },
): Promise<{ id: string; path: string; code: string }> {
  const { parent, ...rest } = unit;
  const id = newId();
  const path = parent ? `${parent.path}${unit.code}/` : "/";
  const row = {
    id,
    parentId: parent?.id ?? null,
    path,
    name: `单位${unit.code}`,
    shortName: unit.code,
    ...rest,
  };
  await addRows(house, orgUnit, [row]);
  return { id, path, code: unit.code };
}

/** Adds people and their memberships in a branch since a day; their ids in order. */
export async function addMembers(
  house: House,
  branch: { id: string; path: string; code: string },
  count: number,
  since: Day = "2020-01-01",
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const numbered = ids.map((id, index) => ({ id, number: `${branch.code}-${since}-${index + 1}` }));
  await addRows(
    house,
    person,
    numbered.map(({ id, number }, index) => ({
      id,
      number,
      name: `${branch.code}成员${index + 1}`,
      createdAt: 0,
    })),
  );
  await addRows(
    house,
    membership,
    ids.map((personId) => ({
      id: newId(),
      personId,
      branchId: branch.id,
      branchPath: branch.path,
      kind: "full" as const,
      from: since,
    })),
  );
  return ids;
}

/** A viewer who holds one role over a unit. */
export function viewerWith(role: Role, unit: { id: string; path: string }, personId = newId()): Viewer {
  const grants = [{ role, unitId: unit.id, unitPath: unit.path }];
  return { personId, name: "测试人员", grants, locale: "zh", sessionHash: "" };
}

export const secretaryOf = (branch: { id: string; path: string }) => viewerWith("secretary", branch);
