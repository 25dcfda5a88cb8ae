// Renders a page to a stream; the request's nonce goes onto React's own scripts on pages that hydrate.
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/server-runtime";
import { renderToPipeableStream } from "react-dom/server";
import type { RequestHouse } from "#app/platform/house.ts";
import { faultFields } from "#app/platform/log.ts";

const LONGEST_RENDER_MS = 5000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce, log, requestId } = loadContext as unknown as RequestHouse;
  return new Promise((resolve, reject) => {
    let answered = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} abortDelay={LONGEST_RENDER_MS} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          answered = true;
          clearTimeout(timer);
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          if (answered)
            log.error("render", { requestId, name: error instanceof Error ? error.name : "unknown" });
        },
      },
    );
    const timer = setTimeout(abort, LONGEST_RENDER_MS + 1000).unref();
  });
}

/** Faults of loaders and actions: logged by name and place, never with their values. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  const { log, requestId } = context as unknown as RequestHouse;
  log.error("fault", { requestId, ...faultFields(error) });
}
