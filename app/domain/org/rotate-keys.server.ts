// 密钥轮换: writes every value encrypted under an older key again, in short steps that may be stopped and repeated.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { KeyRing } from "#app/platform/keys.ts";
import type { Scope } from "#db/engine/scope.ts";
import { type Ciphers, cipherRowsAfter, replaceCiphers } from "#db/queries/people.ts";

/** Keeps each transaction well under 50 ms. */
const CHUNK = 200;

/**
 * Re-encrypts what `newRing` calls outdated; `newRing` still holds the older keys. Gives the number of people written.
 * Keyed hashes stay, so sign-in and look-ups go on. A row changed meanwhile is left to the next run.
 */
export async function rotateKeys(house: House, newRing: KeyRing, scope: Scope): Promise<number> {
  const again = (cipher: string | null) =>
    cipher !== null && newRing.isOutdated(cipher) ? newRing.encrypt(newRing.decrypt(cipher)) : cipher;
  const today = dayOf(house.clock.now());
  let after = "";
  let written = 0;
  for (;;) {
    const rows = await cipherRowsAfter(house.store.read, scope, today, after, CHUNK);
    const last = rows.at(-1);
    if (!last) return written;
    after = last.id;
    const changes = rows.flatMap((before) => {
      const next: Ciphers = { phoneCipher: again(before.phoneCipher), idCipher: again(before.idCipher) };
      const same = next.phoneCipher === before.phoneCipher && next.idCipher === before.idCipher;
      return same ? [] : [{ before, next }];
    });
    if (changes.length > 0) written += await writeChunk(house, changes);
  }
}

async function writeChunk(
  house: House,
  changes: readonly { before: Ciphers & { id: string }; next: Ciphers }[],
) {
  return house.store.write(async (tx) => {
    let rows = 0;
    for (const { before, next } of changes) if (await replaceCiphers(tx, before.id, before, next)) rows += 1;
    await recordAudit(tx, house, {
      kind: "keys.rotated",
      actorId: null,
      unitPath: "/",
      subjectId: null,
      detail: { rows },
    });
    return rows;
  });
}
