// The HTTP server around Remix: limits first, then files, hot paths and pages; it ends without cutting off a write.
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { House, RequestHouse } from "#app/platform/house.ts";
import { newToken } from "#app/platform/ids.ts";
import { faultFields } from "#app/platform/log.ts";
import { identifyClient } from "./client-identity.ts";
import { answerLive, answerReady } from "./health.ts";
import { rawPathFor } from "./raw-paths.ts";
import type { PageHandler } from "./remix-handler.ts";
import { refusalOf } from "./request-limits.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { type StaticFiles, serveStatic } from "./static-files.ts";

export type ServerParts = {
  house: House;
  pages: PageHandler;
  files: StaticFiles;
  islands: Readonly<Record<string, string>>;
  /** Development only: Vite's own answers (modules, hot updates). */
  development?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
};

export type RunningServer = { url: string; port: number; stop(): Promise<void> };

const LONGEST_STOP_MS = 10_000;

/** Listens on the house's host and port (0 picks a free one); rejects when the port is taken. */
export async function listen(parts: ServerParts, port = parts.house.env.port): Promise<RunningServer> {
  const { house } = parts;
  let stopping = false;
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 16 * 1024 },
    (request, response) => {
      if (stopping) response.setHeader("Connection", "close");
      void answer(parts, () => stopping, request, response);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, house.env.host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${house.env.host}:${address.port}`,
    port: address.port,
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), LONGEST_STOP_MS);
      await closed;
      clearTimeout(timer);
      await house.store.close();
    },
  };
}

async function answer(
  parts: ServerParts,
  stopping: () => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { house } = parts;
  const started = performance.now();
  const client = identifyClient(request, house.env);
  const own: RequestHouse = {
    ...house,
    requestId: newToken().slice(0, 12),
    address: client.address,
    nonce: randomBytes(16).toString("base64url"),
    secure: client.secure,
    islands: parts.islands,
  };
  response.setHeader("X-Request-Id", own.requestId);
  setSecurityHeaders(response, own.nonce, client.secure, parts.development !== undefined);
  const raw = rawPathFor(request);
  response.once("close", () => {
    const ms = Math.round(performance.now() - started);
    // The first path segment only: the rest may hold ids.
    const area = `/${(request.url ?? "").split(/[/?]/, 2)[1] ?? ""}`;
    const entry = {
      requestId: own.requestId,
      method: request.method ?? "",
      area,
      status: response.statusCode,
      ms,
    };
    house.log[response.statusCode >= 500 ? "error" : "info"]("request", entry);
  });
  try {
    const refusal = refusalOf(request, client.origin);
    if (refusal) return refuse(response, refusal.status, refusal.reason);
    if (request.url === "/health/live") return answerLive(response);
    if (request.url === "/health/ready") return await answerReady(house, stopping(), response);
    if (serveStatic(parts.files, request, response)) return;
    if (await parts.development?.(request, response)) return;
    if (raw) return await raw(own, request, response);
    await parts.pages(request, response, own, client.origin);
  } catch (error) {
    // A visitor who left in the middle of an answer is no fault of ours.
    if (response.destroyed) return;
    house.log.error("unhandled", { requestId: own.requestId, ...faultFields(error) });
    if (response.headersSent) response.destroy();
    else refuse(response, 500, `request ${own.requestId}`);
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(status).end(`${status} ${reason}\n`);
}
