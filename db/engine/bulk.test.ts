import { afterEach, beforeEach, expect, test } from "vitest";
import { course, installation, orgUnit, setting } from "#db/schema/index.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { bulkInsert } from "./bulk.ts";
import { isUniqueViolation } from "./errors.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
});
afterEach(() => house.end());

const units = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `unit${index}`,
    path: `/U${index}/`,
    code: `U${index}`,
    kind: "branch" as const,
    name: `第${index}支部`,
    shortName: String(index),
  }));

test("rows over many statements arrive as the builder would write them: defaults, nulls, booleans and JSON", async () => {
  const rows = units(1001);
  await house.store.write((tx) => bulkInsert(tx, orgUnit, rows));
  const read = await house.store.read.select().from(orgUnit);
  const absent = { parentId: null, domain: null, demonstration: false, weakAndLax: false };
  const byId = new Map(read.map((row) => [row.id, row]));
  expect(read).toHaveLength(1001);
  for (const row of rows) expect(byId.get(row.id)).toEqual({ ...row, ...absent });

  const fields = { summary: "“引号”与'", introHtml: "", coverHash: null, shippedHash: null };
  const written = {
    id: "c",
    slug: "c",
    title: "课",
    domains: ["all", "农村"],
    compulsory: true,
    position: 3,
    ...fields,
  };
  await house.store.write((tx) => bulkInsert(tx, course, [written]));
  expect(await house.store.read.select().from(course)).toEqual([written]);
});

test("JSON values of every kind come back as they were", async () => {
  const values = ["demo", 3, true, { a: [1, null] }, []];
  const rows = values.map((value, index) => ({
    key: `k${index}`,
    value,
    done: index % 2 === 0,
    at: 1_800_000_000_000,
  }));
  await house.store.write((tx) => bulkInsert(tx, installation, rows));
  const read = await house.store.read.select().from(installation);
  expect(read.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(rows);
});

test("no rows are no statement, and one bad row undoes the transaction", async () => {
  await house.store.write((tx) => bulkInsert(tx, setting, []));
  const twice = [...units(5), ...units(1)];
  const refused = await house.store
    .write((tx) => bulkInsert(tx, orgUnit, twice))
    .catch((error: unknown) => error);
  expect(isUniqueViolation(refused)).toBe(true);
  expect(await house.store.read.select().from(orgUnit)).toEqual([]);
});
