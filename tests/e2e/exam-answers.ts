// What somebody knows who has learnt the shipped question banks by heart: the right options of the paper she sees.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type BankQuestion, parseBank } from "../../app/domain/questions/bank-file.ts";

const folder = path.resolve(import.meta.dirname, "../../content/question-banks");

function everyQuestion(): BankQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => parseBank(file, JSON.parse(readFileSync(path.join(folder, file), "utf8"))).questions);
}

let known: BankQuestion[] | null = null;

export const QUESTIONS = 10;

export function question(page: Page, position: number): Locator {
  return page.locator(`#question-${position}`);
}

/** Labels of the right options, or of a wrong answer: every other option of a choice, one for true or false. */
export async function optionsOf(page: Page, position: number): Promise<{ right: string[]; wrong: string[] }> {
  known ??= everyQuestion();
  const legend = await question(page, position).locator("legend").innerText();
  const stem = legend.replace(/^\d+\. /, "").trim();
  const found = known.find((each) => each.stem === stem);
  if (!found || !("options" in found.key)) throw new Error(`no bank holds the question “${stem}”`);
  const { options, key } = found;
  const right = key.options.map((option) => options[option] as string);
  return { right, wrong: options.filter((option) => !right.includes(option)).slice(0, 1) };
}

/** Chooses the right options of one question; the page saves each change by itself. */
export async function answerRightly(page: Page, position: number): Promise<void> {
  for (const option of (await optionsOf(page, position)).right) await choose(page, position, option);
}

export async function choose(page: Page, position: number, option: string): Promise<void> {
  await question(page, position)
    .locator("label")
    .filter({ has: page.getByText(option, { exact: true }) })
    .locator("input")
    .check();
}

/** The line under a question that says where its answer is. */
export function stateOf(page: Page, position: number): Locator {
  return page.locator(`[data-state-of="${position}"]`);
}
