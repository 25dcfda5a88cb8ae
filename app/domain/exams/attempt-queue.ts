// The answers of an attempt that the server has not acknowledged yet, kept on the device.

export type Shown = { chosen: number[] } | { blanks: string[] };
/** `base` is the highest number the page knew of on the server when the answer was given. */
export type Waiting = { seq: number; base: number; response: Shown };
/** The newest unacknowledged answer by position. */
export type Queue = Record<string, Waiting>;

const keyOf = (attempt: string) => `zhibu.attempt.${attempt}`;

/** What an earlier visit or another tab left; empty where the device keeps nothing. */
export function readQueue(attempt: string): Queue {
  try {
    const queue = JSON.parse(localStorage.getItem(keyOf(attempt)) || "{}") as Queue;
    for (const waiting of Object.values(queue)) {
      // Kept by an older page, which did not tell.
      if (typeof waiting.base !== "number") waiting.base = waiting.seq - 1;
    }
    return queue;
  } catch {
    return {};
  }
}

/** Keeps one answer beside those that other tabs still have to send. */
export function keepWaiting(attempt: string, position: string, waiting: Waiting): void {
  const queue = readQueue(attempt);
  queue[position] = waiting;
  writeQueue(attempt, queue);
}

/** Forgets an answer that is settled, unless another one for the question was kept since. */
export function forgetWaiting(attempt: string, position: string, settled: Waiting): void {
  const queue = readQueue(attempt);
  const kept = queue[position];
  if (!kept || kept.seq !== settled.seq) return;
  if (JSON.stringify(kept.response) !== JSON.stringify(settled.response)) return;
  delete queue[position];
  writeQueue(attempt, queue);
}

/**
 * What to send after the server said that the number is used up: the answer under a free one, or null where a save
 * that the page did not know of when it was given stands, which an old answer must not replace.
 */
export function afterStale(waiting: Waiting, nextSeq: number | undefined, ownSeq: number): Waiting | null {
  if (nextSeq !== undefined && nextSeq - 1 > waiting.base) return null;
  return { ...waiting, seq: Math.max(ownSeq + 1, nextSeq || 0) };
}

/** In a private window the queue lives as long as the page. */
function writeQueue(attempt: string, queue: Queue): void {
  try {
    if (Object.keys(queue).length === 0) localStorage.removeItem(keyOf(attempt));
    else localStorage.setItem(keyOf(attempt), JSON.stringify(queue));
  } catch {
    // Storage is full or forbidden: the page itself still holds the queue and goes on sending.
  }
}
