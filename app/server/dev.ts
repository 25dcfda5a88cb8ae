// `npm run dev`: the demo's data with Vite's development server in front of the pages.
import { startOrExplain } from "./start-refused.ts";

await startOrExplain(async () => {
  const { globSync } = await import("node:fs");
  const path = await import("node:path");
  const { createServer } = await import("vite");
  const { listen } = await import("./listen.ts");
  const { openHouse } = await import("./open-house.ts");
  const { remixHandler } = await import("./remix-handler.ts");
  const { setUpDemo, printSignIns } = await import("./demo-county.ts");
  const { startBackground } = await import("./background.ts");

  const house = await openHouse({ ...process.env, HOST: "127.0.0.1" });
  await setUpDemo(house);
  const vite = await createServer({ configFile: "remix.config.js", server: { middlewareMode: true } });
  const islands = globSync("app/domain/*/*.island.ts").map((file) => [
    path.basename(file, ".island.ts"),
    `/${file}`,
  ]);
  const server = await listen({
    house: { ...house, sample: true },
    pages: remixHandler(() => vite.ssrLoadModule("virtual:remix/server-build") as never, "development"),
    files: new Map(),
    islands: Object.fromEntries(islands),
    development: (request, response) =>
      new Promise((resolve) => {
        response.once("finish", () => resolve(true));
        vite.middlewares(request, response, () => resolve(false));
      }),
  });
  startBackground(house);
  printSignIns(server.url.replace("127.0.0.1", "localhost"));
});
