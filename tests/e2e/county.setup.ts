// Makes the small county that every browser test copies.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export default function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), "zhibu-e2e-"));
  const template = path.join(folder, "county");
  execFileSync(process.execPath, ["tests/support/make-county.ts", template], { cwd: root, stdio: "inherit" });
  process.env.ZHIBU_COUNTY = template;
  return () => rmSync(folder, { recursive: true, force: true });
}
