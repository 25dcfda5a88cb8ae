// The rubric that the sample county is assessed by: the newest there is, or the shipped one.
import { type Rubric, rubricSchema } from "#app/domain/scoring/rubric.ts";
import shipped from "#content/rubrics/sample.json" with { type: "json" };
import type { Handle } from "../engine/store.ts";
import { insertRubric, newestRubric } from "../queries/scoring.ts";
import type { SampleCounty } from "./county.ts";

export async function sampleRubric(tx: Handle, county: SampleCounty): Promise<{ id: string; body: Rubric }> {
  const known = await newestRubric(tx);
  if (known) return known;
  const body = rubricSchema.parse(shipped);
  const row = {
    id: county.newId(),
    version: body.version,
    title: body.title,
    body,
    savedAt: county.calendar.now,
  };
  await insertRubric(tx, row);
  return row;
}
