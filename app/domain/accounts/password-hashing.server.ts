// Argon2id in a short queue: hashing is slow on purpose, so only a few run at once and the rest wait or are asked back.
import { hash, verify } from "@node-rs/argon2";
import { newToken } from "#app/platform/ids.ts";

/** 32 MiB and 3 passes: 60–80 ms on the county's kind of server. Argon2id is the library's default. */
const COST = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 } as const;
const AT_ONCE = 2;
/** About two seconds of waiting at 70 ms each. */
const MOST_WAITING = 60;

/** The queue was full; tell the visitor to try again in a few seconds. */
export class HashingBusy extends Error {}

/** Runs at most `atOnce` jobs together and lets `mostWaiting` wait; throws `HashingBusy` to the next. */
export function boundedQueue(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new HashingBusy("password hashing queue is full");
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      // The place is handed on, so nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const queue = boundedQueue(AT_ONCE, MOST_WAITING);

/** A new PHC string. Throws `HashingBusy`. */
export function hashPassword(password: string): Promise<string> {
  return queue(() => hash(normal(password), COST));
}

/** Whether a password belongs to a hash; without a hash the same work is done for nothing. Throws `HashingBusy`. */
export function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return queue(async () => {
    const belongs = await verify(passwordHash ?? (await nobodysHash()), normal(password));
    return belongs && passwordHash !== null;
  });
}

/** Whether a password equals one of a few former ones: one place in the queue for all. Throws `HashingBusy`. */
export function matchesAny(passwordHashes: readonly string[], password: string): Promise<boolean> {
  return queue(async () => {
    for (const each of passwordHashes) if (await verify(each, normal(password))) return true;
    return false;
  });
}

/** Runs `work`; a full queue becomes the refusal `busy`, after `undo` has put back what `work` will not use. */
export async function orBusy<T>(
  work: () => Promise<T>,
  undo?: () => Promise<void>,
): Promise<T | { ok: false; reason: "busy" }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error;
    await undo?.();
    return { ok: false, reason: "busy" };
  }
}

let nobody: Promise<string> | undefined;
/** A hash nobody knows the password of: unknown accounts cost as much as known ones. */
function nobodysHash(): Promise<string> {
  nobody ??= hash(newToken(), COST);
  return nobody;
}

/** The same password from any keyboard: full-width and composed characters become one spelling; 4 KiB at most. */
const normal = (password: string) => password.normalize("NFKC").slice(0, 4096);
