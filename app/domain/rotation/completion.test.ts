import { describe, expect, test } from "vitest";
import { completionOf, type MissingForCompletion, type TrainingRecord } from "./completion.ts";

const record: TrainingRecord = {
  sessions: 10,
  attended: 10,
  unexcused: 0,
  hours: 4000,
  requiredHours: 4000,
  hasExam: true,
  examPercent: 75,
};

describe("completed", () => {
  test.each<[string, Partial<TrainingRecord>]>([
    ["all there", {}],
    ["exactly 80 % attended", { attended: 8 }],
    ["exactly 60 in the exam", { examPercent: 60 }],
    ["a batch without an exam", { hasExam: false, examPercent: null }],
    ["two unexcused absences of ten", { attended: 8, unexcused: 2 }],
    ["an online make-up without sessions", { sessions: 0, attended: 0 }],
  ])("%s", (_, change) => {
    expect(completionOf({ ...record, ...change })).toEqual({ completed: true, missing: [] });
  });
});

describe("not completed", () => {
  test.each<[string, Partial<TrainingRecord>, MissingForCompletion]>([
    [
      "7 of 9 sessions, 77.8 %",
      { sessions: 9, attended: 7 },
      { reason: "attendance_below", attended: 7, sessions: 9 },
    ],
    ["a little too few hours", { hours: 3999 }, { reason: "hours_below", hours: 3999, requiredHours: 4000 }],
    ["59.99 in the exam", { examPercent: 59.99 }, { reason: "exam_below", examPercent: 59.99 }],
    ["the exam not sat", { examPercent: null }, { reason: "exam_not_sat" }],
    [
      "three unexcused absences, though 85 % attended",
      { sessions: 20, attended: 17, unexcused: 3 },
      { reason: "unexcused_absences", unexcused: 3 },
    ],
  ])("%s", (_, change, missing) => {
    expect(completionOf({ ...record, ...change })).toEqual({ completed: false, missing: [missing] });
  });

  test("all reasons are told at once", () => {
    const worst = { ...record, attended: 1, unexcused: 9, hours: 100, examPercent: 10 };
    expect(completionOf(worst).missing.map(({ reason }) => reason)).toEqual([
      "attendance_below",
      "hours_below",
      "exam_below",
      "unexcused_absences",
    ]);
  });

  test("a county may ask more", () => {
    const stricter = { attendancePercent: 90, examPercent: 80, unexcusedLimit: 1 };
    expect(completionOf({ ...record, attended: 8, unexcused: 1 }, stricter).missing).toHaveLength(3);
  });
});
