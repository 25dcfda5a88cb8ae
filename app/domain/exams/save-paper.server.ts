// 保存试卷: saves what a whole paper's form changed, for browsers without scripts and before handing in.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { House } from "#app/platform/house.ts";
import type { AttemptPaper, PaperQuestion } from "./read-attempt.server.ts";
import type { ShownResponse } from "./response-fit.ts";
import { type AnswerSave, type Saved, saveAnswer } from "./save-answer.server.ts";

/** The form field of a question, and the one that says what the page showed when it was made. */
export const answerField = (position: number) => `q${position}`;
export const shownField = (position: number) => `s${position}`;

/** A response as the hidden field carries it. */
export function shownText(response: ShownResponse | null): string {
  if (!response) return "";
  return "chosen" in response ? response.chosen.join() : JSON.stringify(response.blanks);
}

export type PaperSaved = { saved: number; late: number };

/**
 * Saves each question whose answer differs from what the page showed, so that an old page takes back nothing that
 * was answered elsewhere since.
 */
export async function savePaper(
  house: House,
  viewer: Viewer,
  paper: AttemptPaper,
  form: FormData,
): Promise<PaperSaved> {
  const changed = paper.questions.flatMap((question) => {
    const shown = responseIn(form, question);
    const before = form.get(shownField(question.position));
    const same = shownText(shown) === before || (before === "" && isEmpty(shown));
    return before === null || same ? [] : [{ position: question.position, shown }];
  });
  const results = await Promise.all(
    changed.map(({ position, shown }, index) =>
      saveNewest(house, viewer, {
        attemptId: paper.attemptId,
        position,
        seq: paper.highestSeq + 1 + index,
        shown,
      }),
    ),
  );
  const kept = results.filter((result) => result.ok);
  return { saved: kept.filter(({ late }) => !late).length, late: kept.filter(({ late }) => late).length };
}

const MOST_TRIES = 5;

/** Saves with the next free number where another device was faster. */
async function saveNewest(house: House, viewer: Viewer, save: AnswerSave): Promise<Saved> {
  let result = await saveAnswer(house, viewer, save);
  for (let tries = 1; tries < MOST_TRIES && !result.ok && result.reason === "stale_seq"; tries += 1) {
    result = await saveAnswer(house, viewer, { ...save, seq: result.nextSeq });
  }
  return result;
}

function responseIn(form: FormData, { position, kind, blanks }: PaperQuestion): ShownResponse {
  const values = form.getAll(answerField(position)).map(String);
  if (kind === "blank") return { blanks: Array.from({ length: blanks }, (_, index) => values[index] ?? "") };
  return { chosen: values.map(Number).sort((a, b) => a - b) };
}

function isEmpty(shown: ShownResponse): boolean {
  return "chosen" in shown ? shown.chosen.length === 0 : shown.blanks.every((text) => text === "");
}
