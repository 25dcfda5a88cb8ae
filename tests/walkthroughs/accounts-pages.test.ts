// The pages of accounts as a browser without scripts meets them: forms, refusals beside their fields, redirects.
import { type ComponentType, createElement } from "react";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import * as slip from "#app/routes/branch/slip.tsx";
import * as me from "#app/routes/learn/me.tsx";
import * as password from "#app/routes/learn/password.tsx";
import * as audit from "#app/routes/manage/audit.tsx";
import * as people from "#app/routes/manage/people.tsx";
import * as person from "#app/routes/manage/person.tsx";
import * as activate from "#app/routes/public/activate.tsx";
import * as signIn from "#app/routes/public/sign-in.tsx";
import * as signOut from "#app/routes/public/sign-out.tsx";
import type { TestHouse } from "#tests/support/house.ts";
import { accountsCounty, activated, cookieFrom, PASSWORD, someone } from "./accounts-county.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await accountsCounty();
});
afterEach(() => house.end());

type Page = { loader?: unknown; action?: unknown; default?: ComponentType };
type Answer = { status: number; location: string | null; setCookie: string | null; html: string };

/** Asks one route for a page, or posts a form to it, and renders what comes back. */
async function ask(
  page: Page,
  path: string,
  pattern: string,
  cookie = "",
  form?: Record<string, string>,
): Promise<Answer> {
  const { loader, action, default: Component } = page;
  const routes = [{ id: "page", path: pattern, loader, action, Component } as never];
  const handler = createStaticHandler(routes);
  const body = form && new URLSearchParams(form);
  const headers = { cookie, "user-agent": "Mozilla/5.0 (Linux; Android 12) Chrome/99.0" };
  const request = new Request(`http://localhost${path}`, { method: form ? "POST" : "GET", headers, body });
  const requestContext = {
    ...house,
    requestId: "r-1",
    address: "192.0.2.20",
    nonce: "",
    secure: true,
    islands: {},
  };
  const context = await handler.query(request, { requestContext });
  if (context instanceof Response) {
    const { status, headers: answered } = context;
    return { status, location: answered.get("location"), setCookie: answered.get("set-cookie"), html: "" };
  }
  const error = context.errors?.page as { status?: number } | undefined;
  if (error)
    return { status: error.status ?? 500, location: null, setCookie: null, html: JSON.stringify(error) };
  const router = createStaticRouter(handler.dataRoutes, context);
  const html = renderToString(createElement(StaticRouterProvider, { router, context, hydrate: false }));
  return { status: context.statusCode, location: null, setCookie: null, html };
}

const signInPage = (form?: Record<string, string>, search = "") =>
  ask(signIn, `/sign-in${search}`, "/sign-in", "", form);

