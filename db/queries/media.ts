// Pictures and other files by the hash of their content. No personal data.
import { eq, inArray, sql } from "drizzle-orm";
import { type Handle, hot } from "../engine/store.ts";
import { media } from "../schema/authoring.ts";

export type MediaRow = typeof media.$inferInsert;

/** A known file, or null. */
export async function mediaByHash(handle: Handle, hash: string) {
  const statement = hot(handle, "mediaByHash", (on) =>
    on
      .select()
      .from(media)
      .where(eq(media.hash, sql.placeholder("hash")))
      .prepare(),
  );
  const [row] = await statement.execute({ hash });
  return row ?? null;
}

/** The known ones among these hashes, with their type. */
export async function knownMedia(handle: Handle, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await handle
    .select({ hash: media.hash, type: media.type })
    .from(media)
    .where(inArray(media.hash, [...hashes]));
  return new Map(rows.map(({ hash, type }) => [hash, type]));
}

/** Keeps a file's row; the same content again changes nothing. */
export async function insertMedia(tx: Handle, row: MediaRow): Promise<void> {
  await tx.insert(media).values(row).onConflictDoNothing();
}
