import { expect, test } from "vitest";
import { meetingGaps } from "./meeting-gaps.ts";

const groups = [
  { id: "g1", shortName: "第一小组" },
  { id: "g2", shortName: "第二小组" },
];

test("this month's and this quarter's meetings are asked for until they are held", () => {
  const held = [
    { kind: "theme_day", unitId: "b", day: "2026-06-05" },
    { kind: "group_meeting", unitId: "g1", day: "2026-06-06" },
    { kind: "committee_meeting", unitId: "b", day: "2026-05-06" },
    { kind: "members_meeting", unitId: "b", day: "2026-04-06" },
  ];
  expect(meetingGaps(held, "2026-06", { groups, hasCommittee: true })).toEqual([
    { kind: "committee_meeting", period: "month", group: null },
    { kind: "group_meeting", period: "month", group: "第二小组" },
    { kind: "party_lesson", period: "quarter", group: null },
  ]);
});

test("a branch without committee or groups owes neither meeting", () => {
  expect(meetingGaps([], "2026-06", { groups: [], hasCommittee: false }).map(({ kind }) => kind)).toEqual([
    "theme_day",
    "members_meeting",
    "party_lesson",
  ]);
});
