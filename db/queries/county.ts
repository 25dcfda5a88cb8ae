// The whole installation in counts: for the operator, who sees no person.
import { sql } from "drizzle-orm";
import { onPostgres } from "../engine/dialect.ts";
import { rowCount } from "../engine/sql.ts";
import type { Handle } from "../engine/store.ts";
import { session } from "../schema/accounts.ts";
import { auditEvent } from "../schema/audit.ts";
import { lesson } from "../schema/authoring.ts";
import { attempt, exam } from "../schema/exams.ts";
import { membership, orgUnit, person } from "../schema/org.ts";
import { question } from "../schema/questions.ts";

const counted = {
  units: orgUnit,
  people: person,
  memberships: membership,
  sessions: session,
  lessons: lesson,
  questions: question,
  exams: exam,
  attempts: attempt,
  auditEvents: auditEvent,
};
export type TableCounts = Record<keyof typeof counted, number>;

/** How many rows the main tables hold. */
export async function tableCounts(handle: Handle): Promise<TableCounts> {
  const counts: Partial<TableCounts> = {};
  for (const [name, table] of Object.entries(counted)) {
    const [row] = await handle.select({ count: rowCount() }).from(table);
    counts[name as keyof TableCounts] = row?.count ?? 0;
  }
  return counts as TableCounts;
}

/** The database engine's own version and the size of the database in bytes. */
export async function databaseFacts(handle: Handle): Promise<{ version: string; bytes: number }> {
  const version = onPostgres ? sql<string>`current_setting('server_version')` : sql<string>`sqlite_version()`;
  const bytes = onPostgres
    ? sql<number>`pg_database_size(current_database())`
    : sql<number>`(select page_count * page_size from pragma_page_count(), pragma_page_size())`;
  const [row] = await handle
    .select({ version, bytes: bytes.mapWith(Number) })
    .from(sql`(select 1 as one) as facts`);
  return row ?? { version: "", bytes: 0 };
}
