// The sample county on a real database: whole, consistent, and the same again from the same seed.
import { afterEach, describe, expect, test } from "vitest";
import { codeHmac } from "#app/domain/accounts/one-time-code.server.ts";
import { DEFAULT_PASSWORD_POLICY, passwordProblems } from "#app/domain/accounts/password-policy.ts";
import { gradeAnswer } from "#app/domain/exams/grade.ts";
import { dayOf } from "#app/platform/clock.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "#db/sample/demo-people.ts";
import { loadSample } from "#db/sample/load-sample.ts";
import { TEST_NOW } from "#tests/support/house.ts";
import { countyAt, endCounties, everyRow, idOf, type Rows } from "./sample-county-rows.ts";

afterEach(endCounties);

describe("the small county in the middle of a quarter", () => {
  test("has the shape of the large one", async () => {
    const { all } = await countyAt(TEST_NOW);
    const current = all.memberships.filter(({ until }) => until === null);
    expect(current).toHaveLength(200);
    expect(new Set(current.map(({ personId }) => personId)).size).toBe(200);
    expect(all.memberships.length - current.length).toBe(4);
    expect(all.units.filter(({ kind }) => kind === "branch")).toHaveLength(12);
    expect(all.officials).toHaveLength(36);
    expect(all.exemptions.filter(({ until }) => !until || until >= dayOf(TEST_NOW))).toHaveLength(8);
    expect(all.floating.filter(({ until }) => !until)).toHaveLength(16);
    expect(all.accounts).toHaveLength(all.people.length);
    expect(all.installation).toMatchObject([{ key: "origin", value: "demo", done: true }]);
    expect(all.periods.map(({ year, quarter, state }) => [year, quarter, state])).toEqual([
      [2026, 1, "locked"],
      [2026, 2, "open"],
    ]);
  });

  test("the demo village has 42 members, 3 of them exempt, 3 groups and a committee with one post vacant", async () => {
    const { all } = await countyAt(TEST_NOW);
    const village = all.units.find(({ code }) => code === "B001");
    const members = all.memberships.filter(({ branchId, until }) => branchId === village?.id && !until);
    const ids = new Set(members.map(({ personId }) => personId));
    expect(members).toHaveLength(42);
    expect(new Set(members.map(({ groupId }) => groupId)).size).toBe(3);
    expect(
      all.exemptions.filter(
        ({ personId, until }) => ids.has(personId) && (!until || until >= dayOf(TEST_NOW)),
      ),
    ).toHaveLength(3);
    expect(
      all.posts
        .filter(({ unitId, until }) => unitId === village?.id && !until)
        .map(({ post }) => post)
        .sort(),
    ).toEqual(["discipline", "organisation", "secretary"]);
    expect(village?.path).toBe("/T01/B001/");
    const grants = (role: "secretary" | "township_officer") =>
      all.grants.filter(({ personId }) => personId === idOf(all, role));
    expect(grants("secretary")).toContainEqual(
      expect.objectContaining({ role: "secretary", unitPath: "/T01/B001/" }),
    );
    expect(grants("township_officer")).toContainEqual(
      expect.objectContaining({ role: "township_officer", unitPath: "/T01/" }),
    );
  });

  test("every demo person signs in with the printed words, and nobody else has a known password", async () => {
    const { all, keys, signIns } = await countyAt(TEST_NOW);
    expect(signIns.people).toBe(DEMO_PEOPLE);
    for (const { number, name, password, code } of DEMO_PEOPLE) {
      const person = all.people.find((each) => each.number === number);
      const account = all.accounts.find(({ personId }) => personId === person?.id);
      expect(person?.name).toBe(name);
      expect(account?.passwordHash).toBe(password && `hash of ${password}`);
      expect(account?.codeHmac).toBe(code && codeHmac(keys, person?.id ?? "", code));
      expect(
        passwordProblems(DEFAULT_PASSWORD_POLICY, DEMO_PASSWORD, { number, name, reused: false }),
      ).toEqual([]);
    }
    const known = all.accounts.filter(({ passwordHash }) => passwordHash === `hash of ${DEMO_PASSWORD}`);
    expect(known).toHaveLength(DEMO_PEOPLE.length - 1);
    for (const { passwordHash, codeHmac: code } of all.accounts)
      expect(Boolean(passwordHash)).not.toBe(Boolean(code));
    const official = idOf(all, "official");
    expect(all.memberships.some(({ personId }) => personId === official)).toBe(false);
    expect(
      all.officials.some(({ personId, unitPath }) => personId === official && unitPath === "/T01/B001/"),
    ).toBe(true);
  });

  test("ID numbers carry the standard's check digit and an unissued region; phones and hashes fit", async () => {
    const { all, keys } = await countyAt(TEST_NOW);
    const numbers = all.people.flatMap(({ idCipher }) => (idCipher ? [keys.decrypt(idCipher)] : []));
    expect(numbers.length).toBeGreaterThan(all.people.length * 0.45);
    for (const number of numbers) {
      const sum = [...number].reduce(
        (total, digit, at) => total + (digit === "X" ? 10 : Number(digit)) * 2 ** (17 - at),
        0,
      );
      expect([number.slice(0, 3), sum % 11]).toEqual(["999", 1]);
    }
    for (const { phoneCipher, phoneHash } of all.people)
      if (phoneCipher) expect(keys.hash("phone", keys.decrypt(phoneCipher))).toBe(phoneHash);
  });

  test("marks follow from the answers and the keys, and points from marks", { timeout: 30_000 }, async () => {
    const { all } = await countyAt(TEST_NOW);
    const versions = new Map(all.versions.map((version) => [version.id, version]));
    const kinds = ["single", "multiple", "truefalse"] as const;
    expect(all.exams).toHaveLength(4);
    expect(all.attempts.length).toBeGreaterThan(200);
    for (const attempt of all.attempts) {
      const paper = all.questions.filter(({ attemptId }) => attemptId === attempt.id);
      expect(paper).toHaveLength(10);
      for (const { position, versionId, points, earned } of paper) {
        const last = all.answers
          .filter((each) => each.attemptId === attempt.id && each.position === position)
          .at(-1);
        const key = versions.get(versionId)?.key ?? { options: [] };
        const kind = kinds[Number(versionId.slice("version".length)) % 3] ?? "single";
        expect(
          gradeAnswer(kind, key, last?.response ?? null, points, { multiple: "all_or_nothing" }).earned,
        ).toBe(earned);
      }
      expect(attempt.score).toBe(paper.reduce((sum, { earned }) => sum + (earned ?? 0), 0));
      expect(attempt.passed).toBe((attempt.score ?? 0) >= 6000);
    }
  });

  test("no day earns anybody more than eight hours, batches of several days apart", async () => {
    const { all } = await countyAt(TEST_NOW);
    const days = new Map<string, number>();
    for (const { personId, day, hours, source } of all.credits)
      if (!source.startsWith("batch:"))
        days.set(`${personId} ${day}`, (days.get(`${personId} ${day}`) ?? 0) + hours);
    expect(Math.max(...days.values())).toBe(800);
  });

  test("those who have not activated their account have read and sat nothing", async () => {
    const { all } = await countyAt(TEST_NOW);
    const waiting = new Set(all.accounts.filter(({ codeHmac }) => codeHmac).map(({ personId }) => personId));
    expect(waiting.size).toBeGreaterThan(10);
    for (const { personId } of [...all.progress, ...all.attempts]) expect(waiting.has(personId)).toBe(false);
  });
});

