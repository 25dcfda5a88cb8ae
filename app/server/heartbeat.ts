// POST /hot/heartbeat: opens a lesson (`{open}`) or credits a beat of it (`{token, no, visible}`); answers JSON.
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import { openLesson } from "#app/domain/completions/open-reading.server.ts";
import { recordBeat } from "#app/domain/completions/record-beat.server.ts";
import { completionsTexts } from "#app/domain/completions/texts.ts";
import type { RawPath } from "./raw-paths.ts";

const LARGEST_BODY_BYTES = 1024;

const body = z.union([
  z.strictObject({ open: z.string().max(80) }),
  z.strictObject({ token: z.string().max(64), no: z.int().min(0).max(1_000_000), visible: z.boolean() }),
]);

/** 401 without a session, 400 for a body that is none of the two, 404 for an unknown lesson; else 200. */
export const answerHeartbeat: RawPath = async (house, request, response) => {
  const answer = (status: number, value: object) => {
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.writeHead(status).end(JSON.stringify(value));
  };
  const viewer = await viewerFromCookie(house, request.headers.cookie);
  if (!viewer) return answer(401, { reason: "signed_out" });
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) return answer(400, { reason: "body" });
  const words = completionsTexts[viewer.locale];
  if ("open" in parsed.data) {
    const opened = await openLesson(house, viewer, parsed.data.open);
    if (!opened.ok) return answer(404, { reason: opened.reason });
    return answer(200, { token: opened.token, status: words.standing(opened.standing) });
  }
  const { outcome, standing } = await recordBeat(house, viewer, parsed.data);
  if (!standing) return answer(200, { outcome, ended: true, status: words.readElsewhere });
  answer(200, { outcome, status: words.standing(standing), completed: standing.completed });
};

/** The parsed body, or null when it is too long or no JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  if (bytes > LARGEST_BODY_BYTES) return null;
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
