// A small sample county, loaded once into a template folder and copied for whoever needs a running product.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Clock } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import { setUpDemo } from "#app/server/demo-county.ts";
import { openHouse } from "#app/server/open-house.ts";

const root = path.resolve(import.meta.dirname, "../..");

const environment = (folder: string) => ({ ZHIBU_DATA: folder, PORT: "0", LOG_LEVEL: "error" });

/** Fills `folder` with content and the small county, unless another process has done it already. */
export async function makeCountyTemplate(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const work = mkdtempSync(path.join(tmpdir(), "zhibu-county-"));
  const house = await openHouse(environment(work));
  await setUpDemo(house, { scale: "small", say: () => {}, contentDir: path.join(root, "content") });
  await house.store.close();
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(work, folder);
}

/** A house on a copy of the template, with the given clock. */
export async function countyHouse(template: string, clock: Clock): Promise<House & { end(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "zhibu-county-"));
  cpSync(template, folder, { recursive: true });
  const house = await openHouse(environment(folder));
  return {
    ...house,
    clock,
    sample: true,
    async end() {
      await house.store.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
