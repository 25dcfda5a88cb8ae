// Every path of the site map × every role × {own, sibling, parent, foreign} unit, over real HTTP.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "#app/platform/clock.ts";
import { openBuiltSite } from "#app/server/built-site.ts";
import { listen, type RunningServer } from "#app/server/listen.ts";
import { siteMap } from "#site-map";
import { countyHouse, makeCountyTemplate } from "#tests/support/county.ts";
import { LET_IN, MAY_POST, REACH, type Relation } from "./expectations.ts";
import { cookieOf, EVERYONE, type Everyone } from "./roles.ts";
import { type Sample, sampleOf } from "./sample.ts";

const folder = mkdtempSync(path.join(tmpdir(), "zhibu-routes-"));
let house: Awaited<ReturnType<typeof countyHouse>>;
let server: RunningServer;
let sample: Sample;
const cookies = new Map<Everyone, string>();

beforeAll(async () => {
  await makeCountyTemplate(path.join(folder, "county"));
  house = await countyHouse(path.join(folder, "county"), systemClock);
  server = await listen({ house, ...(await openBuiltSite()) }, 0);
  sample = await sampleOf(house);
  for (const role of EVERYONE) cookies.set(role, await cookieOf(house, role, sample.places));
}, 120_000);

afterAll(async () => {
  await server?.stop();
  await house?.end();
  rmSync(folder, { recursive: true, force: true });
});

type Cell = "in" | "sign-in" | "refused" | `fault ${number}`;

async function ask(method: "GET" | "POST", url: string, role: Everyone): Promise<Cell> {
  const answer = await fetch(server.url + url, {
    method,
    redirect: "manual",
    headers: {
      cookie: cookies.get(role) ?? "",
      origin: server.url,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: method === "POST" ? "" : undefined,
  });
  await answer.arrayBuffer();
  if (answer.status >= 500) return `fault ${answer.status}`;
  if (answer.status === 401 || answer.headers.get("location")?.startsWith("/sign-in?returnTo="))
    return "sign-in";
  return answer.status === 403 ? "refused" : "in";
}

function expected(method: "GET" | "POST", sitePath: string, role: Everyone, relation: Relation | null): Cell {
  const letIn = (method === "POST" && MAY_POST[sitePath]) || (LET_IN[sitePath] ?? []);
  if (role === "anonymous") return letIn.includes(role) ? "in" : "sign-in";
  if (!letIn.includes(role)) return "refused";
  return relation === null || REACH[role].includes(relation) ? "in" : "refused";
}

test("the expectations name exactly the paths of the site map", () => {
  expect(Object.keys(LET_IN).sort()).toEqual(siteMap.map((entry) => entry.path).sort());
});

describe.each(siteMap)("$path", (entry) => {
  const relations: (Relation | null)[] = entry.unit ? ["own", "sibling", "parent", "foreign"] : [null];
  const methods =
    entry.raw && entry.raw !== "media" && entry.raw !== "health"
      ? (["POST"] as const)
      : (["GET", "POST"] as const);
  test.each(relations)("%s", async (relation) => {
    const cells: string[] = [];
    const wanted: string[] = [];
    for (const role of EVERYONE) {
      for (const method of methods) {
        // A POST to a page without an action is refused by method for everyone: there is nothing to guard.
        if (method === "POST" && !sample.hasAction(entry)) continue;
        const url = sample.fill(entry.path, relation);
        cells.push(`${role} ${method}: ${await ask(method, url, role)}`);
        wanted.push(`${role} ${method}: ${expected(method, entry.path, role, relation)}`);
        if (entry.path === "/sign-out" || entry.path === "/me")
          cookies.set(role, await cookieOf(house, role, sample.places));
      }
    }
    expect(cells).toEqual(wanted);
  });
});
