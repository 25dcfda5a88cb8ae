// The fixture of every browser test: a fresh server on the small county, sign-in without clicks, a strict console.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");

export type Person = { number: string; password: string };

/** The sample county's people, as `npm run demo` prints them (db/sample/demo-people.ts). */
export { DEMO_PEOPLE } from "../../db/sample/demo-people.ts";

export type Zhibu = {
  url: string;
  /** Moves the server's clock forward. */
  advance(ms: number): Promise<void>;
  signIn(context: BrowserContext, person: Person): Promise<void>;
};

function once<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

export const test = base.extend<{ zhibu: Zhibu; quiet: void }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  zhibu: async ({}, use) => {
    const child = fork(path.join(root, "tests/support/serve.ts"), [process.env.ZHIBU_COUNTY as string], {
      cwd: root,
    });
    const { url } = await once<{ url: string }>(child);
    await use({
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
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.send({ stop: true });
    await ended;
  },

  // An error in any page's console, a CSP violation among them, fails the test.
  quiet: [
    async ({ context }, use) => {
      const noise: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" && !/status of (401|403|404|422)/.test(message.text()))
          noise.push(message.text());
      });
      context.on("weberror", (error) => noise.push(error.error().message));
      await use();
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
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

export { expect };
