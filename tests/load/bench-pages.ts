// `npm run bench:pages`: requests/s of the lesson and exam page against a bare React stream of the same tree, in one
// run, with their weights, the start time and the memory. Talks to 127.0.0.1 only and stops by itself.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DEMO_PEOPLE } from "#db/sample/demo-people.ts";
import { makeCountyTemplate } from "#tests/support/county.ts";

const ROUND_MS = 3000;
const ROUNDS = 5;
const CONNECTIONS = 8;
const PRODUCTION = { ...process.env, NODE_ENV: "production" as const };
const root = path.resolve(import.meta.dirname, "../..");

type Target = { url: string; cookie: string };

function once<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
}

function fetchOnce(agent: Agent, { url, cookie }: Target): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

/** Requests a second over one round of parallel connections. */
async function rate(target: Target): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + ROUND_MS;
  let done = 0;
  const connection = async () => {
    while (performance.now() < end) {
      const { status } = await fetchOnce(agent, target);
      if (status !== 200) throw new Error(`${target.url}: ${status}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return (done * 1000) / ROUND_MS;
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function signIn(url: string): Promise<string> {
  const member = DEMO_PEOPLE.find((person) => person.role === "member" && person.password);
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ identifier: member?.number ?? "", password: member?.password ?? "" }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

async function post(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { origin: new URL(url).origin, cookie },
  });
  return answer.headers.get("location") ?? "";
}

async function firstLink(url: string, cookie: string, pattern: RegExp): Promise<string> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const found = pattern.exec(html)?.[1];
  if (!found) throw new Error(`${url}: no link like ${pattern}`);
  return found;
}

/** Kilobytes gzipped of a page's HTML and of the scripts and styles it asks for. */
async function weigh({ url, cookie }: Target): Promise<Record<"html" | "css" | "js", number>> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const size = async (pattern: RegExp) => {
    const files = [...new Set([...html.matchAll(pattern)].map((match) => match[1] as string))];
    const bodies = await Promise.all(
      files.map(async (file) => (await fetch(new URL(file, url))).arrayBuffer()),
    );
    return bodies.reduce((sum, body) => sum + gzipSync(Buffer.from(body), { level: 9 }).length, 0);
  };
  return {
    html: gzipSync(html, { level: 9 }).length,
    css: await size(/<link[^>]+href="([^"]+\.css)"/g),
    js: await size(/<script[^>]+src="([^"]+\.js)"/g),
  };
}

const folder = mkdtempSync(path.join(tmpdir(), "zhibu-bench-"));
const template = path.join(folder, "county");
await makeCountyTemplate(template);
const started = performance.now();
const site = fork(path.join(root, "tests/support/serve.ts"), [template], { cwd: root, env: PRODUCTION });
const { url } = await once<{ url: string }>(site);
const startMs = performance.now() - started;
const cookie = await signIn(url);
const lesson = await firstLink(`${url}/courses/three-meetings`, cookie, /href="(\/lessons\/[^"]+)"/);
const exam = await firstLink(`${url}/exams`, cookie, /href="(\/exams\/[^"]+)"/);
const attempt = await post(url + exam, cookie);

console.log(`server ready after ${Math.round(startMs)} ms on the small county`);
for (const [name, page] of [
  ["lesson", lesson],
  ["exam", attempt],
] as const) {
  const target = { url: url + page, cookie };
  const { body } = await fetchOnce(new Agent(), target);
  const bare = fork(path.join(root, "tests/load/bare-stream.ts"), { cwd: root, env: PRODUCTION });
  bare.send({ html: body.toString() });
  const { url: bareUrl } = await once<{ url: string }>(bare);
  await rate(target);
  await rate({ url: bareUrl, cookie: "" });
  const ratios: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [mine, floor] = [await rate(target), await rate({ url: bareUrl, cookie: "" })];
    ours.push(mine);
    ratios.push(mine / floor);
  }
  bare.kill();
  const weight = await weigh(target);
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(
    `${name}: ${Math.round(median(ours))} requests/s, ${median(ratios).toFixed(2)} of a bare React stream of the same tree; ` +
      `gz: HTML ${kb(weight.html)}, CSS ${kb(weight.css)}, JS ${kb(weight.js)}`,
  );
}
site.send({ memory: true });
const { rss } = await once<{ rss: number }>(site);
console.log(`memory after the run: ${Math.round(rss / 1024 / 1024)} MB`);
site.kill();
rmSync(folder, { recursive: true, force: true });
