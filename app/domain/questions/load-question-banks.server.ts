// Loads the shipped question banks (题库) into a house; safe to run at every start.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { House } from "#app/platform/house.ts";
import { newId, sha256 } from "#app/platform/ids.ts";
import { contentHashesOf, insertQuestions, putBank } from "#db/queries/questions.ts";
import { type Bank, type BankQuestion, parseBank } from "./bank-file.ts";

/**
 * Adds every question of the folder's `*.json` files that its bank does not hold yet; how many were added.
 * The topic is the bank's slug. Nothing is written when any file is faulty: the error names file and question.
 */
export async function loadQuestionBanks(house: House, folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const banks: Bank[] = [];
  for (const file of files) {
    banks.push(parseBank(file, JSON.parse(await readFile(path.join(folder, file), "utf8"))));
  }
  let added = 0;
  for (const bank of banks) added += await loadBank(house, bank);
  return added;
}

/** One bank in one transaction; how many questions were new. */
export async function loadBank(house: House, bank: Bank): Promise<number> {
  const savedAt = house.clock.now();
  return house.store.write(async (tx) => {
    const bankId = await putBank(tx, { id: newId(), slug: bank.slug, title: bank.title });
    const held = await contentHashesOf(tx, bankId);
    const fresh = new Map(bank.questions.map((each) => [contentHash(each), each]));
    for (const hash of held) fresh.delete(hash);
    const rows = [...fresh].map(([hash, each]) => rowsFor(each, hash, bankId, bank.slug, savedAt));
    await insertQuestions(tx, rows);
    return rows.length;
  });
}

/** What makes two questions the same: kind, stem, options and key. */
export function contentHash({ kind, stem, options, key }: BankQuestion): string {
  return sha256(JSON.stringify([kind, stem, options, key]));
}

function rowsFor(each: BankQuestion, hash: string, bankId: string, topic: string, savedAt: number) {
  const [id, versionId] = [newId(), newId()];
  const { kind, difficulty, domains, stem, options, key, explanation } = each;
  return {
    question: { id, bankId, kind, topic, difficulty, domains, contentHash: hash, versionId },
    version: { id: versionId, questionId: id, no: 1, stem, options, key, explanation, savedAt },
  };
}
