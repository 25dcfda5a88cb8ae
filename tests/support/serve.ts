// The real server in a process of its own for the browser tests; the test sets its clock by message.
// Started as `node tests/support/serve.ts <template folder>`; sends `{ url }` when it listens.

import { startBackground } from "#app/server/background.ts";
import { openBuiltSite } from "#app/server/built-site.ts";
import { listen } from "#app/server/listen.ts";
import { countyHouse } from "./county.ts";

let offsetMs = 0;
const clock = { now: () => Date.now() + offsetMs };
const house = await countyHouse(process.argv[2] as string, clock);
const server = await listen({ house, ...(await openBuiltSite()) }, 0);
const stopBackground = startBackground(house);

process.on("message", async (message: { advanceMs?: number; memory?: true; stop?: true }) => {
  if (message.advanceMs !== undefined) {
    offsetMs += message.advanceMs;
    process.send?.({ now: clock.now() });
  }
  if (message.memory) process.send?.({ rss: process.memoryUsage().rss });
  if (message.stop) {
    await stopBackground();
    await server.stop();
    await house.end();
    process.exit(0);
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.({ url: server.url });
