// The form of a whole paper: its field names, and what it says of each question.
import type { QuestionKind } from "#app/domain/questions/question-kinds.ts";
import type { ShownResponse } from "./response-fit.ts";

/** The field of a question's answer, and the hidden one that says what the page showed when it was made. */
export const answerField = (position: number) => `q${position}`;
export const shownField = (position: number) => `s${position}`;

/** A response as the hidden field carries it. */
export function shownText(response: ShownResponse | null): string {
  if (!response) return "";
  return "chosen" in response ? response.chosen.join() : JSON.stringify(response.blanks);
}

type Asked = { readonly position: number; readonly kind: QuestionKind; readonly blanks: number };

/** The response a form gives to a question, or null where the page's own answer was left as it was. */
export function changedResponse(form: FormData, question: Asked): ShownResponse | null {
  const before = form.get(shownField(question.position));
  const shown = responseIn(form, question);
  const same = before === null || shownText(shown) === before || (before === "" && isEmpty(shown));
  return same ? null : shown;
}

function responseIn(form: FormData, { position, kind, blanks }: Asked): ShownResponse {
  const values = form.getAll(answerField(position)).map(String);
  if (kind === "blank") return { blanks: Array.from({ length: blanks }, (_, index) => values[index] ?? "") };
  return { chosen: values.map(Number).sort((a, b) => a - b) };
}

function isEmpty(shown: ShownResponse): boolean {
  return "chosen" in shown ? shown.chosen.length === 0 : shown.blanks.every((text) => text === "");
}
