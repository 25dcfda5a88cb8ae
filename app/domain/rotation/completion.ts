// 结业: whether one enrolment of rotation training is completed, and if not, all that is missing.

/** Percentages and counts of the rule; the shipped values are a setting. */
export type CompletionRule = {
  readonly attendancePercent: number;
  readonly examPercent: number;
  /** This many unexcused absences lose completion. */
  readonly unexcusedLimit: number;
};

export const completionRule: CompletionRule = { attendancePercent: 80, examPercent: 60, unexcusedLimit: 3 };

export type TrainingRecord = {
  /** Sessions of the batch; 0 for a make-up that is online only, where attendance does not apply. */
  readonly sessions: number;
  readonly attended: number;
  readonly unexcused: number;
  /** Hundredths of a credit hour. */
  readonly hours: number;
  readonly requiredHours: number;
  readonly hasExam: boolean;
  /** Percent of the paper; null where not sat. */
  readonly examPercent: number | null;
};

export type MissingForCompletion =
  | { readonly reason: "attendance_below"; readonly attended: number; readonly sessions: number }
  | { readonly reason: "hours_below"; readonly hours: number; readonly requiredHours: number }
  | { readonly reason: "exam_not_sat" }
  | { readonly reason: "exam_below"; readonly examPercent: number }
  | { readonly reason: "unexcused_absences"; readonly unexcused: number };

export type Completion = { readonly completed: boolean; readonly missing: readonly MissingForCompletion[] };

/** Attendance is of all sessions: leave excuses an absence but is no attendance, and may be made up. */
export function completionOf(record: TrainingRecord, rule: CompletionRule = completionRule): Completion {
  const missing = [
    ...attendanceGap(record, rule),
    ...hoursGap(record),
    ...examGap(record, rule),
    ...absenceGap(record, rule),
  ];
  return { completed: missing.length === 0, missing };
}

function attendanceGap({ attended, sessions }: TrainingRecord, rule: CompletionRule): MissingForCompletion[] {
  const enough = attended * 100 >= sessions * rule.attendancePercent;
  return enough ? [] : [{ reason: "attendance_below", attended, sessions }];
}

function hoursGap({ hours, requiredHours }: TrainingRecord): MissingForCompletion[] {
  return hours >= requiredHours ? [] : [{ reason: "hours_below", hours, requiredHours }];
}

function examGap({ hasExam, examPercent }: TrainingRecord, rule: CompletionRule): MissingForCompletion[] {
  if (!hasExam) return [];
  if (examPercent === null) return [{ reason: "exam_not_sat" }];
  return examPercent >= rule.examPercent ? [] : [{ reason: "exam_below", examPercent }];
}

function absenceGap({ unexcused }: TrainingRecord, rule: CompletionRule): MissingForCompletion[] {
  return unexcused >= rule.unexcusedLimit ? [{ reason: "unexcused_absences", unexcused }] : [];
}
