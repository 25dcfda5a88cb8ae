// What a fault leaves in the log, and what it must not.
import { expect, test } from "vitest";
import { faultFields, makeLog } from "./log.ts";

test("a driver's message that quotes a query's values is not logged", () => {
  const cause = Object.assign(new Error("invalid byte sequence"), { code: "22021", query: "select $1" });
  const error = Object.assign(new Error("Failed query: select $1\nparams: 13800000000", { cause }), {
    params: ["13800000000"],
  });
  const fields = faultFields(error);
  expect(fields).toMatchObject({ name: "Error", code: "22021", message: undefined });
  expect(JSON.stringify(fields)).not.toContain("13800000000");
});

test("another fault keeps its message and its place", () => {
  expect(faultFields(new TypeError("x is undefined"))).toMatchObject({
    name: "TypeError",
    message: "x is undefined",
    place: expect.stringContaining("log.test.ts"),
  });
});

test("lines below the level are not written", () => {
  const lines: string[] = [];
  const log = makeLog("warn", (line) => lines.push(line));
  log.info("quiet");
  log.warn("heard", { count: 2 });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ event: "heard", count: 2 }),
  ]);
});
