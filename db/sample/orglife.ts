// What the branches held: the three meetings and one lesson, theme days, and the yearly ones, from the year's start on.
import { addDays, type Day } from "#app/platform/clock.ts";
import type { meeting } from "#db/schema/index.ts";
import type { SampleQuarter } from "./calendar.ts";
import { type Chance, chance } from "./chance.ts";
import type { SampleBranch, SampleCounty, SampleLearner, SampleMember, SampleUnit } from "./county.ts";

export type MeetingRow = typeof meeting.$inferInsert;

/** A party lesson that was held, and the members who came: each earns its hours. */
export type HeldPartyLesson = { meeting: MeetingRow; minutes: number; attendees: ReadonlySet<SampleLearner> };
export type OrganisationalLife = {
  meetings: MeetingRow[];
  partyLessons: Map<SampleBranch, HeldPartyLesson[]>;
};

const LESSON_TITLES = [
  "牢记宗旨，服务群众",
  "把支部建在群众身边",
  "村里的账，大家一起看",
  "守好群众的钱袋子",
  "学好本领，带头致富",
];
const THEME_TITLES = [
  "走访老党员",
  "清洁家园志愿服务",
  "政策宣讲进院落",
  "重温入党誓词",
  "防诈骗宣传",
  "农技服务到田间",
];

/** Meetings up to today. An orderly branch misses hardly any; a weak one many. */
export function organisationalLife(county: SampleCounty): OrganisationalLife {
  const life: OrganisationalLife = { meetings: [], partyLessons: new Map() };
  for (const branch of county.branches) {
    const random = chance(county.seed, `life of ${branch.unit.code}`);
    const lessons: HeldPartyLesson[] = [];
    for (const quarter of county.calendar.quarters) {
      const diary = new Diary(county, branch, quarter, random);
      life.meetings.push(...diary.meetings());
      const lesson = diary.partyLesson();
      if (!lesson) continue;
      life.meetings.push(lesson.meeting);
      lessons.push(lesson);
    }
    life.partyLessons.set(branch, lessons);
  }
  return life;
}

/** One branch's quarter. */
class Diary {
  private readonly county: SampleCounty;
  private readonly branch: SampleBranch;
  private readonly quarter: SampleQuarter;
  private readonly random: Chance;
  /** Percent of what is due that is held. */
  private readonly holds: number;

  constructor(county: SampleCounty, branch: SampleBranch, quarter: SampleQuarter, random: Chance) {
    this.county = county;
    this.branch = branch;
    this.quarter = quarter;
    this.random = random;
    this.holds = branch.order < 6 ? 55 : branch.order < 20 ? 85 : 98;
  }

  meetings(): MeetingRow[] {
    const { branch, quarter } = this;
    const monthly = [0, 1, 2].flatMap((month) => [
      this.hold(
        "theme_day",
        branch.unit,
        this.dayOfMonth(month, 5),
        `主题党日：${this.random.oneOf(THEME_TITLES)}`,
      ),
      branch.size >= 7
        ? this.hold("committee_meeting", branch.unit, this.dayOfMonth(month, 9), "支委会会议")
        : null,
      ...branch.groups.map((group) =>
        this.hold("group_meeting", group, this.dayOfMonth(month, 16), `${group.shortName}会`),
      ),
    ]);
    const first = quarter.quarter === 1;
    return [
      ...monthly,
      this.hold("members_meeting", branch.unit, this.dayOfMonth(1, 20), "支部党员大会"),
      first ? this.hold("life_meeting", branch.unit, this.dayOfMonth(0, 22), "年度组织生活会") : null,
      first ? this.hold("appraisal", branch.unit, this.dayOfMonth(0, 24), "民主评议党员") : null,
    ].filter((row) => row !== null);
  }

  /** Taught in the first half of a quarter, so that there is one in the running quarter soon. */
  partyLesson(): HeldPartyLesson | null {
    const minutes = this.random.oneOf([60, 90, 90, 120]);
    const attendees = this.expectedOf(this.branch.unit).filter(
      ({ floating, diligence }) => !floating && !this.random.percent(diligence < 15 ? 40 : 7),
    );
    const title = `党课：${this.random.oneOf(LESSON_TITLES)}`;
    const row = this.hold("party_lesson", this.branch.unit, this.lessonDay(), title, attendees.length);
    return row && { meeting: row, minutes, attendees: new Set(attendees) };
  }

  private lessonDay(): Day {
    return addDays(this.quarter.first, 11 + this.random.below(30));
  }

  /** A few days' play around a day of the quarter's `month`-th month. */
  private dayOfMonth(month: number, day: number): Day {
    const start = addDays(this.quarter.first, month * 31);
    return `${start.slice(0, 8)}${String(day + this.random.below(4)).padStart(2, "0")}`;
  }

  /** Null where the branch failed to hold it or the day is still to come. */
  private hold(
    kind: MeetingRow["kind"],
    unit: SampleUnit,
    day: Day,
    title: string,
    came?: number,
  ): MeetingRow | null {
    const expected = kind === "committee_meeting" ? this.committee() : this.expectedOf(unit);
    const onLeave = expected.filter(({ floating }) => floating || this.random.percent(3)).length;
    const present = expected.length - onLeave;
    const share = this.branch.order < 20 ? this.random.between(70, 92) : this.random.between(88, 100);
    const held = this.random.percent(this.holds) && day <= this.county.calendar.today;
    if (!held || expected.length === 0) return null;
    return {
      id: this.county.newId(),
      branchId: this.branch.unit.id,
      branchPath: this.branch.unit.path,
      unitId: unit.id,
      kind,
      day,
      title,
      expected: expected.length,
      attended: Math.min(came ?? Math.round((present * share) / 100), expected.length),
      onLeave: Math.min(onLeave, expected.length - (came ?? 0)),
    };
  }

  private committee(): SampleMember[] {
    return this.branch.members.filter(({ committee }) => committee);
  }

  private expectedOf(unit: SampleUnit): SampleMember[] {
    const { branch, quarter } = this;
    return branch.members.filter(
      ({ exempt, group, since }) =>
        !exempt && since <= quarter.first && (unit === branch.unit || group === unit),
    );
  }
}

/** A meeting of the whole branch that is sure to have been held: the demo member's hours name it. */
export function meetingOn(
  county: SampleCounty,
  branch: SampleBranch,
  kind: MeetingRow["kind"],
  day: Day,
  title: string,
): MeetingRow {
  const expected = branch.members.filter(({ exempt }) => !exempt).length;
  const onLeave = branch.members.filter(({ floating }) => floating).length;
  return {
    id: county.newId(),
    branchId: branch.unit.id,
    branchPath: branch.unit.path,
    unitId: branch.unit.id,
    kind,
    day,
    title,
    expected,
    attended: expected - onLeave - 2,
    onLeave,
  };
}
