// Whether the database answers.
import { sql } from "drizzle-orm";
import type { Store } from "../engine/store.ts";

/** One trivial read. */
export async function canRead(store: Store): Promise<boolean> {
  await store.read.run(sql`select 1`);
  return true;
}
