// 个人信息: ID numbers and phones, encrypted at rest, recognised by keyed hash, shown masked, revealed on record.
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { dayOf } from "#app/platform/clock.ts";
import type { House } from "#app/platform/house.ts";
import type { KeyRing } from "#app/platform/keys.ts";
import type { Scope } from "#db/engine/scope.ts";
import { homesOf, personInScope } from "#db/queries/people.ts";
import { maskIdNumber, maskPhone } from "./masking.ts";
import type { RevealField, RevealReason } from "./reveal-reasons.ts";

/** The four columns of table `person` for somebody's phone and ID number (18 characters, X in capitals). */
export function sealPersonalData(keys: KeyRing, plain: { phone?: string | null; idNumber?: string | null }) {
  const phone = plain.phone || null;
  const idNumber = plain.idNumber ? plain.idNumber.toUpperCase() : null;
  return {
    phoneCipher: phone && keys.encrypt(phone),
    phoneHash: phone && hashPhone(keys, phone),
    idCipher: idNumber && keys.encrypt(idNumber),
    idHash: idNumber && hashIdNumber(keys, idNumber),
  };
}

/** By which a phone is looked up; give it 11 plain digits. */
export function hashPhone(keys: KeyRing, phone: string): string {
  return keys.hash("phone", phone);
}

/** By which duplicates of an ID number are found. */
export function hashIdNumber(keys: KeyRing, idNumber: string): string {
  return keys.hash("id_number", idNumber.toUpperCase());
}

/** 136****7291 from its cipher text; null stays null. */
export function maskedPhone(keys: KeyRing, cipher: string | null): string | null {
  return cipher && maskPhone(keys.decrypt(cipher));
}

/** 420111********0038 from its cipher text; null stays null. */
export function maskedIdNumber(keys: KeyRing, cipher: string | null): string | null {
  return cipher && maskIdNumber(keys.decrypt(cipher));
}

export type RevealResult = { ok: true; value: string } | { ok: false; reason: "unknown" | "empty" };

/**
 * One value in full, for a person in `scope` (of permission `personal.reveal`). The audit row is committed before the
 * value is handed out, and holds the field and the reason, not the value.
 */
export async function revealPersonalData(
  house: House,
  actorId: string,
  scope: Scope,
  input: { personId: string; field: RevealField; reason: RevealReason },
): Promise<RevealResult> {
  const today = dayOf(house.clock.now());
  const found = await personInScope(house.store.read, scope, today, input.personId);
  if (!found) return { ok: false, reason: "unknown" };
  const cipher = input.field === "phone" ? found.phoneCipher : found.idCipher;
  if (!cipher) return { ok: false, reason: "empty" };
  const value = house.keys.decrypt(cipher);
  const home = (await homesOf(house.store.read, [found.id], today)).get(found.id);
  await house.store.write((tx) =>
    recordAudit(tx, house, {
      kind: "personal.revealed",
      actorId,
      unitPath: home?.unitPath ?? "/",
      subjectId: found.id,
      detail: { field: input.field, reason: input.reason },
    }),
  );
  return { ok: true, value };
}
