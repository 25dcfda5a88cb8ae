// The Store's contract, the same on SQLite and PostgreSQL.
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isForeignKeyViolation, isUniqueViolation } from "#db/engine/errors.ts";
import type { Handle } from "#db/engine/store.ts";
import { session, setting } from "#db/schema/index.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
});
afterEach(() => house.end());

const insert = (tx: Handle, key: string, value: unknown = 1) =>
  tx.insert(setting).values({ key, from: "2026-01-01", value });
const keys = async () =>
  (await house.store.read.select({ key: setting.key }).from(setting).orderBy(asc(setting.key))).map(
    (row) => row.key,
  );
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

for (const way of ["write", "append"] as const) {
  describe(way, () => {
    test("60 parallel ones of which a third fail leave exactly the right rows", async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 60 }, (_, n) =>
          house.store[way](async (tx) => {
            await insert(tx, `a${String(n).padStart(2, "0")}`);
            if (way === "write") await pause();
            await insert(tx, `b${String(n).padStart(2, "0")}`);
            if (n % 3 === 0) throw new Error("refused");
            return n;
          }),
        ),
      );
      const kept = Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 3 !== 0);
      expect(outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []))).toEqual(kept);
      const name = (letter: string) => kept.map((n) => letter + String(n).padStart(2, "0"));
      expect(await keys()).toEqual([...name("a"), ...name("b")]);
    });

    test("a thrown error undoes everything it did", async () => {
      const failing = house.store[way](async (tx) => {
        await insert(tx, "gone");
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await keys()).toEqual([]);
    });

    test("inside a write it throws at once instead of waiting for itself", async () => {
      await house.store.write(async (tx) => {
        await insert(tx, "kept");
        await expect((async () => house.store[way]((inner) => insert(inner, "nested")))()).rejects.toThrow(
          "inside",
        );
      });
      expect(await keys()).toEqual(["kept"]);
    });
  });
}

test("a reader never sees rows that are not committed", async () => {
  const seen: string[][] = [];
  await house.store.write(async (tx) => {
    await insert(tx, "first");
    seen.push(await keys());
    await insert(tx, "second");
    seen.push(await keys());
  });
  expect(seen).toEqual([[], []]);
  expect(await keys()).toEqual(["first", "second"]);
});

test("the read handle cannot write", async () => {
  await expect((async () => insert(house.store.read, "sneaked"))()).rejects.toThrow();
  expect(await keys()).toEqual([]);
});

test("a failed write does not stop the ones after it", async () => {
  const failed = house.store.write(async () => Promise.reject(new Error("first")));
  const next = house.store.write((tx) => insert(tx, "after"));
  await expect(failed).rejects.toThrow("first");
  await next;
  expect(await keys()).toEqual(["after"]);
});

test("unique and foreign-key errors are told apart", async () => {
  await house.store.write((tx) => insert(tx, "once"));
  const twice = await house.store.write((tx) => insert(tx, "once")).catch((error: unknown) => error);
  expect([isUniqueViolation(twice), isForeignKeyViolation(twice)]).toEqual([true, false]);
  const orphan = { idHash: "x", personId: "nobody", createdAt: 1, expiresAt: 2, device: "" };
  const lost = await house.store
    .write((tx) => tx.insert(session).values(orphan))
    .catch((error: unknown) => error);
  expect([isUniqueViolation(lost), isForeignKeyViolation(lost)]).toEqual([false, true]);
});

test("json, instants and null come back as they went in", async () => {
  const value = { 名: ["一", 2, null, true], deep: { at: 1.5 } };
  await house.store.write((tx) => insert(tx, "json", value));
  const [row] = await house.store.read.select().from(setting).where(eq(setting.key, "json"));
  expect(row?.value).toEqual(value);
});
