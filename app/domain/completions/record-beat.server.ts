// 心跳: one heartbeat of the open lesson page becomes verified time, by the server's clock, and settles what it completes.
import { selfScope, type Viewer } from "#app/domain/accounts/viewer.server.ts";
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { addVerified, advanceReading, ownReading } from "#db/queries/completions.ts";
import { type LessonStanding, standingIn } from "./lesson-standing.server.ts";
import { settleLesson } from "./settle-lesson.server.ts";
import { type Beat, type BeatOutcome, creditBeat, readingCapMs, verifiedMinutes } from "./verified-time.ts";

export type RecordedBeat = {
  outcome: BeatOutcome;
  /** Milliseconds that this beat added. */
  creditedMs: number;
  /** Null for a beat of a page that is no longer the open one. */
  standing: LessonStanding | null;
};

/** A replayed beat, or one of another page or device, changes nothing. */
export async function recordBeat(house: House, viewer: Viewer, beat: Beat): Promise<RecordedBeat> {
  const scope = selfScope(viewer);
  const { lessonId, outcome, creditedMs, settle } = await keepBeat(house, scope, beat);
  if (lessonId === null) return { outcome, creditedMs: 0, standing: null };
  if (settle) await house.store.write((tx) => settleLesson(tx, house, scope, lessonId));
  return { outcome, creditedMs, standing: await standingIn(house.store.read, scope, lessonId) };
}

type KeptBeat = { lessonId: string | null; outcome: BeatOutcome; creditedMs: number; settle: boolean };

function keepBeat(house: House, scope: Scope, beat: Beat): Promise<KeptBeat> {
  return house.store.append(async (tx) => {
    const open = await ownReading(tx, scope);
    if (open?.token !== beat.token)
      return { lessonId: null, outcome: "other_session", creditedMs: 0, settle: false };
    const before = { ...open, capMs: readingCapMs(open.minutes) };
    const { reading, creditedMs, outcome } = creditBeat(before, beat, house.clock.now());
    const { lessonId } = open;
    if (reading === before) return { lessonId, outcome, creditedMs: 0, settle: false };
    const moved = await advanceReading(tx, scope, before, reading);
    if (!moved) return { lessonId, outcome: "replayed", creditedMs: 0, settle: false };
    if (creditedMs > 0) await addVerified(tx, scope, lessonId, creditedMs);
    const wholeMinute = verifiedMinutes(reading.verifiedMs) > verifiedMinutes(before.verifiedMs);
    // At the cap as well, should a settlement have been cut off before.
    return { lessonId, outcome, creditedMs, settle: wholeMinute || outcome === "capped" };
  });
}
