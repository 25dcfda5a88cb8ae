// 保存试卷: saves what a whole paper's form changed, for browsers without scripts and before handing in.
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { House } from "#app/platform/house.ts";
import { changedResponse } from "./paper-form.ts";
import type { AttemptPaper } from "./read-attempt.server.ts";
import { type AnswerSave, type Saved, saveAnswer } from "./save-answer.server.ts";

/** How many changed answers stand, and how many do not: refused, or too late to count. */
export type PaperSaved = { saved: number; unsaved: number };

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
    const shown = changedResponse(form, question);
    return shown ? [{ attemptId: paper.attemptId, position: question.position, shown }] : [];
  });
  const results = await Promise.all(
    changed.map((save, index) => saveNewest(house, viewer, { ...save, seq: paper.highestSeq + 1 + index })),
  );
  const saved = results.filter((result) => result.ok && !result.late).length;
  return { saved, unsaved: results.length - saved };
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
