// 阅卷: one answer against its key, to the hundredth of a point.
import type { QuestionKey, QuestionKind, Response } from "#app/domain/questions/question-kinds.ts";

/** Multiple choice: all or nothing, or half the points for some right options and no wrong one. */
export const MULTIPLE_RULES = ["all_or_nothing", "half_for_subset"] as const;
export type GradingRule = { readonly multiple: (typeof MULTIPLE_RULES)[number] };

export type Grade = {
  /** Hundredths of a point. */
  readonly earned: number;
  readonly verdict: "right" | "partial" | "wrong" | "unanswered";
};

/**
 * `points` in hundredths. A question with several blanks gives each an equal share. A key that does not suit the kind
 * throws: it is a faulty question and must not silently cost anybody points. A response that does not is wrong.
 */
export function gradeAnswer(
  kind: QuestionKind,
  key: QuestionKey,
  response: Response | null,
  points: number,
  rule: GradingRule,
): Grade {
  if (kind === "blank") {
    if (!("blanks" in key) || key.blanks.length === 0)
      throw new Error("a blank question without accepted answers");
    return gradeBlanks(key.blanks, response && "blanks" in response ? response.blanks : [], points);
  }
  if (!("options" in key) || key.options.length === 0)
    throw new Error(`a ${kind} question without a right option`);
  const chosen = response && "options" in response ? response.options : [];
  return gradeOptions(
    new Set(key.options),
    new Set(chosen),
    points,
    kind === "multiple" ? rule.multiple : null,
  );
}

function gradeOptions(
  right: ReadonlySet<number>,
  chosen: ReadonlySet<number>,
  points: number,
  rule: GradingRule["multiple"] | null,
): Grade {
  if (chosen.size === 0) return { earned: 0, verdict: "unanswered" };
  if ([...chosen].some((option) => !right.has(option))) return { earned: 0, verdict: "wrong" };
  if (chosen.size === right.size) return { earned: points, verdict: "right" };
  if (rule === "half_for_subset") return { earned: Math.round(points / 2), verdict: "partial" };
  return { earned: 0, verdict: "wrong" };
}

function gradeBlanks(key: readonly (readonly string[])[], filled: readonly string[], points: number): Grade {
  if (filled.every((text) => normalised(text) === "")) return { earned: 0, verdict: "unanswered" };
  const right = key.filter((variants, blank) => fits(variants, filled[blank] ?? "")).length;
  if (right === 0) return { earned: 0, verdict: "wrong" };
  // Exact: a quotient of small whole numbers reaches a half only where it is one.
  return {
    earned: Math.round((points * right) / key.length),
    verdict: right === key.length ? "right" : "partial",
  };
}

function fits(variants: readonly string[], filled: string): boolean {
  const written = normalised(filled);
  return written !== "" && variants.some((variant) => normalised(variant) === written);
}

/** Full width and half width, capitals, and stray spaces make no difference: `１０ 月` is `10 月`. */
function normalised(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
