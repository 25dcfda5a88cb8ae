// The province's engine: the same Store over a PostgreSQL pool.
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { groupCommit } from "./group-commit.ts";
import { guardNesting, type Handle, refuseNesting, type Store } from "./store.ts";

/** Opens a pool for writing and one whose every transaction is read-only. */
export function openPostgres(url: string): Store {
  const types = { onnotice: () => {}, max: 10, idle_timeout: 30 } as const;
  const writer = postgres(url, types);
  const reader = postgres(url, { ...types, connection: { default_transaction_read_only: true } });
  const read = sqliteShaped(drizzle(reader));
  const pool = drizzle(writer);

  const write: Store["write"] = async (work) => {
    refuseNesting();
    return guardNesting(() => pool.transaction((tx) => work(sqliteShaped(tx))));
  };
  return {
    engine: "postgres",
    read,
    write,
    append: groupCommit(write),
    async close() {
      await Promise.all([writer.end({ timeout: 5 }), reader.end({ timeout: 5 })]);
    },
  };
}

/** Gives a PostgreSQL handle SQLite's `run` for raw statements, the one method of the shared type it lacks. */
function sqliteShaped(handle: object): Handle {
  const shaped = handle as Handle & { execute(query: unknown): Promise<unknown> };
  shaped.run = ((query: unknown) => shaped.execute(query)) as Handle["run"];
  return shaped;
}
