// The worked example of the scoring rules as rows: the rural branch whose second quarter comes to 86.98.
import { goldenFacts } from "#app/domain/scoring/golden-facts.ts";
import { startOfDay } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import { creditEntry } from "#db/schema/completions.ts";
import { attempt, exam } from "#db/schema/exams.ts";
import { followup } from "#db/schema/followups.ts";
import { exemption, floatingPeriod, postHolding, term } from "#db/schema/org.ts";
import { meeting } from "#db/schema/orglife.ts";
import { enrolment, trainingBatch, trainingProject } from "#db/schema/rotation.ts";
import { reviewMark, scoreAdjustment } from "#db/schema/scoring.ts";
import { addMembers, addRows, addUnit } from "./branch-builder.ts";

type Unit = { id: string; path: string; code: string };
export type GoldenBranch = Unit & { members: string[]; examId: string; batchId: string };

/** 42 members, the last three exempt; the first three hold posts; everything in April to June 2026. */
export async function addGoldenBranch(house: House, township: Unit, periodId: string): Promise<GoldenBranch> {
  const branch = await addUnit(house, { code: "0101", kind: "branch", domain: "rural", parent: township });
  const members = await addMembers(house, branch, 42);
  const unit = { unitId: branch.id, unitPath: branch.path };
  await addRows(
    house,
    exemption,
    members.slice(39).map((personId) => ({ id: newId(), personId, reason: "ill", from: "2026-01-01" })),
  );
  const posts = ["secretary", "organisation", "publicity"] as const;
  await addRows(
    house,
    postHolding,
    posts.map((post, i) => ({ id: newId(), ...unit, personId: members[i]!, post, from: "2024-01-01" })),
  );
  await addRows(house, term, [{ unitId: branch.id, from: "2024-01-01", until: "2028-12-31" }]);
  await addMeetings(house, branch);
  await addStudy(house, members);
  const examId = await addExam(house, township, members);
  const batchId = await addRotation(house, branch, members);
  await addFollowups(house, branch);
  const marks = Object.entries(goldenFacts.marks);
  await addRows(
    house,
    reviewMark,
    marks.map(([itemCode, points]) => ({
      periodId,
      branchId: branch.id,
      itemCode,
      points,
      note: "现场查看",
      markedAt: 1,
    })),
  );
  await addRows(house, scoreAdjustment, [
    { id: newId(), periodId, branchId: branch.id, kind: "bonus", points: 100, reason: "获县级表彰" },
    { id: newId(), periodId, branchId: branch.id, kind: "deduction", points: 100, reason: "资料报送迟延" },
  ]);
  return { ...branch, members, examId, batchId };
}

async function addMeetings(house: House, branch: Unit): Promise<void> {
  const groups = await Promise.all(
    ["G1", "G2", "G3"].map((code) => addUnit(house, { code: `0101${code}`, kind: "group", parent: branch })),
  );
  const held = { branchId: branch.id, branchPath: branch.path, title: "会议", onLeave: 0 };
  const row = (
    unitId: string,
    kind: (typeof meeting.$inferInsert)["kind"],
    day: string,
    attended = 0,
    expected = 0,
    onLeave = 0,
  ) => ({
    ...held,
    id: newId(),
    unitId,
    kind,
    day,
    attended,
    expected,
    onLeave,
  });
  const months = ["04", "05", "06"];
  await addRows(house, meeting, [
    row(branch.id, "members_meeting", "2026-04-10", 32, 39, 2),
    row(branch.id, "party_lesson", "2026-05-11", 31, 37),
    row(branch.id, "theme_day", "2026-04-05", 33, 37, 1),
    row(branch.id, "theme_day", "2026-05-05", 31, 36),
    row(branch.id, "theme_day", "2026-06-05", 31, 37),
    row(branch.id, "committee_meeting", "2026-04-02"),
    row(branch.id, "committee_meeting", "2026-06-02"),
    ...groups.flatMap((group, g) =>
      months.filter((_, m) => g + m < 4).map((month) => row(group.id, "group_meeting", `2026-${month}-15`)),
    ),
  ]);
}

