// `npm start`: the server without sample data.
import { startOrExplain } from "./start-refused.ts";

// React reads it when it is first imported; unset, it would run its development build.
process.env.NODE_ENV = "production";

await startOrExplain(async () => {
  const { buildIfNeeded } = await import("./build.ts");
  const { openHouse } = await import("./open-house.ts");
  const { run } = await import("./run.ts");
  const { loadContent } = await import("#app/domain/courses/load-content.server.ts");
  const { createSetUpLink, needsSetUp } = await import("#app/domain/accounts/set-up.server.ts");

  await buildIfNeeded(() => console.log("正在构建… | building …"));
  const house = await openHouse();
  await loadContent(house, "content");
  const server = await run(house);
  console.log(`支部学堂 | Zhibu: ${house.env.publicOrigin ?? server.url}`);
  if (await needsSetUp(house)) {
    const path = await createSetUpLink(house);
    console.log(`首位县级管理员请打开（一次有效）| set up the first county administrator, once:`);
    console.log(`  ${house.env.publicOrigin ?? server.url}${path}`);
  }
});
