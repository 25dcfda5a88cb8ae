// Real ids of the small county to put into the site map's paths.
import { readFileSync } from "node:fs";
import path from "node:path";
import { asc, eq, like } from "drizzle-orm";
import type { House } from "#app/platform/house.ts";
import {
  course,
  exam,
  lesson,
  media,
  orgUnit,
  person,
  trainingBatch,
  trainingProject,
} from "#db/schema/index.ts";
import type { Relation } from "./expectations.ts";

type Place = { id: string; path: string };
type Entry = { path: string; file?: string; raw?: string };

export type Sample = {
  places: Record<"branch" | "township" | "county", Place>;
  /** A real address for a path of the site map. */
  fill(sitePath: string, relation: Relation | null): string;
  /** Whether a POST to the entry reaches code of ours. */
  hasAction(entry: Entry): boolean;
};

const root = path.resolve(import.meta.dirname, "../..");

export async function sampleOf(house: House): Promise<Sample> {
  const read = house.store.read;
  const first = <T>(rows: T[]): T => {
    if (!rows[0]) throw new Error("the small county lacks something the routes test needs");
    return rows[0];
  };
  const unit = { id: orgUnit.id, path: orgUnit.path, code: orgUnit.code };
  const townships = await read
    .select(unit)
    .from(orgUnit)
    .where(eq(orgUnit.kind, "township"))
    .orderBy(asc(orgUnit.path));
  const branchesIn = (township: Place) =>
    read
      .select(unit)
      .from(orgUnit)
      .where(like(orgUnit.path, `${township.path}B%`))
      .orderBy(asc(orgUnit.path));
  const own = await branchesIn(first(townships));
  const other = await branchesIn(townships[1] as Place);
  const branches = own.filter(({ path }) => path.split("/").length === 4);
  const units: Record<Relation, string> = {
    own: first(branches).code,
    sibling: (branches[1] as { code: string }).code,
    parent: first(townships).code,
    foreign: first(other).code,
  };
  const one = async (query: Promise<{ id: string }[]>) => first(await query).id;
  const values: Record<string, string> = {
    token: "0".repeat(40),
    page: "help",
    course: await one(read.select({ id: course.slug }).from(course).limit(1)),
    lesson: await one(read.select({ id: lesson.slug }).from(lesson).limit(1)),
    exam: await one(read.select({ id: exam.id }).from(exam).limit(1)),
    attempt: "01nobody000000000000000000",
    name: await one(read.select({ id: media.hash }).from(media).limit(1)),
    item: "3.1",
    person: await one(read.select({ id: person.id }).from(person).limit(1)),
    project: await one(read.select({ id: trainingProject.id }).from(trainingProject).limit(1)),
    batch: await one(read.select({ id: trainingBatch.id }).from(trainingBatch).limit(1)),
  };
  return {
    places: {
      branch: first(branches),
      township: first(townships),
      county: first(await read.select(unit).from(orgUnit).where(eq(orgUnit.path, "/"))),
    },
    fill: (sitePath, relation) =>
      sitePath.replace(/:(\w+)/g, (_, name: string) =>
        name === "unit" && relation ? units[relation] : (values[name] ?? ""),
      ),
    hasAction: ({ file, raw }) =>
      raw
        ? raw !== "health" && raw !== "media"
        : /export (async )?function action|export const action/.test(
            readFileSync(path.join(root, "app", file ?? ""), "utf8"),
          ),
  };
}
