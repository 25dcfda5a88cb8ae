import { describe, expect, test } from "vitest";
import { idCheckDigit, memberNumber, unassignedPhone, unissuedIdNumber } from "./identity.ts";

/** ISO 7064 MOD 11-2 as the standard states it: the weighted sum of all 18 leaves 1. */
const holds = (number: string) => {
  const sum = [...number].reduce(
    (total, digit, place) => total + (digit === "X" ? 10 : Number(digit)) * 2 ** (17 - place),
    0,
  );
  return sum % 11 === 1;
};

describe("ID numbers", () => {
  test("the check digit is the one of GB 11643's own examples", () => {
    expect(idCheckDigit("11010519491231002")).toBe("X");
    expect(idCheckDigit("44052418800101001")).toBe("4");
  });

  test("are valid, of a region never issued, and tell men from women", () => {
    for (let sequence = 0; sequence < 500; sequence += 7) {
      const woman = unissuedIdNumber(12, "1958-03-09", sequence, "f");
      const man = unissuedIdNumber(12, "1958-03-09", sequence, "m");
      expect(woman).toMatch(/^99901219580309\d{3}[\dX]$/);
      expect([holds(woman), holds(man)]).toEqual([true, true]);
      expect([Number(woman[16]) % 2, Number(man[16]) % 2]).toEqual([0, 1]);
    }
  });
});

test("phones look like mobile numbers, stand in one segment and are each somebody's own", () => {
  const phones = Array.from({ length: 20_000 }, (_, index) => unassignedPhone(index));
  expect(new Set(phones).size).toBe(20_000);
  for (const phone of phones) expect(phone).toMatch(/^1690\d{7}$/);
});

test("numbers are eight digits, by series", () => {
  expect([memberNumber(1, 101), memberNumber(2, 1)]).toEqual(["10000101", "20000001"]);
});
