// Every page and raw path stands in the site map and guards itself.
import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PERMISSIONS } from "#app/domain/accounts/permissions.ts";
import { titledRoutes } from "#app/routes/page-titles.ts";
import { siteMap } from "#site-map";
import { root, sources } from "./sources.ts";

const ROUTE_PARTS = new Set(["routes/texts.ts", "routes/navigation.ts", "routes/page-handle.ts"]);

test("each route file stands in the site map, and each of its files exists", () => {
  const listed = new Set(siteMap.flatMap(({ file }) => (file ? [file] : [])));
  const missing = [...listed].filter((file) => !existsSync(path.join(root, "app", file)));
  const files = globSync("routes/*/*.tsx", { cwd: path.join(root, "app") }).map((file) =>
    file.split(path.sep).join("/"),
  );
  const unlisted = files.filter(
    (file) => !listed.has(file) && !ROUTE_PARTS.has(file) && !file.endsWith("/not-found.tsx"),
  );
  expect({ missing, unlisted }).toEqual({ missing: [], unlisted: [] });
});

test("each page has a title of its own", () => {
  const pages = [...siteMap.flatMap(({ file }) => (file ? [file] : [])), "routes/public/not-found.tsx"];
  const titled: string[] = titledRoutes.map((route) => `routes/${route}.tsx`);
  expect(titled.sort()).toEqual(pages.sort());
});

test("each permission is one of the table's", () => {
  const known: string[] = [...PERMISSIONS, "public"];
  expect(siteMap.filter(({ permission }) => !known.includes(permission))).toEqual([]);
});

test("each loader and action asks for what the site map says", () => {
  const careless = siteMap.flatMap(({ file, permission }) => {
    const text = sources.find((source) => source.file === `app/${file}`)?.text;
    if (!file || !text || permission === "public") return [];
    return ["loader", "action"].flatMap((name) => {
      const at = text.search(new RegExp(`export (async function|const) ${name}\\b`));
      if (at < 0) return [];
      const body = text.slice(at, text.indexOf("\n}", at));
      const guarded =
        permission === "learn"
          ? /\brequireViewer\(|\brequirePermission\(/.test(body)
          : new RegExp(`\\brequire(Permission|Unit)\\([^;]*"${permission.replace(".", "\\.")}"`, "s").test(
              body,
            );
      return guarded ? [] : [`app/${file}: ${name} does not ask for ${permission}`];
    });
  });
  expect(careless).toEqual([]);
});
