// Finds a real Chromium for the browser tests, or installs Debian's with Chinese fonts, or says what to do.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a browser: CHROMIUM_PATH, the system's, Playwright's own, or one freshly installed as root. */
export async function findChromium(): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH: there is no ${asked}`);
    return asked;
  }
  const found = onSystem() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
  if (found && hasChineseFont()) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    install(found ? ["fonts-noto-cjk"] : ["chromium", "fonts-noto-cjk"]);
    const installed = found ?? onSystem();
    if (installed) return installed;
  }
  if (found) return found;
  throw new Error(
    "No Chromium. Install one (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium) or set CHROMIUM_PATH.",
  );
}

function onSystem(): string | undefined {
  for (const name of SYSTEM) {
    const { status, stdout } = spawnSync("which", [name], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

function install(packages: string[]): void {
  console.log(`installing ${packages.join(" ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: "ignore",
    env,
  });
}
