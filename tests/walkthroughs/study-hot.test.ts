// The heartbeat and the pictures over HTTP: who is let in, what is answered, under which headers.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/session.server.ts";
import { endCompiler } from "#app/domain/authoring/compile.server.ts";
import { loadContent } from "#app/domain/courses/load-content.server.ts";
import { MINUTE_MS } from "#app/platform/clock.ts";
import { newId } from "#app/platform/ids.ts";
import { listen, type RunningServer } from "#app/server/listen.ts";
import { publishedLesson } from "#db/queries/lessons.ts";
import { addUnit } from "../support/branch-builder.ts";
import { type TestHouse, testHouse } from "../support/house.ts";
import { memberForTest } from "../support/people.ts";
import { writeContent } from "../support/study-content.ts";

let house: TestHouse;
let server: RunningServer;
let cookie = "";

beforeAll(async () => {
  house = await testHouse();
  const content = mkdtempSync(path.join(tmpdir(), "zhibu-content-"));
  writeContent(content);
  await loadContent(house, content);
  rmSync(content, { recursive: true });
  const branch = await addUnit(house, { code: "B001", kind: "branch", domain: "rural" });
  const personId = newId();
  const header = await house.store.write(async (tx) => {
    await memberForTest(tx, { personId, branch, at: house.clock.now() });
    return openSession(tx, house, { personId, userAgent: null, secure: false });
  });
  cookie = header.split(";", 1)[0] as string;
  const pages = async () => {
    throw new Error("no page is asked for here");
  };
  server = await listen({ house, pages, files: new Map(), islands: {} }, 0);
});

afterAll(async () => {
  endCompiler();
  await server.stop();
  rmSync(house.env.dataDir, { recursive: true, force: true });
});

const post = (body: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${server.url}/hot/heartbeat`, { method: "POST", body, headers: { origin: server.url, ...headers } });
const beat = async (body: object) =>
  (await post(JSON.stringify(body))).json() as Promise<Record<string, unknown>>;

test("a lesson is opened and its beats are credited", async () => {
  const opened = await beat({ open: "first-lesson" });
  expect(opened["status"]).toContain("已学 0 分钟");
  house.clock.advance(MINUTE_MS);
  expect(await beat({ token: opened["token"], no: 1, visible: true })).toMatchObject({ outcome: "credited" });
  const again = await beat({ token: opened["token"], no: 1, visible: true });
  expect(again).toMatchObject({ outcome: "replayed", completed: false });
  expect(again["status"]).toContain("已学 1 分钟");
  await beat({ open: "second-lesson" });
  expect(await beat({ token: opened["token"], no: 2, visible: true })).toMatchObject({ ended: true });
});

test("strangers, foreign origins and odd bodies are refused", async () => {
  const body = JSON.stringify({ open: "first-lesson" });
  expect((await post(body, {})).status).toBe(401);
  expect((await post(body, { cookie, origin: "https://example.org" })).status).toBe(403);
  expect((await post(JSON.stringify({ open: "no-such-lesson" }))).status).toBe(404);
  for (const odd of [
    "",
    "{",
    "[]",
    '{"token":"x","no":1.5,"visible":true}',
    JSON.stringify({ open: "x".repeat(2000) }),
  ])
    expect((await post(odd)).status).toBe(400);
});

test("a picture is for those who are signed in, and can do nothing", async () => {
  const lesson = await publishedLesson(house.store.read, "first-lesson");
  const url = server.url + (/\/media\/[0-9a-f]{64}\.svg/.exec(JSON.stringify(lesson?.blocks))?.[0] ?? "");
  expect((await fetch(url)).status).toBe(401);
  const picture = await fetch(url, { headers: { cookie } });
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toBe("image/svg+xml");
  expect(picture.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  expect(picture.headers.get("x-content-type-options")).toBe("nosniff");
  expect(picture.headers.get("cache-control")).toContain("private");
  const etag = picture.headers.get("etag") ?? "";
  expect((await fetch(url, { headers: { cookie, "if-none-match": etag } })).status).toBe(304);
  expect((await fetch(`${server.url}/media/${"0".repeat(64)}.svg`, { headers: { cookie } })).status).toBe(
    404,
  );
});
