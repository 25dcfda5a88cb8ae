// 培训项目: a project's batches and how its people stand by township, within the viewer's scope.
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { unitsByPaths } from "#db/queries/org.ts";
import {
  batchesWithCounts,
  enrolmentCountsByPath,
  projectById,
  projectsWithCounts,
} from "#db/queries/rotation.ts";
import { gatherBelow, type PathCounts } from "./drill.ts";

export type UnitCounts = PathCounts & { readonly name: string; readonly code: string };

/** Every project, with its figures in scope. */
export function readProjects(house: House, scope: Scope) {
  return projectsWithCounts(house.store.read, scope);
}

/** Null for an unknown project. */
export async function readProject(house: House, scope: Scope, projectId: string) {
  const { read } = house.store;
  const project = await projectById(read, projectId);
  if (!project) return null;
  const batches = await batchesWithCounts(read, scope, projectId);
  const townships = gatherBelow(await enrolmentCountsByPath(read, scope, { projectId }), "/");
  return { project, batches, townships: await namedCounts(house, townships) };
}

/** Counts with the names of their units. */
export async function namedCounts(house: House, counts: readonly PathCounts[]): Promise<UnitCounts[]> {
  const units = await unitsByPaths(
    house.store.read,
    counts.map(({ path }) => path),
  );
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  return counts.map((row) => {
    const unit = byPath.get(row.path);
    return { ...row, name: unit?.shortName ?? row.path, code: unit?.code ?? "" };
  });
}
