// People for tests, inserted straight into the tables.

import type { Role } from "#app/domain/accounts/permissions.ts";
import { newId } from "#app/platform/ids.ts";
import type { Handle } from "#db/engine/store.ts";
import { account, membership, person, roleGrant } from "#db/schema/index.ts";

type Place = { id: string; path: string };

/** An activated member of a branch since 2020; nobody knows the password. */
export async function memberForTest(
  tx: Handle,
  { personId, branch, at, name = "测试人" }: { personId: string; branch: Place; at: number; name?: string },
): Promise<void> {
  await tx.insert(person).values({ id: personId, name, number: `T${personId.slice(-10)}`, createdAt: at });
  await tx.insert(account).values({ personId, passwordHash: "unusable", passwordChangedAt: at });
  await tx.insert(membership).values({
    id: newId(),
    personId,
    branchId: branch.id,
    branchPath: branch.path,
    kind: "full",
    from: "2020-01-01",
  });
}

/** A role over a unit since 2020. */
export async function grantForTest(
  tx: Handle,
  { personId, role, unit }: { personId: string; role: Role; unit: Place },
): Promise<void> {
  await tx.insert(roleGrant).values({
    id: newId(),
    personId,
    role,
    unitId: unit.id,
    unitPath: unit.path,
    from: "2020-01-01",
  });
}
