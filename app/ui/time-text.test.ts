// Instants in words, on Shanghai's calendar.
import { expect, test } from "vitest";
import { percentText, ratioText, share } from "./figures.ts";
import { shanghaiIso, timeText } from "./time-text.ts";

const now = Date.parse("2026-11-23T09:00:00+08:00");
const at = (text: string) => timeText(Date.parse(text), "zh", "relative", now);

test("around now by name, beyond with the weekday, another year in full", () => {
  expect(at("2026-11-23T18:00:00+08:00")).toBe("今天 18:00");
  expect(at("2026-11-24T00:00:00+08:00")).toBe("明天 00:00");
  expect(at("2026-11-22T23:59:00+08:00")).toBe("昨天 23:59");
  expect(at("2026-11-25T08:30:00+08:00")).toBe("11月25日（周三）08:30");
  expect(at("2027-01-01T12:00:00+08:00")).toBe("2027年1月1日（周五）12:00");
});

test("a UTC evening is the next day in Shanghai", () => {
  const evening = Date.parse("2026-12-31T16:05:00Z");
  expect(timeText(evening, "zh", "datetime")).toBe("2027年1月1日 00:05");
  expect(timeText(evening, "en", "date")).toBe("1 Jan 2027");
  expect(timeText(evening, "en", "relative", now)).toBe("Fri 1 Jan 2027, 00:05");
  expect(shanghaiIso(evening)).toBe("2027-01-01T00:05:00+08:00");
});

test("a rate is rounded half up and shown with its n/d", () => {
  expect(percentText(31, 39, "zh")).toBe("79.5 %");
  expect(percentText(1, 2000, "zh")).toBe("0.1 %");
  expect(ratioText(0, 0, "en")).toBe("0/0 · none");
  expect(share(3, 2)).toBe(100);
  expect(share(-1, 2)).toBe(0);
});