describe("repetition", () => {
  /** Rows without what is random by design: cipher texts and the unknown password. */
  const comparable = (all: Rows) => ({
    ...all,
    people: all.people.map((row) => ({ ...row, phoneCipher: null, idCipher: null })),
    accounts: all.accounts.map((row) => ({ ...row, passwordHash: row.passwordHash && "set" })),
  });

  test("the same seed and day give the same rows; another seed gives others", {
    timeout: 30_000,
  }, async () => {
    const first = await countyAt(TEST_NOW);
    const { keys } = first;
    const again = await countyAt(TEST_NOW, { keys });
    expect(comparable(again.all)).toEqual(comparable(first.all));
    const other = await countyAt(TEST_NOW, { keys, seed: 7 });
    const names = (all: Rows) => all.people.map(({ name }) => name);
    expect(names(other.all)).not.toEqual(names(first.all));
  });

  test("a county with people is refused, and left as it was", async () => {
    const { house, all } = await countyAt(TEST_NOW);
    const hashPassword = async () => "hash";
    await expect(
      loadSample({ store: house.store, keys: house.keys, now: TEST_NOW, scale: "small", hashPassword }),
    ).rejects.toThrow(/without people/);
    expect(await everyRow(house)).toEqual(all);
  });

  test("without lessons and questions there are hours from meetings and training alone", async () => {
    const { all, signIns } = await countyAt(TEST_NOW, { content: false });
    expect([all.progress, all.exams, all.attempts]).toEqual([[], [], []]);
    expect(new Set(all.credits.map(({ kind }) => kind))).toEqual(
      new Set(["party_lesson", "offline_training", "manual"]),
    );
    expect(signIns.unreadLesson).toBeNull();
  });
});
