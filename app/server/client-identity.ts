// Who is at the other end of the wire: the address and scheme, believing a proxy only when it is a trusted one.
import type { IncomingMessage } from "node:http";
import type { Env } from "#app/platform/env.ts";

export type ClientIdentity = { address: string; secure: boolean; origin: string };

const plain = (address: string) => address.replace(/^::ffff:/, "");

/** Walks X-Forwarded-For from the right past trusted proxies; anything a stranger wrote there is ignored. */
export function identifyClient(request: IncomingMessage, env: Env): ClientIdentity {
  const trusted = new Set(env.trustedProxies);
  let address = plain(request.socket.remoteAddress ?? "unknown");
  let secure = env.publicOrigin?.startsWith("https:") ?? false;
  if (trusted.has(address)) {
    const hops = String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .map((hop) => plain(hop.trim()));
    while (hops.length > 0 && trusted.has(address)) address = hops.pop() || address;
    secure ||= request.headers["x-forwarded-proto"] === "https";
  }
  const host = request.headers.host ?? "localhost";
  return { address, secure, origin: env.publicOrigin ?? `${secure ? "https" : "http"}://${host}` };
}
