// The adapter between node:http and Remix's request handler: one Request in, one streamed Response out.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import type { RequestHouse } from "#app/platform/house.ts";
import { bodyLimit } from "./request-limits.ts";

export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  house: RequestHouse,
  origin: string,
) => Promise<void>;

/** Builds the handler; `build` may be a function so that development sees the newest code. */
export function remixHandler(build: ServerBuild | (() => Promise<ServerBuild>), mode: string): PageHandler {
  const handle = createRequestHandler(build, mode);
  return async (request, response, house, origin) => {
    const aborted = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) aborted.abort();
    });
    const answer = await handle(toRequest(request, origin, aborted.signal), house as never);
    await send(answer, request, response);
  };
}

class BodyTooLarge extends Error {}

function toRequest(request: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const url = new URL(request.url ?? "/", origin);
  const headers = new Headers();
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    headers.append(request.rawHeaders[at] as string, request.rawHeaders[at + 1] as string);
  }
  if (request.method === "GET" || request.method === "HEAD") {
    return new Request(url, { method: request.method, headers, signal });
  }
  const body = Readable.toWeb(bounded(request, bodyLimit(url.pathname))) as ReadableStream;
  return new Request(url, { method: request.method, headers, signal, body, duplex: "half" } as RequestInit);
}

/** The body, ended with an error once it passes the limit, whatever its Content-Length claimed. */
function bounded(request: IncomingMessage, limit: number): Readable {
  async function* counted() {
    let bytes = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limit) throw new BodyTooLarge();
      yield chunk;
    }
  }
  return Readable.from(counted(), { objectMode: false });
}

async function send(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  if (!answer.body || request.method === "HEAD") {
    response.end();
    return;
  }
  const body = Readable.fromWeb(answer.body as never);
  const encoder = encoderFor(request, answer);
  if (encoder) {
    response.setHeader("Content-Encoding", encoder.name);
    response.appendHeader("Vary", "Accept-Encoding");
    response.removeHeader("Content-Length");
    await pipeline(body, encoder.stream, response);
  } else await pipeline(body, response);
}

/** Brotli at a level that costs about what gzip costs: pages cross slow links. */
function encoderFor(request: IncomingMessage, answer: Response) {
  if (!/^(text\/|application\/json)/.test(answer.headers.get("content-type") ?? "")) return null;
  const accepts = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepts)) {
    return { name: "br", stream: createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) };
  }
  return /\bgzip\b/.test(accepts) ? { name: "gzip", stream: createGzip({ level: 5 }) } : null;
}