test("signing in leads where one wanted to go, with a cookie that scripts and other sites cannot use", async () => {
  const who = await someone(house, { number: "XT600001" });
  await activated(house, who);
  const form = { identifier: who.number, password: PASSWORD, returnTo: "/exams/e1" };
  const answer = await signInPage(form);
  expect([answer.status, answer.location]).toEqual([303, "/exams/e1"]);
  expect(answer.setCookie).toMatch(/^zhibu_session=\w+; /);
  for (const word of ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"])
    expect(answer.setCookie).toContain(word);
  const elsewhere = await signInPage({ ...form, returnTo: "//evil.example/" });
  expect(elsewhere.location).toBe("/today");
  const signedIn = await ask(
    signIn,
    "/sign-in?returnTo=/hours",
    "/sign-in",
    cookieFrom(answer.setCookie ?? ""),
  );
  expect(signedIn.location).toBe("/hours");
});

test("a refused sign-in says so in plain words and keeps the number, not the password", async () => {
  const wrong = await signInPage({ identifier: "XT600002", password: "Cai-Mima-2026" });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain("编号、手机号或密码不对");
  expect(wrong.html).toContain('value="XT600002"');
  expect(wrong.html).not.toContain("Cai-Mima-2026");
  const empty = await signInPage({ identifier: " ", password: "" });
  expect(empty.html).toContain("有 2 处需要改正");
  expect(empty.html).toContain('href="#f-password"');
  for (let time = 0; time < 4; time += 1) await signInPage({ identifier: "XT600002", password: "x" });
  const waiting = await signInPage({ identifier: "XT600002", password: "x" });
  expect([waiting.status, waiting.html.includes("请 15 分钟后再试")]).toEqual([429, true]);
});

test("a member activates in one form and reaches the first page", async () => {
  const who = await someone(house, { number: "XT600003" });
  const post = (form: Record<string, string>) =>
    ask(activate, "/activate", "/activate", "", { identifier: who.number, code: who.code, ...form });
  const differs = await post({ password: PASSWORD, again: "Bie-De-2026x" });
  expect(differs.html).toContain("两次填写的密码不一样");
  expect(differs.html).toContain(`value="${who.code}"`);
  const weak = await post({ password: "12345678", again: "12345678" });
  expect(weak.html).toContain("这个密码太常见");
  const done = await post({ password: PASSWORD, again: PASSWORD });
  expect([done.status, done.location]).toEqual([303, "/today"]);
  const viewer = await viewerFromCookie(house, cookieFrom(done.setCookie ?? ""));
  expect(viewer?.personId).toBe(who.id);
});

test("a visitor who is not signed in is led to the sign-in page and back", async () => {
  expect((await ask(me, "/me", "/me")).location).toBe("/sign-in?returnTo=%2Fme");
  expect((await ask(me, "/me", "/me", "", { intent: "end-all" })).location).toBe("/sign-in?returnTo=%2Fme");
});

test("my page shows masked data, and signing out takes the cookie and the session", async () => {
  const who = await someone(house, { number: "XT600004", branch: "/T01/B001/", phone: "13600007291" });
  const cookie = await activated(house, who);
  const { html } = await ask(me, "/me", "/me", cookie);
  for (const words of ["136****7291", "示例B001", "安卓手机", "本机"]) expect(html).toContain(words);
  expect(html).not.toContain("13600007291");
  const link = await ask(signOut, "/sign-out", "/sign-out", cookie);
  expect(link.location).toBe("/");
  expect(await viewerFromCookie(house, cookie)).not.toBeNull();
  const out = await ask(signOut, "/sign-out", "/sign-out", cookie, {});
  expect(out.setCookie).toContain("Max-Age=0");
  expect(await viewerFromCookie(house, cookie)).toBeNull();
});

test("changing the password says what is wrong beside the field", async () => {
  const cookie = await activated(house, await someone(house, { number: "XT600005" }));
  const post = (form: Record<string, string>) => ask(password, "/me/password", "/me/password", cookie, form);
  const wrong = await post({ current: "x", password: "Gao-Shan-2026", again: "Gao-Shan-2026" });
  expect(wrong.html).toContain("现在的密码不对");
  const done = await post({ current: PASSWORD, password: "Gao-Shan-2026", again: "Gao-Shan-2026" });
  expect([done.status, done.location]).toEqual([303, "/me?changed=1"]);
});

test("a secretary finds a member and prints a slip; the code is shown once, and another unit is refused by words alone", async () => {
  const office = {
    number: "XT600006",
    branch: "/T01/B001/",
    roles: [{ role: "secretary", path: "/T01/B001/" }],
  } as const;
  const cookie = await activated(house, await someone(house, office));
  const who = await someone(house, { number: "XT600007", name: "李示例", branch: "/T01/B001/" });
  await activated(house, who);
  const at = (unit: string, form?: Record<string, string>) =>
    ask(slip, `/branches/${unit}/slip`, "/branches/:unit/slip", cookie, form);
  const found = await at("B001", { intent: "search", words: "李示例" });
  expect(found.html).toContain("XT600007");
  const issued = await at("B001", { intent: "issue", person: who.id, formKey: "k1" });
  expect(issued.status).toBe(200);
  expect(issued.html).toMatch(/[2-9A-HJ-NP-TW-Z]{5}-[2-9A-HJ-NP-TW-Z]{5}/);
  expect((await at("B001", { intent: "issue", person: who.id, formKey: "k2" })).html).toContain(
    "已经有一个没用过的码",
  );
  const [foreign, unknown] = [await at("B002"), await at("NOWHERE")];
  expect([foreign.status, unknown.status]).toEqual([403, 404]);
  for (const answer of [foreign, unknown]) {
    expect(answer.html).toContain("请联系");
    expect(answer.html).not.toContain("示例B002");
  }
});

test("a township officer finds, opens and reveals; the audit page tells of it in words", async () => {
  const roles = [{ role: "township_officer", path: "/T01/" }] as const;
  const cookie = await activated(
    house,
    await someone(house, { number: "XT600008", name: "组织委员", roles }),
  );
  const who = await someone(house, {
    number: "XT600009",
    name: "王示例",
    branch: "/T01/B001/",
    phone: "13600007291",
  });
  const found = await ask(people, "/manage/people", "/manage/people", cookie, {
    intent: "search",
    words: "王示例",
  });
  expect(found.html).toContain(`/manage/people/${who.id}`);
  const open = (form?: Record<string, string>) =>
    ask(person, `/manage/people/${who.id}`, "/manage/people/:person", cookie, form);
  const masked = await open();
  expect(masked.html).toContain("136****7291");
  expect(masked.html).not.toContain("停用账号");
  expect((await open({ intent: "reveal", field: "phone" })).html).toContain("请选择一项");
  expect((await open({ intent: "reveal", field: "phone", reason: "contact" })).html).toContain("13600007291");
  expect((await open({ intent: "disable" })).status).toBe(403);
  const other = await someone(house, { number: "XT600010", branch: "/T02/B003/" });
  const outside = await ask(person, `/manage/people/${other.id}`, "/manage/people/:person", cookie);
  expect(outside.status).toBe(404);

  expect((await ask(audit, "/manage/audit", "/manage/audit", cookie)).status).toBe(403);
  const auditor = { number: "XT600011", roles: [{ role: "auditor", path: "/" }] } as const;
  const log = await ask(
    audit,
    "/manage/audit",
    "/manage/audit",
    await activated(house, await someone(house, auditor)),
  );
  for (const words of ["查看完整个人信息", "组织委员", "王示例", "联系本人"])
    expect(log.html).toContain(words);
  expect(log.html).not.toContain("13600007291");
});

test("every page has its English", async () => {
  const cookie = `${await activated(house, await someone(house, { number: "XT600012" }))}; zhibu_view=en.auto`;
  const { html } = await ask(me, "/me", "/me", cookie);
  expect(html).toContain("Devices signed in");
  expect(html.replaceAll("中文", "").replaceAll("示例人", "")).not.toMatch(/\p{Script=Han}/u);
});
