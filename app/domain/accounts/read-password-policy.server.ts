// The password policy that holds today (setting `password-policy`), and the check of a new password against it.
import { z } from "zod";
import { readSetting } from "#app/domain/org/read-setting.server.ts";
import type { House } from "#app/platform/house.ts";
import { recentPasswordHashes } from "#db/queries/accounts.ts";
import { matchesAny } from "./password-hashing.server.ts";
import {
  DEFAULT_PASSWORD_POLICY,
  type PasswordPolicy,
  type PasswordProblem,
  passwordProblems,
} from "./password-policy.ts";

const schema: z.ZodType<PasswordPolicy> = z.object({
  minLength: z.int().min(6).max(64),
  kinds: z.int().min(1).max(4),
  phraseLength: z.int().min(8).max(128),
  history: z.int().min(0).max(24),
  maxAgeDays: z.int().min(1).max(3650),
});

/** The county's policy, or the default. */
export function readPasswordPolicy(house: House): Promise<PasswordPolicy> {
  return readSetting(house, "password-policy", schema, DEFAULT_PASSWORD_POLICY);
}

/** What is wrong with a new password of a person. Throws `HashingBusy`: former passwords are compared by hash. */
export async function checkNewPassword(
  house: House,
  owner: { personId: string; number: string; name: string },
  password: string,
): Promise<PasswordProblem[]> {
  const policy = await readPasswordPolicy(house);
  const problems = passwordProblems(policy, password, { ...owner, reused: false });
  if (problems.length > 0) return problems;
  const former = await recentPasswordHashes(house.store.read, owner.personId, policy.history);
  return former.length > 0 && (await matchesAny(former, password)) ? ["reused"] : [];
}
