// Whether an answer fits its question, and the way between the options as shown and the version's own numbers.
import type { QuestionKind, Response } from "#app/domain/questions/question-kinds.ts";

/** What was picked or written on the page: options by their shown place, from 0. */
export type ShownResponse = { readonly chosen: readonly number[] } | { readonly blanks: readonly string[] };

export type AnswerShape = {
  readonly kind: QuestionKind;
  readonly optionOrder: readonly number[];
  /** How many blanks a blank question has. */
  readonly blanks: number;
};

export const LONGEST_BLANK = 200;

/** The response in the version's own option numbers, or null where it does not fit the question. */
export function toOwn(shown: ShownResponse, { kind, optionOrder, blanks }: AnswerShape): Response | null {
  if (kind === "blank") {
    const fits = "blanks" in shown && shown.blanks.length === blanks;
    return fits && shown.blanks.every((text) => text.length <= LONGEST_BLANK)
      ? { blanks: shown.blanks }
      : null;
  }
  if (!("chosen" in shown)) return null;
  const places = [...new Set(shown.chosen)];
  if (kind !== "multiple" && places.length > 1) return null;
  const own = places.map((place) => optionOrder[place]);
  return own.every((option) => option !== undefined) ? { options: own.sort((a, b) => a - b) } : null;
}

/** A stored response as the page shows it. */
export function toShown(response: Response, optionOrder: readonly number[]): ShownResponse {
  if ("blanks" in response) return { blanks: response.blanks };
  const chosen = response.options.map((option) => optionOrder.indexOf(option));
  return { chosen: chosen.sort((a, b) => a - b) };
}

/** Whether anything was picked or written. */
export function isAnswered(shown: ShownResponse | null): boolean {
  if (!shown) return false;
  return "chosen" in shown ? shown.chosen.length > 0 : shown.blanks.some((text) => text.trim() !== "");
}

/** Whether two responses say the same. */
export function sameResponse(a: Response, b: Response): boolean {
  if ("options" in a && "options" in b) return a.options.join() === b.options.join();
  if ("blanks" in a && "blanks" in b) return JSON.stringify(a.blanks) === JSON.stringify(b.blanks);
  return false;
}