/** 31 at their target, 6 with a little, 2 with nothing; the exempt ones study too and do not count. */
async function addStudy(house: House, members: string[]): Promise<void> {
  const entry = (personId: string, hours: number) => ({
    id: newId(),
    personId,
    source: `lesson:${personId}`,
    kind: "online" as const,
    hours,
    day: "2026-05-06",
    at: 1,
    detail: { title: "课" },
  });
  const enough = members.slice(0, 31).map((id, i) => entry(id, i < 3 ? 2800 : 1600));
  const little = members.slice(31, 37).map((id) => entry(id, 1599));
  await addRows(house, creditEntry, [
    ...enough,
    ...little,
    ...members.slice(39).map((id) => entry(id, 4000)),
  ]);
  const away = [...members.slice(31, 36), members[37]!];
  await addRows(
    house,
    floatingPeriod,
    away.map((personId) => ({
      id: newId(),
      personId,
      place: "东莞",
      from: "2025-01-01",
      contactedOn: "2026-05-01",
    })),
  );
}

/** 36 sit, 33 pass, and the best attempts have a mean of 81.40. */
async function addExam(house: House, township: Unit, members: string[]): Promise<string> {
  const examId = newId();
  await addRows(house, exam, [
    {
      id: examId,
      title: "二季度应知应会测试",
      instructions: "",
      kind: "official",
      compulsory: true,
      unitId: township.id,
      unitPath: township.path,
      domains: ["rural"],
      opensAt: startOfDay("2026-06-01"),
      closesAt: startOfDay("2026-06-11"),
      durationMinutes: 60,
      attempts: 2,
      passPercent: 60,
      excellentPercent: 90,
      release: { answers: "after_close" } as never,
      blueprint: {} as never,
      state: "published",
    },
  ]);
  const sitting = (personId: string, no: number, score: number) => ({
    id: newId(),
    examId,
    personId,
    no,
    seed: 1,
    state: "graded" as const,
    startedAt: 1,
    deadlineAt: 2,
    submittedAt: 2,
    score,
    maxScore: 10_000,
    passed: score >= 6000,
    gradedAt: 3,
  });
  const best = (i: number) => (i < 3 ? 5000 : i < 21 ? 8425 : 8426);
  const sat = members.slice(0, 36);
  await addRows(house, attempt, [
    ...sat.map((id, i) => sitting(id, 1, best(i))),
    sitting(sat[5]!, 2, 4000),
    sitting(members[40]!, 1, 9900),
  ]);
  return examId;
}

/** 20 due, 18 of them completed; one more is making it up elsewhere, one batch ends in the next quarter. */
async function addRotation(house: House, branch: Unit, members: string[]): Promise<string> {
  const projectId = newId();
  const [ended, running] = [newId(), newId()];
  await addRows(house, trainingProject, [
    {
      id: projectId,
      title: "党员轮训",
      year: 2026,
      audience: "members",
      mode: "batch",
      requiredHours: 800,
      unitId: branch.id,
      unitPath: "/",
    },
  ]);
  const whole = { plan: true, agenda: true, signIn: true, timetable: true };
  const batch = (id: string, no: number, firstDay: string, lastDay: string) => ({
    id,
    projectId,
    no,
    place: "镇党校",
    firstDay,
    lastDay,
    capacity: 160,
    state: "closed" as const,
    dossier: whole,
  });
  await addRows(house, trainingBatch, [
    batch(ended, 1, "2026-05-11", "2026-05-12"),
    batch(running, 2, "2026-07-01", "2026-07-02"),
  ]);
  const row = (batchId: string, personId: string, state: (typeof enrolment.$inferInsert)["state"]) => ({
    id: newId(),
    batchId,
    personId,
    unitPath: branch.path,
    state,
    hours: state === "completed" ? 800 : 0,
    sessionsAttended: 0,
    unexcused: 0,
  });
  await addRows(house, enrolment, [
    ...members.slice(0, 20).map((id, i) => row(ended, id, i < 18 ? "completed" : "incomplete")),
    row(ended, members[20]!, "make_up"),
    row(ended, members[41]!, "completed"),
    row(running, members[21]!, "attending"),
  ]);
  return ended;
}

async function addFollowups(house: House, branch: Unit): Promise<void> {
  const rows = Array.from({ length: 10 }, (_, i) => ({
    id: newId(),
    branchId: branch.id,
    branchPath: branch.path,
    title: `事项${i}`,
    issuedOn: "2026-05-01",
    dueOn: "2026-05-08",
    closedOn: i < 9 ? "2026-05-08" : "2026-05-09",
  }));
  await addRows(house, followup, [
    ...rows,
    { ...rows[0]!, id: newId(), dueOn: "2026-07-03", closedOn: null },
  ]);
}
