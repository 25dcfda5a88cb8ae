// Numbers, phones and devices as people really type and carry them.
import { expect, test } from "vitest";
import { deviceLabel, readDeviceLabel } from "./device-label.ts";
import { normaliseIdentifier, normalisePhone, numberSpellings } from "./identifier.ts";

test.each([
  [" xt-100 001 ", "XT100001"],
  ["ＸＴ１００００１", "XT100001"],
])("%s is the number %s", (typed, number) => {
  expect(normaliseIdentifier(typed)).toBe(number);
  expect(numberSpellings(typed)).toContain(number);
});

test.each([
  ["136 0000 7291", "13600007291"],
  ["+86 136-0000-7291", "13600007291"],
  ["8613600007291", "13600007291"],
  ["１３６００００７２９１", "13600007291"],
  ["12345678901", null],
  ["1360000729", null],
  ["XT100001", null],
])("%s is the phone %s", (typed, phone) => {
  expect(normalisePhone(typed)).toBe(phone);
});

test.each([
  ["Mozilla/5.0 (Linux; Android 10; HarmonyOS) Chrome/99 MicroMessenger/8.0", "wechat.harmony"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) Version/15 Safari/604", "safari.iphone"],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120", "edge.windows"],
  [null, "other.other"],
])("%s is %s", (agent, label) => {
  expect(deviceLabel(agent)).toBe(label);
});

test("a label that is not ours reads as other", () => {
  expect(readDeviceLabel("<b>.x")).toEqual({ app: "other", system: "other" });
});
