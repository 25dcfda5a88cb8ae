// Serves an opened house until the process is told to stop, then finishes what is under way.
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import type { House } from "#app/platform/house.ts";
import { startBackground } from "./background.ts";
import { openBuiltSite } from "./built-site.ts";
import { listen, type RunningServer } from "./listen.ts";

/** After this a stop that hangs is given up; every write under way has long ended. */
const LONGEST_STOP_MS = 20_000;

/** Listens and starts the background work; SIGINT and SIGTERM stop both in order. */
export async function run(house: House): Promise<RunningServer> {
  const server = await listen({ house, ...(await openBuiltSite()) });
  const stopBackground = startBackground(house);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stopping ??= stopBackground()
      .then(() => server.stop())
      .then(endCompiler);
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  return { ...server, stop };
}
