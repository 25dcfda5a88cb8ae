// The hot path of exams, POST /hot/answer: one answer in, one durable acknowledgement out.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { viewerFromCookie } from "#app/domain/accounts/viewer.server.ts";
import { HIGHEST_SEQ, saveAnswer } from "#app/domain/exams/save-answer.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { bodyLimit } from "./request-limits.ts";

const bodySchema = z.object({
  attempt: z.string().min(1).max(40),
  position: z.number().int().min(1).max(1000),
  seq: z.number().int().min(1).max(HIGHEST_SEQ),
  response: z.union([
    z.object({ chosen: z.array(z.number().int().min(0).max(25)).max(26) }),
    z.object({ blanks: z.array(z.string()).max(20) }),
  ]),
});

const STATUS = { not_found: 404, unfit: 422, stale_seq: 409 } as const;

/** 200 with the acknowledgement; 401 signed out, 404 not one's own, 409 another sequence number, 422 does not fit. */
export async function answerSave(
  house: RequestHouse,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const viewer = await viewerFromCookie(house, request.headers.cookie);
  if (!viewer) return send(response, 401, { reason: "signed_out" });
  const body = bodySchema.safeParse(await readJson(request, bodyLimit("/hot/answer")));
  if (!body.success) return send(response, 422, { reason: "unfit" });
  const { attempt, position, seq, response: shown } = body.data;
  const saved = await saveAnswer(house, viewer, { attemptId: attempt, position, seq, shown });
  if (saved.ok) {
    const { ok: _, ...acknowledgement } = saved;
    return send(response, 200, acknowledgement);
  }
  const { ok: _, ...refusal } = saved;
  send(response, STATUS[saved.reason], refusal);
}

/** The body's JSON, or undefined for one that is too large or none. */
async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(status).end(JSON.stringify(body));
}
