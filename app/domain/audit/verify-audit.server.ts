// 核验: walks the whole chain again and finds the first event that was changed, removed or moved.
import { DAY_MS, type Day, startOfDay } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newestSeal, sealBefore, sealsAfter, unsealedCount } from "#db/queries/audit.ts";
import { GENESIS, linkOf } from "./hash-chain.server.ts";

const PAGE = 1000;

/** One link kept outside the database: proof that nothing up to it was cut off later. */
export type AuditHead = { seq: number; hash: string };

export type AuditVerdict = {
  ok: boolean;
  /** Links that were checked and are whole. */
  count: number;
  /** Sequence number of the first link that is missing or does not fit. */
  brokenAt?: number;
  /** Events that wait for the sealer; a few seconds' worth is normal. */
  unsealed: number;
};

/** Checks every link; with an exported `head`, also that the chain still holds it. Changes nothing. */
export async function verifyAudit(house: House, head?: AuditHead): Promise<AuditVerdict> {
  const unsealed = await unsealedCount(house.store.read);
  let hash = GENESIS;
  let seq = 0;
  for (;;) {
    const page = await sealsAfter(house.store.read, seq, PAGE);
    for (const { seal, event } of page) {
      const expected = seq + 1;
      if (seal.seq !== expected || !event || linkOf(hash, event) !== seal.hash) {
        return { ok: false, count: seq, brokenAt: expected, unsealed };
      }
      if (head?.seq === expected && head.hash !== seal.hash) {
        return { ok: false, count: seq, brokenAt: expected, unsealed };
      }
      ({ seq, hash } = seal);
    }
    if (page.length < PAGE) break;
  }
  if (head && head.seq > seq) return { ok: false, count: seq, brokenAt: seq + 1, unsealed };
  return { ok: true, count: seq, unsealed };
}

/** The newest link, or the last one made on or before a Shanghai day: to be printed or kept elsewhere. */
export async function auditHead(house: House, day?: Day): Promise<AuditHead | null> {
  const seal =
    day === undefined
      ? await newestSeal(house.store.read)
      : await sealBefore(house.store.read, startOfDay(day) + DAY_MS);
  return seal && { seq: seal.seq, hash: seal.hash };
}

/** `seq:hash`, as a head is printed. */
export function printedHead({ seq, hash }: AuditHead): string {
  return `${seq}:${hash}`;
}

/** Reads a printed head; null when it is none. */
export function readHead(text: string): AuditHead | null {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim());
  return match ? { seq: Number(match[1]), hash: match[2] ?? "" } : null;
}
