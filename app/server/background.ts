// The small recurring work beside requests: sealing the audit chain, closing attempts whose time is over, scoring.
import { sweepSessions } from "#app/domain/accounts/sign-out.server.ts";
import { sweepAttempts } from "#app/domain/accounts/throttle-attempts.server.ts";
import { sealAudit } from "#app/domain/audit/seal-audit.server.ts";
import { closeExpiredAttempts } from "#app/jobs/close-expired-attempts.server.ts";
import { computeOpenScores } from "#app/jobs/compute-scores.server.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { faultFields } from "#app/platform/log.ts";

type Task = { name: string; everyMs: number; run: (house: House) => Promise<unknown> };

const TASKS: readonly Task[] = [
  { name: "seal audit", everyMs: SECOND_MS, run: (house) => sealAudit(house) },
  { name: "close expired attempts", everyMs: MINUTE_MS / 2, run: closeExpiredAttempts },
  { name: "compute scores", everyMs: 6 * HOUR_MS, run: computeOpenScores },
  {
    name: "seal the whole audit log",
    everyMs: 12 * HOUR_MS,
    run: (house) => sealAudit(house, { whole: true }),
  },
  { name: "sweep sessions", everyMs: HOUR_MS, run: sweepSessions },
  { name: "sweep failed sign-ins", everyMs: HOUR_MS, run: sweepAttempts },
];

/** Starts every task; each waits for its own last run. Returns how to stop, which waits for what is under way. */
export function startBackground(house: House): () => Promise<void> {
  const stops = TASKS.map((task) => repeat(house, task));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function repeat(house: House, { name, everyMs, run }: Task): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  let stopped = false;
  const turn = () => {
    running = run(house)
      .catch((error: unknown) => house.log.error("background", { task: name, ...faultFields(error) }))
      .then(() => schedule(everyMs));
  };
  const schedule = (delayMs: number) => {
    if (!stopped) timer = setTimeout(turn, delayMs).unref();
  };
  // The rare ones soon after the start too: a machine that restarts daily would never come to them.
  schedule(Math.min(everyMs, MINUTE_MS));
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
