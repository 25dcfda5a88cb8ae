// The answers of an attempt that the server has not acknowledged yet, kept on the device.

export type Shown = { chosen: number[] } | { blanks: string[] };
export type Waiting = { seq: number; response: Shown };
/** The newest unacknowledged answer by position. */
export type Queue = Record<string, Waiting>;

const keyOf = (attempt: string) => `zhibu.attempt.${attempt}`;

/** What an earlier visit left; empty where the device keeps nothing. */
export function readQueue(attempt: string): Queue {
  try {
    return JSON.parse(localStorage.getItem(keyOf(attempt)) || "{}") as Queue;
  } catch {
    return {};
  }
}

/** Keeps the queue; in a private window it lives as long as the page. */
export function writeQueue(attempt: string, queue: Queue): void {
  try {
    if (Object.keys(queue).length === 0) localStorage.removeItem(keyOf(attempt));
    else localStorage.setItem(keyOf(attempt), JSON.stringify(queue));
  } catch {
    // Storage is full or forbidden: the page itself still holds the queue and goes on sending.
  }
}
