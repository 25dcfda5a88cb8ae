// Identifiers and tokens: sortable row ids, and secrets that are only ever stored hashed.
import { createHash, randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";

const nextUlid = monotonicFactory();

/** A new row id: 26 characters, sorted by the time it was made, so indexes grow at their end. */
export function newId(): string {
  return nextUlid().toLowerCase();
}

/** 160 random bits as base32-like text (40 hex characters): session ids, set-up links, request ids. */
export function newToken(): string {
  return randomBytes(20).toString("hex");
}

/** SHA-256 in hex: how bearer secrets are stored and content is named. */
export function sha256(value: string | Uint8Array): string {
  return createHash("sha256").update(value).digest("hex");
}
