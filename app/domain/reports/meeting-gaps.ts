// What a branch has still to hold: this month's meetings and the quarter's, as 三会一课 and 主题党日 ask.

export type MeetingGap = {
  readonly kind: string;
  readonly period: "month" | "quarter";
  /** The group that has to meet; null for the branch itself. */
  readonly group: string | null;
};

type Held = { readonly kind: string; readonly unitId: string; readonly day: string };
type Group = { readonly id: string; readonly shortName: string };

/** `held` are the quarter's meetings so far; `month` is `YYYY-MM`. */
export function meetingGaps(
  held: readonly Held[],
  month: string,
  { groups, hasCommittee }: { groups: readonly Group[]; hasCommittee: boolean },
): MeetingGap[] {
  const thisMonth = held.filter(({ day }) => day.startsWith(month));
  const gaps: MeetingGap[] = [];
  const want = (
    among: readonly Held[],
    kind: string,
    period: MeetingGap["period"],
    group: Group | null = null,
  ) => {
    const met = among.some((each) => each.kind === kind && (group === null || each.unitId === group.id));
    if (!met) gaps.push({ kind, period, group: group?.shortName ?? null });
  };
  want(thisMonth, "theme_day", "month");
  if (hasCommittee) want(thisMonth, "committee_meeting", "month");
  for (const group of groups) want(thisMonth, "group_meeting", "month", group);
  want(held, "members_meeting", "quarter");
  want(held, "party_lesson", "quarter");
  return gaps;
}
