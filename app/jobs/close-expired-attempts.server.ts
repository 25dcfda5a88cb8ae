// The minute job that hands in attempts whose deadline and grace are over; safe to run twice.
import { settleAllAttempts } from "#app/domain/exams/submit-attempt.server.ts";
import type { House } from "#app/platform/house.ts";

/** How many were handed in. */
export function closeExpiredAttempts(house: House): Promise<number> {
  return settleAllAttempts(house);
}
