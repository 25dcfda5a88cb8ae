// Reads what was added to or taken from a branch's score in a period, with reasons.
import type { House } from "#app/platform/house.ts";
import type { Scope } from "#db/engine/scope.ts";
import { adjustmentsOf } from "#db/queries/scoring.ts";
import type { Adjustment } from "./adjustment-list.tsx";

export function readAdjustments(
  house: House,
  scope: Scope,
  periodId: string,
  branchId: string,
): Promise<Adjustment[]> {
  return adjustmentsOf(house.store.read, scope, periodId, branchId);
}
