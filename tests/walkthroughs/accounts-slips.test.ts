// 凭条: who may issue one for whom, what a second form does, and how it opens the account again.
import { afterEach, beforeEach, expect, test } from "vitest";
import { issueSlip, type Slip } from "#app/domain/accounts/issue-slip.server.ts";
import type { Role } from "#app/domain/accounts/permissions.ts";
import { redeemCode } from "#app/domain/accounts/redeem-code.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { scopeOf, type Viewer, viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import { HOUR_MS } from "#app/platform/clock.ts";
import { auditEvent } from "#db/schema/audit.ts";
import type { TestHouse } from "#tests/support/house.ts";
import {
  accountsCounty,
  activated,
  HERE,
  PASSWORD,
  type Someone,
  signedIn,
  someone,
} from "./accounts-county.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await accountsCounty();
});
afterEach(() => house.end());

let count = 300000;
const number = () => {
  count += 1;
  return `XT${count}`;
};
const B1 = "/T01/B001/";

const secretaryOf = (path = B1) =>
  signedIn(house, { number: number(), branch: path, roles: [{ role: "secretary", path }] });

const issue = (viewer: Viewer, personId: string, formKey = "form-1", replace = false) =>
  issueSlip(house, viewer, scopeOf(viewer, "slip.issue"), { personId, formKey, replace });

async function slipFor(viewer: Viewer, personId: string, formKey?: string): Promise<Slip> {
  const result = await issue(viewer, personId, formKey);
  if (!result.ok) throw new Error(result.reason);
  return result.slip;
}

const redeem = (who: Someone, code: string, password: string) =>
  redeemCode(house, { identifier: who.number, code, password, ...HERE });

const forgetful = async (branch = B1) => {
  const who = await someone(house, { number: number(), branch });
  return { who, cookie: await activated(house, who) };
};

type Case = {
  issuer: [Role, string];
  target: [Role, string, string?] | "member" | "later";
  branch?: string;
  outcome: string;
};
const cases: Case[] = [
  { issuer: ["secretary", B1], target: "member", outcome: "ok" },
  { issuer: ["secretary", "/T01/B002/"], target: "member", outcome: "unknown" },
  { issuer: ["branch_committee", B1], target: "member", outcome: "unknown" },
  { issuer: ["township_officer", "/T01/"], target: "member", outcome: "ok" },
  { issuer: ["township_officer", "/T02/"], target: "member", outcome: "unknown" },
  { issuer: ["county_admin", "/"], target: "member", outcome: "ok" },
  { issuer: ["auditor", "/"], target: "member", outcome: "unknown" },
  { issuer: ["secretary", B1], target: ["branch_committee", B1], outcome: "authority" },
  { issuer: ["secretary", B1], target: ["secretary", B1], outcome: "authority" },
  { issuer: ["secretary", B1], target: ["member", B1], outcome: "ok" },
  { issuer: ["secretary", B1], target: ["township_officer", "/T01/"], outcome: "authority" },
  { issuer: ["secretary", B1], target: ["auditor", "/"], outcome: "authority" },
  { issuer: ["secretary", B1], target: "later", outcome: "authority" },
  { issuer: ["township_officer", "/T01/"], target: ["secretary", B1], outcome: "ok" },
  { issuer: ["township_officer", "/T01/"], target: ["township_officer", "/T01/"], outcome: "authority" },
  { issuer: ["township_officer", "/T01/"], target: ["county_admin", "/"], outcome: "authority" },
  { issuer: ["township_officer", "/T01/"], target: ["trainer", "/"], outcome: "authority" },
  { issuer: ["county_admin", "/"], target: ["township_officer", "/T01/"], outcome: "ok" },
  { issuer: ["county_admin", "/"], target: ["county_admin", "/"], outcome: "ok" },
  { issuer: ["county_admin", "/"], target: ["operator", "/"], outcome: "ok" },
];

test.each(cases)("$issuer for $target: $outcome", async ({ issuer, target, outcome }) => {
  const viewer = await signedIn(house, { number: number(), roles: [{ role: issuer[0], path: issuer[1] }] });
  const roles =
    target === "member"
      ? []
      : target === "later"
        ? [{ role: "secretary" as const, path: B1, from: "2026-06-01" }]
        : [{ role: target[0], path: target[1] }];
  const who = await someone(house, { number: number(), branch: B1, roles });
  await activated(house, who);
  const result = await issue(viewer, who.id);
  expect(result.ok ? "ok" : result.reason).toBe(outcome);
});

test("nobody issues a slip for oneself", async () => {
  const admin = await signedIn(house, { number: number(), roles: [{ role: "county_admin", path: "/" }] });
  expect(await issue(admin, admin.personId)).toEqual({ ok: false, reason: "authority" });
});

