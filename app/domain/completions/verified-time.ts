// 有效学习时间: what a heartbeat of the lesson page is worth, by the server's clock alone.
import { type Instant, MINUTE_MS, SECOND_MS } from "#app/platform/clock.ts";

/** How often a visible lesson page sends a beat. */
export const BEAT_EVERY_MS = 20 * SECOND_MS;

/**
 * The most one beat can credit: two beats lost on a weak line cost nothing, and a page left asleep for an hour gains a
 * minute at most.
 */
export const MAX_GAP_MS = 60 * SECOND_MS;

/** The one lesson a member is reading now. Opening another replaces it, and so ends the older page's credit. */
export type Reading = {
  /** New for each opened page. */
  readonly token: string;
  readonly lastSeenAt: Instant;
  /** The number of the last beat that was taken; 0 at opening. */
  readonly beat: number;
  /** Verified so far in this lesson, over all its openings. */
  readonly verifiedMs: number;
  /** The lesson's own length: reading on earns nothing more. */
  readonly capMs: number;
};

/** `visible` says that the page was in sight ever since the beat before. */
export type Beat = { readonly token: string; readonly no: number; readonly visible: boolean };

export type BeatOutcome = "credited" | "hidden" | "capped" | "replayed" | "other_session" | "no_time_passed";
export type CreditedBeat = {
  readonly reading: Reading;
  readonly creditedMs: number;
  readonly outcome: BeatOutcome;
};

/** What may be verified in a lesson at most: 1.0 × its stated minutes. */
export function readingCapMs(lessonMinutes: number): number {
  return lessonMinutes * MINUTE_MS;
}

/**
 * A reading begins, with what the lesson has verified before. `previous` is whatever the member was reading until now,
 * in any tab or device: time that it has already credited is not open to the new one, even if the clock steps back.
 */
export function openReading(
  previous: Pick<Reading, "lastSeenAt"> | null,
  opened: Pick<Reading, "token" | "verifiedMs" | "capMs">,
  now: Instant,
): Reading {
  return { ...opened, beat: 0, lastSeenAt: Math.max(now, previous?.lastSeenAt ?? now) };
}

/**
 * Credits min(now − last seen, 60 s) up to the lesson's length. A replayed or overtaken beat and one from another page
 * change nothing at all; a hidden page's beat only moves the last-seen instant on, so that hidden time is lost.
 */
export function creditBeat(reading: Reading, beat: Beat, now: Instant): CreditedBeat {
  const unchanged = (outcome: BeatOutcome): CreditedBeat => ({ reading, creditedMs: 0, outcome });
  if (beat.token !== reading.token) return unchanged("other_session");
  if (!(beat.no > reading.beat)) return unchanged("replayed");

  const seen = { ...reading, beat: beat.no, lastSeenAt: Math.max(now, reading.lastSeenAt) };
  if (!beat.visible) return { reading: seen, creditedMs: 0, outcome: "hidden" };
  const passed = Math.min(seen.lastSeenAt - reading.lastSeenAt, MAX_GAP_MS);
  if (passed === 0) return { reading: seen, creditedMs: 0, outcome: "no_time_passed" };
  const creditedMs = Math.min(passed, Math.max(0, reading.capMs - reading.verifiedMs));
  return {
    reading: { ...seen, verifiedMs: reading.verifiedMs + creditedMs },
    creditedMs,
    outcome: creditedMs > 0 ? "credited" : "capped",
  };
}

/** Whole verified minutes: 14 min 59 s are 14. */
export function verifiedMinutes(verifiedMs: number): number {
  return Math.floor(verifiedMs / MINUTE_MS);
}
