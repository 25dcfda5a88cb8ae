// 账号: from the first activation to signing out everywhere, on the real database.
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { setPersonDisabled } from "#app/domain/accounts/disable-person.server.ts";
import { redeemCode } from "#app/domain/accounts/redeem-code.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { ownSessions, signOut, signOutEverywhere } from "#app/domain/accounts/sign-out.server.ts";
import { scopeOf, viewerFromCookie, viewerMay } from "#app/domain/accounts/viewer.server.ts";
import { DAY_MS, HOUR_MS, startOfDay } from "#app/platform/clock.ts";
import { putSetting } from "#db/queries/settings.ts";
import { account, session } from "#db/schema/accounts.ts";
import { auditEvent } from "#db/schema/audit.ts";
import type { TestHouse } from "#tests/support/house.ts";
import {
  accountsCounty,
  activated,
  cookieFrom,
  HERE,
  PASSWORD,
  signedIn,
  someone,
  viewerOf,
} from "./accounts-county.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await accountsCounty();
});
afterEach(() => house.end());

const kinds = async () =>
  (await house.store.read.select({ kind: auditEvent.kind }).from(auditEvent)).map((row) => row.kind);

test("a member activates, signs in by number and by phone, sees the devices, and signs out everywhere", async () => {
  const who = await someone(house, { number: "XT100001", branch: "/T01/B001/", phone: "13600007291" });
  const first = await activated(house, who);
  const second = await signIn(house, { identifier: "ｘｔ 100001", password: PASSWORD, ...HERE });
  const wechat = "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) MicroMessenger/8.0";
  const third = await signIn(house, {
    identifier: "136 0000 7291",
    password: PASSWORD,
    ...HERE,
    userAgent: wechat,
  });
  if (!second.ok || !third.ok) throw new Error("sign-in refused");
  expect(third.personId).toBe(who.id);

  const viewer = await viewerOf(house, cookieFrom(third.cookie));
  const sessions = await ownSessions(house, viewer);
  expect(sessions.filter((each) => each.isThis).map((each) => each.device)).toEqual(["wechat.iphone"]);
  expect(sessions.map((each) => each.device).sort()).toEqual([
    "chrome.android",
    "chrome.android",
    "wechat.iphone",
  ]);

  expect(await signOut(house, viewer, (await viewerOf(house, first)).sessionHash)).toBe(1);
  expect(await viewerFromCookie(house, first)).toBeNull();
  expect(await signOutEverywhere(house, viewer)).toBe(2);
  expect(await viewerFromCookie(house, cookieFrom(second.cookie))).toBeNull();
  expect(await viewerFromCookie(house, cookieFrom(third.cookie))).toBeNull();
  expect((await kinds()).sort()).toEqual([
    "account.activated",
    "account.signed_in",
    "account.signed_in",
    "account.signed_out",
    "account.signed_out",
  ]);
});

test("nobody ends another person's session by its hash", async () => {
  const one = await signedIn(house, { number: "XT100002" });
  const cookie = await activated(house, await someone(house, { number: "XT100003" }));
  const { sessionHash } = await viewerOf(house, cookie);
  expect(await signOut(house, one, sessionHash)).toBe(0);
  expect(await viewerFromCookie(house, cookie)).not.toBeNull();
});

test("the database holds no secret of a session, code or password", async () => {
  const who = await someone(house, { number: "XT100004", phone: "13600007292" });
  const cookie = await activated(house, who);
  const secret = cookie.split("=")[1] ?? "";
  const rows = JSON.stringify([
    await house.store.read.select().from(session),
    await house.store.read.select().from(account),
    await house.store.read.select().from(auditEvent),
  ]);
  expect(secret.length).toBeGreaterThan(20);
  for (const word of [secret, who.code, PASSWORD, "13600007292"]) expect(rows).not.toContain(word);
});

test("an activation form sent twice at once activates once and signs in both times", async () => {
  const who = await someone(house, { number: "XT100005" });
  const form = { identifier: who.number, code: who.code, password: PASSWORD, ...HERE };
  const results = await Promise.all([redeemCode(house, form), redeemCode(house, form)]);
  expect(results.map((each) => each.ok)).toEqual([true, true]);
  const recorded = await kinds();
  expect(recorded.filter((kind) => kind === "account.activated")).toHaveLength(1);
  expect(await redeemCode(house, { ...form, password: "Qita-Mima-2026" })).toEqual({
    ok: false,
    reason: "code",
  });
  expect((await signIn(house, { ...form, password: PASSWORD })).ok).toBe(true);
});

