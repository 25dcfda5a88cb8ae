// 封存: links events that have no seal yet into the hash chain; runs every second, in any number of processes.
import { DAY_MS } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { isUniqueViolation } from "#db/engine/errors.ts";
import { insertSeals, newestSeal, unsealedEvents } from "#db/queries/audit.ts";
import { GENESIS, linkOf } from "./hash-chain.server.ts";

/** Keeps one transaction under 50 ms. */
const CHUNK = 300;

/**
 * Seals what is waiting, oldest first, and gives how many events were sealed. Looks one day back from the newest sealed
 * event, so that it stays quick in a long log; `whole` looks at every event. Of two processes that seal at once, one
 * wins and the other finds nothing to do.
 */
export async function sealAudit(house: House, { whole = false }: { whole?: boolean } = {}): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealChunk(house, whole);
    sealed += count;
    if (count < CHUNK) return sealed;
  }
}

async function sealChunk(house: House, whole: boolean): Promise<number> {
  const newest = await newestSeal(house.store.read);
  const since = whole || newest?.eventAt == null ? 0 : newest.eventAt - DAY_MS;
  const events = await unsealedEvents(house.store.read, since, CHUNK);
  if (events.length === 0) return 0;
  let { seq, hash } = newest ?? { seq: 0, hash: GENESIS };
  const seals = events.map((event) => {
    seq += 1;
    hash = linkOf(hash, event);
    return { seq, eventId: event.id, hash, sealedAt: house.clock.now() };
  });
  try {
    await house.store.write((tx) => insertSeals(tx, seals));
    return seals.length;
  } catch (error) {
    if (isUniqueViolation(error)) return 0;
    throw error;
  }
}
