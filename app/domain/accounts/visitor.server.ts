// Where a request comes from: its address for throttling, its device for the session list.
import type { RequestHouse } from "#app/platform/house.ts";
import type { Visitor } from "./sign-in.server.ts";

export function visitorOf(house: RequestHouse, request: Request): Visitor {
  return { address: house.address, secure: house.secure, userAgent: request.headers.get("user-agent") };
}
