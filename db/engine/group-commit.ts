// Group commit: the appends of one event-loop turn share one transaction, each inside its own savepoint.
import { sql } from "drizzle-orm";
import { type Handle, refuseNesting, type Store } from "./store.ts";

type Waiting = {
  work: (tx: Handle) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};

/** Keeps one transaction from growing past what the request thread may hold (≤ 50 ms). */
const MOST_PER_COMMIT = 400;

/** Builds `append` on top of a store's `write`. */
export function groupCommit(write: Store["write"]): Store["append"] {
  const waiting: Waiting[] = [];
  let scheduled = false;

  const schedule = () => {
    scheduled = true;
    setImmediate(() => {
      const batch = waiting.splice(0, MOST_PER_COMMIT);
      if (waiting.length > 0) schedule();
      else scheduled = false;
      void commit(write, batch);
    });
  };

  return <T>(work: (tx: Handle) => Promise<T>) => {
    refuseNesting();
    return new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (!scheduled) schedule();
    });
  };
}

async function commit(write: Store["write"], batch: Waiting[]): Promise<void> {
  const outcomes: (() => void)[] = [];
  try {
    await write(async (tx) => {
      for (const { work, resolve, reject } of batch) {
        await tx.run(sql`savepoint one_append`);
        try {
          const value = await work(tx);
          outcomes.push(() => resolve(value));
        } catch (error) {
          await tx.run(sql`rollback to savepoint one_append`);
          outcomes.push(() => reject(error));
        }
        await tx.run(sql`release savepoint one_append`);
      }
    });
    for (const tell of outcomes) tell();
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
