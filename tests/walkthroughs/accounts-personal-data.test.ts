// 个人信息: masked on pages, revealed on record, encrypted anew when the key changes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findPeople } from "#app/domain/accounts/find-people.server.ts";
import { readPerson } from "#app/domain/accounts/read-person.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { scopeOf, systemScope } from "#app/domain/accounts/viewer.server.ts";
import { revealPersonalData } from "#app/domain/org/personal-data.server.ts";
import { rotateKeys } from "#app/domain/org/rotate-keys.server.ts";
import { addKey, openKeyRing } from "#app/platform/keys.ts";
import { auditEvent } from "#db/schema/audit.ts";
import { person } from "#db/schema/org.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { accountsCounty, activated, HERE, PASSWORD, signedIn, someone } from "./accounts-county.ts";

const ID_NUMBER = "42011119600101003X";
const PHONE = "13600007291";
const folder = mkdtempSync(path.join(tmpdir(), "zhibu-keys-"));

let house: TestHouse;
beforeEach(async () => {
  house = await accountsCounty();
});
afterEach(async () => {
  await house.end();
  rmSync(folder, { recursive: true, force: true });
});

const officer = (path = "/T01/") =>
  signedIn(house, { number: `XT5${path.length}${path[3]}`, roles: [{ role: "township_officer", path }] });
const member = () =>
  someone(house, {
    number: "XT500100",
    name: "欧阳示例",
    branch: "/T01/B001/",
    phone: PHONE,
    idNumber: ID_NUMBER.toLowerCase(),
  });

test("a page shows masked numbers; the database shows none", async () => {
  const viewer = await officer();
  const who = await member();
  const shown = await readPerson(house, scopeOf(viewer, "personal.reveal"), who.id);
  expect(shown).toMatchObject({ phone: "136****7291", idNumber: "420111********003X", account: "waiting" });
  const rows = JSON.stringify(await house.store.read.select().from(person));
  expect(rows).not.toContain(PHONE);
  expect(rows).not.toContain(ID_NUMBER);
});

test("a reveal is committed to the audit log without the value; out of scope there is nothing", async () => {
  const who = await member();
  const viewer = await officer();
  const input = { personId: who.id, field: "id_number", reason: "verify" } as const;
  const result = await revealPersonalData(house, viewer.personId, scopeOf(viewer, "personal.reveal"), input);
  expect(result).toEqual({ ok: true, value: ID_NUMBER });
  const stranger = await officer("/T02/");
  const refused = await revealPersonalData(
    house,
    stranger.personId,
    scopeOf(stranger, "personal.reveal"),
    input,
  );
  expect(refused).toEqual({ ok: false, reason: "unknown" });
  const events = await house.store.read.select().from(auditEvent);
  const reveals = events.filter((each) => each.kind === "personal.revealed");
  expect(reveals).toHaveLength(1);
  expect(reveals[0]).toMatchObject({
    actorId: viewer.personId,
    subjectId: who.id,
    unitPath: "/T01/B001/",
    detail: { field: "id_number", reason: "verify" },
  });
  expect(JSON.stringify(events)).not.toContain(ID_NUMBER);
});

test("people are found by name or number within the scope, and never by phone", async () => {
  const who = await member();
  const inside = scopeOf(await officer(), "personal.reveal");
  const outside = scopeOf(await officer("/T02/"), "personal.reveal");
  const ids = async (scope: typeof inside, words: string) =>
    (await findPeople(house, scope, words)).people.map((each) => each.id);
  expect(await ids(inside, " 欧阳 ")).toEqual([who.id]);
  expect(await ids(inside, "500100")).toEqual([who.id]);
  expect(await ids(outside, "欧阳")).toEqual([]);
  expect(await ids(inside, PHONE)).toEqual([]);
  expect(await ids(inside, "%")).toEqual([]);
});

test("after a rotation every value is under the new key, reads the same, and sign-in goes on", async () => {
  const file = path.join(folder, "keys.json");
  const old = openKeyRing(file);
  house = Object.assign(house, { keys: old });
  const who = await member();
  for (let n = 0; n < 250; n += 1)
    await someone(house, { number: `XT51${n}`, phone: `137${String(n).padStart(8, "0")}` });
  const scope = systemScope("test");
  const fresh = addKey(file);
  expect(await rotateKeys(house, fresh, scope)).toBe(251);
  const rows = await house.store.read.select().from(person);
  const ciphers = rows.flatMap((row) => [row.phoneCipher, row.idCipher].filter((each) => each !== null));
  expect(ciphers).toHaveLength(252);
  expect(ciphers.filter((cipher) => fresh.isOutdated(cipher))).toEqual([]);
  expect(() => old.decrypt(ciphers[0] ?? "")).toThrow("not in the key ring");
  house = Object.assign(house, { keys: fresh });
  expect(await readPerson(house, scope, who.id)).toMatchObject({
    phone: "136****7291",
    idNumber: "420111********003X",
  });
  await activated(house, who);
  expect((await signIn(house, { identifier: PHONE, password: PASSWORD, ...HERE })).ok).toBe(true);
  expect(await rotateKeys(house, fresh, scope)).toBe(0);
});
