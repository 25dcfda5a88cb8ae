// Whether the process lives, and whether it can do its work: for the proxy and the service manager.
import type { ServerResponse } from "node:http";
import type { House } from "#app/platform/house.ts";
import { canRead } from "#db/queries/health.ts";

/** `/health/live`: the event loop turns. */
export function answerLive(response: ServerResponse): void {
  json(response, 200, { live: true });
}

/** `/health/ready`: the database answers and the server is not shutting down. */
export async function answerReady(house: House, stopping: boolean, response: ServerResponse): Promise<void> {
  const ready = !stopping && (await canRead(house.store).catch(() => false));
  json(response, ready ? 200 : 503, { ready });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(status).end(JSON.stringify(body));
}
