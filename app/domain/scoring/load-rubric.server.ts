// Loads a rubric file, by default the shipped sample (示例细则), into a house that has none of that version.
import { readFile } from "node:fs/promises";
import type { House } from "#app/platform/house.ts";
import { newId } from "#app/platform/ids.ts";
import sample from "#content/rubrics/sample.json" with { type: "json" };
import { insertRubric } from "#db/queries/scoring.ts";
import { rubricSchema } from "./rubric.ts";

/** Safe to run at every start: a version that is there already is left as it is. Throws for a file that is no rubric. */
export async function loadRubric(house: House, file?: string): Promise<void> {
  const body = rubricSchema.parse(file === undefined ? sample : JSON.parse(await readFile(file, "utf8")));
  const row = { id: newId(), version: body.version, title: body.title, body, savedAt: house.clock.now() };
  await house.store.write((tx) => insertRubric(tx, row));
}
