// Browser tests in real Chromium, one worker: two cores carry one server and one browser.
import path from "node:path";
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.resolve(import.meta.dirname, "../../test-results"),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  globalSetup: path.join(import.meta.dirname, "county.setup.ts"),
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
