// The embedded engine: one SQLite file, a read-only handle beside the one that writes.
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { groupCommit } from "./group-commit.ts";
import {
  guardNesting,
  type Handle,
  refuseNesting,
  SLOW_QUERY_MS,
  type SlowQueryLog,
  type Store,
} from "./store.ts";

type Connection = Database.Database;

/** Opens the file, creating it when missing; WAL and `synchronous=FULL`, so an acknowledged write survives power loss. */
export function openSqlite(file: string, onSlow: SlowQueryLog = () => {}): Store {
  const writer = new Database(file, { timeout: 5000 });
  writer.pragma("journal_mode = WAL");
  configure(writer);
  const reader = new Database(file, { readonly: true, timeout: 5000 });
  configure(reader);

  const read = drizzle(timed(reader, onSlow)) as unknown as Handle;
  const tx = drizzle(timed(writer, onSlow)) as unknown as Handle;
  const write = serialWrites(writer, tx);
  return {
    engine: "sqlite",
    read,
    write,
    append: groupCommit(write),
    async close() {
      await write.idle();
      reader.close();
      writer.close();
    },
  };
}

function configure(connection: Connection): void {
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("temp_store = MEMORY");
  connection.pragma("cache_size = -65536");
  connection.pragma("mmap_size = 268435456");
}

/** First in, first out: `BEGIN IMMEDIATE` on one shared handle would otherwise mix the writers' statements. */
function serialWrites(connection: Connection, tx: Handle) {
  let last: Promise<unknown> = Promise.resolve();
  const begin = connection.prepare("begin immediate");
  const commit = connection.prepare("commit");
  const rollback = connection.prepare("rollback");

  const write = <T>(work: (tx: Handle) => Promise<T>): Promise<T> => {
    refuseNesting();
    const run = last.then(async () => {
      begin.run();
      try {
        const value = await guardNesting(() => work(tx));
        commit.run();
        return value;
      } catch (error) {
        if (connection.inTransaction) rollback.run();
        throw error;
      }
    });
    last = run.catch(() => undefined);
    return run;
  };
  return Object.assign(write, { idle: () => last });
}

/** Reports statements that hold the thread too long; better-sqlite3 is synchronous, so wall time is thread time. */
function timed(connection: Connection, onSlow: SlowQueryLog): Connection {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((source: string) => {
    const statement = prepare(source);
    for (const method of ["run", "all", "get"] as const) {
      const original = statement[method].bind(statement) as (...values: unknown[]) => unknown;
      statement[method] = ((...values: unknown[]) => {
        const started = performance.now();
        const result = original(...values);
        const ms = performance.now() - started;
        if (ms > SLOW_QUERY_MS) onSlow({ ms: Math.round(ms), sql: source });
        return result;
      }) as never;
    }
    return statement;
  }) as typeof connection.prepare;
  return connection;
}
