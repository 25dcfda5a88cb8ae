// From the county down to a branch: counts by unit path gathered one step at a time.

export type PathCounts = {
  readonly path: string;
  readonly enrolled: number;
  readonly due: number;
  readonly completed: number;
};

/** The unit one step below `within` on the way to `path`; `path` itself where it is `within`. */
export function stepBelow(within: string, path: string): string {
  if (path.length <= within.length) return path;
  return path.slice(0, path.indexOf("/", within.length) + 1);
}

/** Sums by the units one step below, by path. */
export function gatherBelow(rows: readonly PathCounts[], within: string): PathCounts[] {
  const groups = Map.groupBy(rows, ({ path }) => stepBelow(within, path));
  return [...groups]
    .map(([path, members]) =>
      members.reduce((sum, row) => addCounts(sum, row), { path, enrolled: 0, due: 0, completed: 0 }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function addCounts(sum: PathCounts, row: PathCounts): PathCounts {
  return {
    path: sum.path,
    enrolled: sum.enrolled + row.enrolled,
    due: sum.due + row.due,
    completed: sum.completed + row.completed,
  };
}
