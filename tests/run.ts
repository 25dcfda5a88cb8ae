// `npm test`: every check and test in order; the last line counts them.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./support/chromium.ts";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "zhibu-run-"));
const bin = (file: string) => path.join(root, "node_modules", file);

type Count = { passed: number; failed: number };
type Step = { name: string; run: () => Promise<Count> };

function node(args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** A check that passes or fails as a whole. */
const whole = async (args: string[]): Promise<Count> =>
  (await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

async function vitest(projects: string[]): Promise<Count> {
  const report = path.join(folder, `vitest-${projects[0]}.json`);
  const chosen = projects.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const code = await node([
    bin("vitest/vitest.mjs"),
    "run",
    "-c",
    "tests/vitest.config.ts",
    ...chosen,
    ...reporters,
  ]);
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    // A suite that could not even load has no failed test of its own.
    const failed = code === 0 ? 0 : Math.max(result.numFailedTests, result.numFailedTestSuites, 1);
    return { passed: result.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function e2e(): Promise<Count> {
  const report = path.join(folder, "playwright.json");
  const env = { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = [
    bin("@playwright/test/cli.js"),
    "test",
    "-c",
    "tests/e2e/playwright.config.ts",
    "--reporter=line,json",
  ];
  const code = await node([...args, ...process.argv.slice(3)], env);
  try {
    const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    return { passed: stats.expected + stats.flaky, failed: code === 0 ? 0 : Math.max(stats.unexpected, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps: Step[] = [
  { name: "types", run: () => whole([bin("typescript/bin/tsc"), "--noEmit", "-p", "."]) },
  { name: "biome", run: () => whole([bin("@biomejs/biome/bin/biome"), "check", "."]) },
  { name: "architecture", run: () => vitest(["architecture"]) },
  { name: "unit", run: () => vitest(["unit"]) },
  { name: "walkthroughs", run: () => vitest(["walkthroughs"]) },
  { name: "build", run: () => whole(["app/server/build.ts"]) },
  { name: "routes", run: () => vitest(["routes"]) },
  { name: "e2e", run: e2e },
];

const only = process.argv[2];
const chosen = only
  ? steps.filter(({ name }) => name === only || (only === "e2e" && name === "build"))
  : steps;
const sum: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const { name, run } of chosen) {
  console.log(`\n— ${name}`);
  const started = performance.now();
  const { passed, failed } = await run().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  sum.passed += passed;
  sum.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  summary.push(`  ${failed ? "failed" : "passed"} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${summary.join("\n")}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