test("a code works until its last moment, and with blanks, small letters and a hyphen", async () => {
  const late = await someone(house, { number: "XT100006" });
  const intime = await someone(house, { number: "XT100007" });
  const typed = ` ${intime.code.slice(0, 5).toLowerCase()}-${intime.code.slice(5).toLowerCase()} `;
  house.clock.advance(30 * DAY_MS - 1);
  const form = { password: PASSWORD, ...HERE };
  expect((await redeemCode(house, { ...form, identifier: intime.number, code: typed })).ok).toBe(true);
  house.clock.advance(1);
  const result = await redeemCode(house, { ...form, identifier: late.number, code: late.code });
  expect(result).toEqual({ ok: false, reason: "code" });
});

test("a weak password leaves the code open and costs no try", async () => {
  const who = await someone(house, { number: "XT100008" });
  const form = { identifier: who.number, code: who.code, ...HERE };
  for (let time = 0; time < 8; time += 1) {
    const result = await redeemCode(house, { ...form, password: "12345678" });
    expect(result).toMatchObject({ ok: false, reason: "password" });
  }
  expect((await redeemCode(house, { ...form, password: PASSWORD })).ok).toBe(true);
});

test("a plain member's session is renewed while they keep coming; a role's ends after twelve hours", async () => {
  const member = await activated(house, await someone(house, { number: "XT100009" }));
  const roles = [{ role: "secretary", path: "/T01/B001/" }] as const;
  const secretary = await activated(house, await someone(house, { number: "XT100010", roles }));
  house.clock.advance(12 * HOUR_MS - 1);
  expect(await viewerFromCookie(house, secretary)).not.toBeNull();
  house.clock.advance(1);
  expect(await viewerFromCookie(house, secretary)).toBeNull();
  for (const days of [20, 20, 29]) {
    house.clock.advance(days * DAY_MS);
    expect(await viewerFromCookie(house, member)).not.toBeNull();
  }
  house.clock.advance(30 * DAY_MS);
  expect(await viewerFromCookie(house, member)).toBeNull();
});

test("a member's long session becomes an office's short one on the day a role begins", async () => {
  const roles = [{ role: "secretary", path: "/T01/B001/", from: "2026-05-22" }] as const;
  const cookie = await activated(house, await someone(house, { number: "XT100020", roles }));
  house.clock.set(startOfDay("2026-05-22") - 1);
  expect(await viewerFromCookie(house, cookie)).not.toBeNull();
  house.clock.advance(1);
  expect(await viewerFromCookie(house, cookie)).toBeNull();
});

test("session lifetimes are a setting", async () => {
  const member = await activated(house, await someone(house, { number: "XT100011" }));
  const rule = { memberDays: 1, officeHours: 1 };
  await house.store.write((tx) => putSetting(tx, "session-lifetimes", "2026-01-01", rule));
  const short = await activated(house, await someone(house, { number: "XT100012" }));
  house.clock.advance(DAY_MS);
  expect(await viewerFromCookie(house, short)).toBeNull();
  expect(await viewerFromCookie(house, member)).not.toBeNull();
});

test("a role opens its units from its first Shanghai day to its last, and no other unit", async () => {
  house.clock.set(startOfDay("2026-05-20") - 1);
  const dated = { role: "township_officer", path: "/T01/", from: "2026-05-20", until: "2026-05-21" } as const;
  const cookie = await activated(house, await someone(house, { number: "XT100013", roles: [dated] }));
  expect(viewerMay(await viewerOf(house, cookie), "branch.read")).toBe(false);
  house.clock.advance(1);
  const viewer = await viewerOf(house, cookie);
  expect(viewerMay(viewer, "branch.read", "/T01/B002/")).toBe(true);
  expect(viewerMay(viewer, "branch.read", "/T02/B003/")).toBe(false);
  expect(viewerMay(viewer, "branch.read", "/")).toBe(false);
  expect(scopeOf(viewer, "branch.read").units).toEqual(["/T01/"]);
  expect(scopeOf(viewer, "lesson.edit").units).toEqual([]);
  const again = await signIn(house, { identifier: "XT100013", password: PASSWORD, ...HERE });
  if (!again.ok) throw new Error("refused");
  house.clock.set(startOfDay("2026-05-22") - HOUR_MS);
  const last = await signIn(house, { identifier: "XT100013", password: PASSWORD, ...HERE });
  if (!last.ok) throw new Error("refused");
  expect(viewerMay(await viewerOf(house, cookieFrom(last.cookie)), "branch.read")).toBe(true);
  house.clock.set(startOfDay("2026-05-22"));
  expect((await viewerOf(house, cookieFrom(last.cookie))).grants).toEqual([]);
});

