import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#app/platform/clock.ts";
import {
  BEAT_EVERY_MS,
  type Beat,
  type BeatOutcome,
  creditBeat,
  MAX_GAP_MS,
  openReading,
  type Reading,
  readingCapMs,
  verifiedMinutes,
} from "./verified-time.ts";

const start = 1_800_000_000_000;
const opened = openReading(null, { token: "a", verifiedMs: 0, capMs: readingCapMs(10) }, start);
const beat = (no: number, change: Partial<Beat> = {}): Beat => ({ token: "a", no, visible: true, ...change });

describe("one beat", () => {
  test.each<[string, Beat, number, number, BeatOutcome]>([
    ["twenty seconds in sight", beat(1), 20_000, 20_000, "credited"],
    ["exactly the longest gap", beat(1), MAX_GAP_MS, MAX_GAP_MS, "credited"],
    ["after an hour asleep", beat(1), 60 * MINUTE_MS, MAX_GAP_MS, "credited"],
    ["after two that were lost", beat(3), 3 * BEAT_EVERY_MS, 3 * BEAT_EVERY_MS, "credited"],
    ["a hidden page", beat(1, { visible: false }), 20_000, 0, "hidden"],
    ["another page's", beat(1, { token: "b" }), 20_000, 0, "other_session"],
    ["the opening said again", beat(0), 20_000, 0, "replayed"],
    ["a number that is none", beat(Number.NaN), 20_000, 0, "replayed"],
    ["in the same millisecond", beat(1), 0, 0, "no_time_passed"],
    ["while the server's clock steps back", beat(1), -5000, 0, "no_time_passed"],
  ])("%s", (_, sent, after, creditedMs, outcome) => {
    const result = creditBeat(opened, sent, start + after);
    expect(result).toMatchObject({ creditedMs, outcome, reading: { verifiedMs: creditedMs } });
  });

  test("a replayed or foreign beat leaves the very same reading", () => {
    const { reading } = creditBeat(opened, beat(2), start + 20_000);
    for (const sent of [beat(2), beat(1), beat(9, { token: "b" })]) {
      expect(creditBeat(reading, sent, start + 40_000).reading).toBe(reading);
    }
  });

  test("hidden time is lost and not caught up by the next beat", () => {
    const hidden = creditBeat(opened, beat(1, { visible: false }), start + 50_000).reading;
    expect(creditBeat(hidden, beat(2), start + 70_000).creditedMs).toBe(20_000);
  });

  test("time stepped back over is credited once", () => {
    const first = creditBeat(opened, beat(1), start + 20_000).reading;
    const back = creditBeat(first, beat(2), start + 5000).reading;
    expect(creditBeat(back, beat(3), start + 30_000).creditedMs).toBe(10_000);
  });
});

test("another lesson opened while the clock steps back earns nothing twice", () => {
  const first = creditBeat(opened, beat(1), start + 40_000).reading;
  const second = openReading(first, { token: "b", verifiedMs: 0, capMs: opened.capMs }, start + 10_000);
  expect(creditBeat(second, beat(1, { token: "b" }), start + 45_000).creditedMs).toBe(5000);
});

describe("the lesson's length", () => {
  const nearly = { ...opened, verifiedMs: opened.capMs - 5000 };
  test("ends the credit to the millisecond", () => {
    const last = creditBeat(nearly, beat(1), start + 20_000);
    expect(last).toMatchObject({ creditedMs: 5000, reading: { verifiedMs: opened.capMs } });
    expect(creditBeat(last.reading, beat(2), start + 40_000)).toMatchObject({
      creditedMs: 0,
      outcome: "capped",
    });
  });

  test("shortened by a new revision takes nothing back", () => {
    const shorter = { ...nearly, capMs: readingCapMs(6) };
    expect(creditBeat(shorter, beat(1), start + 20_000).reading.verifiedMs).toBe(nearly.verifiedMs);
  });
});

test.each([
  [0, 0],
  [MINUTE_MS - 1, 0],
  [15 * MINUTE_MS - 1, 14],
  [15 * MINUTE_MS, 15],
])("%i ms are %i minutes", (ms, minutes) => expect(verifiedMinutes(ms)).toBe(minutes));

type Step =
  | { do: "open"; lesson: number }
  | { do: "beat"; page: number; no: number; visible: boolean }
  | { do: "wait"; ms: number };

/** Plays one member's history over several lessons and pages, and counts what was credited to whom. */
function play(steps: readonly Step[], capMs: number) {
  let now = start;
  let latest = start;
  let pages = 0;
  let current: Reading | null = null;
  let lesson = 0;
  const verified = new Map<number, number>();
  for (const step of steps) {
    if (step.do === "wait") now += step.ms;
    latest = Math.max(latest, now);
    if (step.do === "open") {
      pages += 1;
      lesson = step.lesson;
      const known = { token: `${pages}`, verifiedMs: verified.get(lesson) ?? 0, capMs };
      current = openReading(current, known, now);
    }
    if (step.do === "beat" && current) {
      const { reading } = creditBeat(
        current,
        { token: `${step.page}`, no: step.no, visible: step.visible },
        now,
      );
      current = reading;
      verified.set(lesson, reading.verifiedMs);
    }
  }
  const total = [...verified.values()].reduce((sum, ms) => sum + ms, 0);
  return { verified, total, elapsed: latest - start };
}

describe("whatever is sent: replays, reorderings, two tabs, several lessons, a clock that steps back", () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 1, arbitrary: fc.record({ do: fc.constant("open" as const), lesson: fc.nat({ max: 2 }) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("beat" as const),
        page: fc.integer({ min: 1, max: 4 }),
        no: fc.integer({ min: 0, max: 30 }),
        visible: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("wait" as const),
        ms: fc.integer({ min: -20_000, max: 120_000 }),
      }),
    },
  );
  const history = fc
    .array(step, { maxLength: 80 })
    .map((steps): Step[] => [{ do: "open", lesson: 0 }, ...steps]);

  test("all lessons together never earn more than the server time that passed, and none more than its length", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 300_000 }), (steps, capMs) => {
        const { verified, total, elapsed } = play(steps, capMs);
        expect(total).toBeLessThanOrEqual(elapsed);
        for (const ms of verified.values()) expect(ms >= 0 && ms <= capMs).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("sending every beat twice at once earns nothing more", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const twice = steps.flatMap((each): Step[] => (each.do === "beat" ? [each, each] : [each]));
        expect(play(twice, 300_000)).toEqual(play(steps, 300_000));
      }),
    );
  });

  test("an honest page earns all of its time", () => {
    const steps = Array.from({ length: 30 }, (_, index) => index + 1).flatMap((no): Step[] => [
      { do: "wait", ms: BEAT_EVERY_MS },
      { do: "beat", page: 1, no, visible: true },
    ]);
    expect(play([{ do: "open", lesson: 0 }, ...steps], readingCapMs(20)).total).toBe(10 * MINUTE_MS);
  });
});
