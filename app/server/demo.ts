// `npm run demo`: the whole product over the sample county, on this machine only.
import { startOrExplain } from "./start-refused.ts";

// React reads it when it is first imported; unset, it would run its development build.
process.env.NODE_ENV = "production";

await startOrExplain(async () => {
  const { buildIfNeeded } = await import("./build.ts");
  const { openHouse } = await import("./open-house.ts");
  const { run } = await import("./run.ts");
  const { setUpDemo, printSignIns } = await import("./demo-county.ts");

  await buildIfNeeded(() => console.log("正在构建… | building …"));
  const house = await openHouse({
    ...process.env,
    HOST: "127.0.0.1",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  });
  await setUpDemo(house);
  const server = await run({ ...house, sample: true });
  printSignIns(server.url.replace("127.0.0.1", "localhost"));
});