test("a forgotten password is mended by a slip, which ends the older sessions and works once", async () => {
  const secretary = await secretaryOf();
  const { who, cookie } = await forgetful();
  const slip = await slipFor(secretary, who.id);
  expect(slip.kind).toBe("recovery");
  expect((await signIn(house, { identifier: who.number, password: PASSWORD, ...HERE })).ok).toBe(true);
  expect((await redeem(who, slip.code, "Xin-Mima-2026")).ok).toBe(true);
  expect(await viewerFromCookie(house, cookie)).toBeNull();
  expect(await redeem(who, slip.code, "Zai-Lai-2026")).toEqual({ ok: false, reason: "code" });
  const old = await signIn(house, { identifier: who.number, password: PASSWORD, ...HERE });
  expect(old).toEqual({ ok: false, reason: "wrong" });
  const events = await house.store.read.select().from(auditEvent);
  expect(events.find((each) => each.kind === "account.slip_issued")).toMatchObject({
    actorId: secretary.personId,
    subjectId: who.id,
    unitPath: B1,
    detail: { codeKind: "recovery", replaced: false },
  });
  expect(events.find((each) => each.kind === "account.recovered")).toMatchObject({ detail: { sessions: 2 } });
});

test("the same form sent twice, one after another or at once, gives one code and one record", async () => {
  const secretary = await secretaryOf();
  const { who } = await forgetful();
  const results = await Promise.all([issue(secretary, who.id), issue(secretary, who.id)]);
  results.push(await issue(secretary, who.id));
  const codes = new Set(results.map((each) => (each.ok ? each.slip.code : each.reason)));
  expect(codes.size).toBe(1);
  expect(results.filter((each) => each.ok && !each.repeated)).toHaveLength(1);
  const events = await house.store.read.select().from(auditEvent);
  expect(events.filter((each) => each.kind === "account.slip_issued")).toHaveLength(1);
});

test("another form is told of the open code, and replaces it only when asked", async () => {
  const secretary = await secretaryOf();
  const { who } = await forgetful();
  const first = await slipFor(secretary, who.id, "form-1");
  expect(await issue(secretary, who.id, "form-2")).toMatchObject({ ok: false, reason: "open_code" });
  const second = await issue(secretary, who.id, "form-2", true);
  if (!second.ok) throw new Error(second.reason);
  expect(second.slip.code).not.toBe(first.code);
  expect(await redeem(who, first.code, "Xin-Mima-2026")).toEqual({ ok: false, reason: "code" });
  expect((await redeem(who, second.slip.code, "Xin-Mima-2026")).ok).toBe(true);
});

test("a code that is replaced while its form is on the way no longer opens the account", async () => {
  const secretary = await secretaryOf();
  const { who } = await forgetful();
  const first = await slipFor(secretary, who.id, "form-1");
  const [late, replaced] = await Promise.all([
    redeem(who, first.code, "Xin-Mima-2026"),
    issue(secretary, who.id, "form-2", true),
  ]);
  expect(late).toEqual({ ok: false, reason: "code" });
  if (!replaced.ok) throw new Error(replaced.reason);
  expect((await redeem(who, replaced.slip.code, "Xin-Mima-2026")).ok).toBe(true);
});

test("of two forms sent at once by two people, one gets a code and the other is told", async () => {
  const [one, two] = [await secretaryOf(), await secretaryOf()];
  const { who } = await forgetful();
  const results = await Promise.all([issue(one, who.id, "form-a"), issue(two, who.id, "form-b")]);
  expect(results.map((each) => (each.ok ? "ok" : each.reason)).sort()).toEqual(["ok", "open_code"]);
});

test("a form sent again after its code was used does not bring the used code back", async () => {
  const secretary = await secretaryOf();
  const { who } = await forgetful();
  const slip = await slipFor(secretary, who.id, "form-1");
  house.clock.advance(1000);
  await redeem(who, slip.code, "Xin-Mima-2026");
  const again = await slipFor(secretary, who.id, "form-1");
  expect(again.code).not.toBe(slip.code);
});

test("a recovery slip ends after three days; somebody never activated gets an activation slip", async () => {
  const secretary = await secretaryOf();
  const { who } = await forgetful();
  const slip = await slipFor(secretary, who.id);
  house.clock.advance(72 * HOUR_MS);
  expect(await redeem(who, slip.code, "Xin-Mima-2026")).toEqual({ ok: false, reason: "code" });
  const waiting = await someone(house, { number: number(), branch: B1 });
  const replaced = await issue(secretary, waiting.id, "form-9", true);
  expect(replaced).toMatchObject({ ok: true, slip: { kind: "activation" } });
  expect(await redeem(waiting, waiting.code, PASSWORD)).toEqual({ ok: false, reason: "code" });
});
