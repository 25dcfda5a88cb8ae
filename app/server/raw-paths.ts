// The paths answered before Remix: heartbeats, answer saves, media and uploads. Each guards itself.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHouse } from "#app/platform/house.ts";
import { answerSave } from "./answer-save.ts";
import { answerHeartbeat } from "./heartbeat.ts";
import { answerMedia } from "./media.ts";
import { answerUpload } from "./upload.ts";

export type RawPath = (
  house: RequestHouse,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

const exact: Readonly<Record<string, RawPath>> = {
  "POST /hot/heartbeat": answerHeartbeat,
  "POST /teach/media": answerUpload,
  "POST /hot/answer": answerSave,
};

/** The handler of a raw path, or undefined for a page. */
export function rawPathFor(request: IncomingMessage): RawPath | undefined {
  const pathname = (request.url ?? "").split("?", 1)[0] ?? "";
  const { method } = request;
  if (pathname.startsWith("/media/") && (method === "GET" || method === "HEAD")) return answerMedia;
  return exact[`${method} ${pathname}`];
}
