// The fixture of every browser test: a fresh server on the small county, sign-in without clicks, a strict console.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { type DemoKey, demoPerson } from "../../db/sample/demo-people.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type Person = { number: string; password: string };

/** The sample county's people, as `npm run demo` prints them (db/sample/demo-people.ts). */
export { DEMO_PEOPLE } from "../../db/sample/demo-people.ts";

export type Zhibu = {
  url: string;
  /** Moves the server's clock forward. */
  advance(ms: number): Promise<void>;
  signIn(context: BrowserContext, person: Person): Promise<void>;
  /** A browser of one of the sample county's people, signed in, under the same strict console; closed at the end. */
  visit(role: DemoKey, options?: BrowserContextOptions): Promise<Page>;
};

function once<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** What a walk provokes on purpose: refusals, a sequence number that a second tab took first, a cut line. */
const EXPECTED_NOISE = /status of (400|401|403|404|409|422)|net::ERR_INTERNET_DISCONNECTED/;

export const test = base.extend<{ zhibu: Zhibu; quiet: (context: BrowserContext) => void }>({
  zhibu: async ({ browser, quiet }, use) => {
    const child = fork(path.join(root, "tests/support/serve.ts"), [process.env.ZHIBU_COUNTY as string], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
    });
    const { url } = await once<{ url: string }>(child);
    const visitors: BrowserContext[] = [];
    const zhibu: Zhibu = {
      url,
      async advance(ms) {
        child.send({ advanceMs: ms });
        await once(child);
      },
      async signIn(context, { number, password }) {
        const answer = await context.request.post(`${url}/sign-in`, {
          form: { identifier: number, password },
          headers: { origin: url },
          maxRedirects: 0,
        });
        expect(answer.status(), `sign-in of ${number}`).toBe(303);
      },
      async visit(role, options) {
        const { number, password } = demoPerson(role);
        const context = await browser.newContext({ baseURL: url, ...options });
        visitors.push(context);
        quiet(context);
        await zhibu.signIn(context, { number, password: password as string });
        return context.newPage();
      },
    };
    await use(zhibu);
    await Promise.all(visitors.map((context) => context.close()));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.send({ stop: true });
    await ended;
  },

  // An error in any page's console, a CSP violation among them, fails the test.
  quiet: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const noise: string[] = [];
      await use((context) => {
        context.on("console", (message) => {
          if (message.type() === "error" && !EXPECTED_NOISE.test(message.text())) noise.push(message.text());
        });
        context.on("weberror", (error) => noise.push(error.error().message));
      });
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, quiet }, use) => {
    quiet(context);
    await use(context);
  },
});

/** No accessibility violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual(
    [],
  );
}

/** Nothing stands out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window as number);
}

const WIDTHS = [360, 1280] as const;
const SCHEMES = ["light", "dark"] as const;

/** The page as it stands on a phone and on a desk, light and dark: accessible, and nothing stands out sideways. */
export async function inspect(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      // Colours of buttons fade over: what axe measures meanwhile is neither scheme.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      await expectAccessible(page);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

export { expect };
