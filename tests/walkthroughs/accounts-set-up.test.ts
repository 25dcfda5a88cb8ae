// 首次设置: one link, one administrator, once.
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  completeSetUp,
  createSetUpLink,
  isSetUpToken,
  needsSetUp,
} from "#app/domain/accounts/set-up.server.ts";
import { viewerMay } from "#app/domain/accounts/viewer.server.ts";
import { installation } from "#db/schema/accounts.ts";
import { orgUnit } from "#db/schema/org.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { cookieFrom, HERE, PASSWORD, viewerOf } from "./accounts-county.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
});
afterEach(() => house.end());

const form = (token: string, number = "XT0001") => ({
  token,
  county: "新田县",
  name: "示例人",
  number,
  password: PASSWORD,
  ...HERE,
});
const tokenOf = async () => (await createSetUpLink(house))?.split("/").at(-1) ?? "";

test("the first administrator is made by the link and may manage the whole county", async () => {
  expect(await needsSetUp(house)).toBe(true);
  const token = await tokenOf();
  expect(JSON.stringify(await house.store.read.select().from(installation))).not.toContain(token);
  const result = await completeSetUp(house, form(token));
  if (!result.ok) throw new Error(result.reason);
  const viewer = await viewerOf(house, cookieFrom(result.cookie));
  expect(viewerMay(viewer, "account.manage", "/T01/")).toBe(true);
  expect(await house.store.read.select().from(orgUnit)).toMatchObject([
    { path: "/", kind: "county", name: "新田县" },
  ]);
  expect(await needsSetUp(house)).toBe(false);
  expect(await createSetUpLink(house)).toBeNull();
  expect(await completeSetUp(house, form(token, "XT0002"))).toEqual({ ok: false, reason: "link" });
});

test("an older link is void once a newer one is made, and a guessed one never works", async () => {
  const older = await tokenOf();
  const newer = await tokenOf();
  expect([
    await isSetUpToken(house, older),
    await isSetUpToken(house, newer),
    await isSetUpToken(house, ""),
  ]).toEqual([false, true, false]);
});

test("two people who send the link at once make one administrator", async () => {
  const token = await tokenOf();
  const results = await Promise.all([
    completeSetUp(house, form(token, "XT0001")),
    completeSetUp(house, form(token, "XT0002")),
  ]);
  expect(results.filter((each) => each.ok)).toHaveLength(1);
});

test("a link that is replaced while its form is on the way makes nobody, or the form came first", async () => {
  const token = await tokenOf();
  const [result] = await Promise.all([completeSetUp(house, form(token)), createSetUpLink(house)]);
  expect(await needsSetUp(house)).toBe(!result.ok);
  expect(await isSetUpToken(house, token)).toBe(false);
});

test("a weak password is refused and the link stays open", async () => {
  const token = await tokenOf();
  const weak = await completeSetUp(house, { ...form(token), password: "abc" });
  expect(weak).toMatchObject({ ok: false, reason: "password", problems: ["too_short", "too_plain"] });
  expect(await isSetUpToken(house, token)).toBe(true);
});
