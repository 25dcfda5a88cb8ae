// Opens the Store the configuration asks for.
import { onPostgres } from "./dialect.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { SlowQueryLog, Store } from "./store.ts";

/** Either engine by the URL's scheme: `postgres://…` or a file path. */
export function openStore(url: string, onSlow?: SlowQueryLog): Store {
  return onPostgres ? openPostgres(url) : openSqlite(url, onSlow);
}