test("a disabled person is out at once, stays out, and comes back when enabled", async () => {
  const admin = await signedIn(house, { number: "XT100014", roles: [{ role: "county_admin", path: "/" }] });
  const who = await someone(house, { number: "XT100015", branch: "/T01/B001/" });
  const cookie = await activated(house, who);
  const scope = scopeOf(admin, "account.manage");
  expect(await setPersonDisabled(house, admin, scope, { personId: who.id, disabled: true })).toEqual({
    ok: true,
  });
  expect(await viewerFromCookie(house, cookie)).toBeNull();
  const form = { identifier: who.number, password: PASSWORD, ...HERE };
  expect(await signIn(house, form)).toEqual({ ok: false, reason: "disabled" });
  expect(await signIn(house, { ...form, password: "Wrong-2026-x" })).toEqual({ ok: false, reason: "wrong" });
  const stored = () => house.store.read.select().from(account).where(eq(account.personId, who.id));
  const before = await stored();
  house.clock.advance(1000);
  const again = await setPersonDisabled(house, admin, scope, { personId: who.id, disabled: true });
  expect(again).toEqual({ ok: false, reason: "already" });
  expect(await stored()).toEqual(before);
  await setPersonDisabled(house, admin, scope, { personId: who.id, disabled: false });
  expect((await signIn(house, form)).ok).toBe(true);
  expect(await viewerFromCookie(house, cookie)).toBeNull();
  const oneself = await setPersonDisabled(house, admin, scope, { personId: admin.personId, disabled: true });
  expect(oneself).toEqual({ ok: false, reason: "oneself" });
});

test("either mark of disabling ends a session, without any row of it deleted", async () => {
  const who = await someone(house, { number: "XT100016" });
  const cookie = await activated(house, who);
  await house.store.write((tx) =>
    tx.update(account).set({ disabledAt: 1 }).where(eq(account.personId, who.id)),
  );
  expect(await viewerFromCookie(house, cookie)).toBeNull();
});

test("a new password ends the other sessions, and the last three do not come back", async () => {
  const who = await someone(house, { number: "XT100017" });
  const other = await activated(house, who);
  const here = await signIn(house, { identifier: who.number, password: PASSWORD, ...HERE });
  if (!here.ok) throw new Error("refused");
  const viewer = await viewerOf(house, cookieFrom(here.cookie));
  const change = (current: string, password: string) => {
    house.clock.advance(1000);
    return changePassword(house, viewer, { current, password, address: HERE.address });
  };
  expect(await change("Bu-Dui-2026x", "Gao-Shan-2026")).toEqual({ ok: false, reason: "current" });
  expect(await change(PASSWORD, "Gao-Shan-2026")).toEqual({ ok: true, endedSessions: 1 });
  expect(await viewerFromCookie(house, other)).toBeNull();
  expect(await viewerFromCookie(house, cookieFrom(here.cookie))).not.toBeNull();
  expect(await change("Gao-Shan-2026", PASSWORD)).toEqual({
    ok: false,
    reason: "password",
    problems: ["reused"],
  });
  expect((await change("Gao-Shan-2026", "Liu-Shui-2026")).ok).toBe(true);
  expect((await change("Liu-Shui-2026", "Qing-Feng-2026")).ok).toBe(true);
  expect((await change("Qing-Feng-2026", PASSWORD)).ok).toBe(true);
});

test("holders of a role are asked for a new password after ninety days, members never", async () => {
  const roles = [{ role: "secretary", path: "/T01/B001/" }] as const;
  const office = await someone(house, { number: "XT100018", roles });
  const member = await someone(house, { number: "XT100019" });
  await activated(house, office);
  await activated(house, member);
  const due = async (identifier: string) => {
    const result = await signIn(house, { identifier, password: PASSWORD, ...HERE });
    return result.ok && result.passwordDue;
  };
  house.clock.advance(90 * DAY_MS);
  expect(await due(office.number)).toBe(false);
  house.clock.advance(1);
  expect([await due(office.number), await due(member.number)]).toEqual([true, false]);
});

test("a made-up, oversized or foreign cookie is nobody", async () => {
  for (const cookie of [
    "",
    "zhibu_session=",
    "zhibu_session=abc",
    `zhibu_session=${"a".repeat(5000)}`,
    "other=zhibu_session",
  ]) {
    expect(await viewerFromCookie(house, cookie)).toBeNull();
  }
  expect(await viewerFromCookie(house, undefined)).toBeNull();
});
