// Org units by id, code or path: the tree itself holds no personal data and needs no scope.
import { asc, eq, inArray, or } from "drizzle-orm";
import type { Handle } from "../engine/store.ts";
import { orgUnit } from "../schema/org.ts";

export type OrgUnit = typeof orgUnit.$inferSelect;

/** The unit a URL names, by id or by code. */
export async function unitByIdOrCode(handle: Handle, idOrCode: string): Promise<OrgUnit | null> {
  const [row] = await handle
    .select()
    .from(orgUnit)
    .where(or(eq(orgUnit.id, idOrCode), eq(orgUnit.code, idOrCode)))
    .limit(1);
  return row ?? null;
}

export async function unitByPath(handle: Handle, path: string): Promise<OrgUnit | null> {
  const [row] = await handle.select().from(orgUnit).where(eq(orgUnit.path, path)).limit(1);
  return row ?? null;
}

/** Units by path, for naming what a list of paths stands for. */
export async function unitsByPaths(handle: Handle, paths: readonly string[]): Promise<OrgUnit[]> {
  if (paths.length === 0) return [];
  return handle
    .select()
    .from(orgUnit)
    .where(inArray(orgUnit.path, [...paths]))
    .orderBy(asc(orgUnit.path));
}

export async function insertUnit(tx: Handle, row: typeof orgUnit.$inferInsert): Promise<void> {
  await tx.insert(orgUnit).values(row);
}
