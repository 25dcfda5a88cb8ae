// What strangers may see of names, ID numbers and phones.
import { expect, test } from "vitest";
import { maskIdNumber, maskName, maskPhone } from "./masking.ts";

test.each([
  ["张三", "张*"],
  ["李小明", "李**"],
  ["欧阳明", "欧阳**"],
  ["欧阳小明", "欧阳**"],
  ["司马", "司*"],
  ["王", "*"],
  ["阿依古丽·示例", "阿依古丽·**"],
  ["𠮷小明", "𠮷**"],
  [" 赵六 ", "赵*"],
  ["", ""],
])("%s is shown as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ["420111196001010038", "420111********0038"],
  ["42011119600101003X", "420111********003X"],
  ["1234567890", "**********"],
  ["", ""],
])("the ID number %s is shown as %s", (idNumber, masked) => {
  expect(maskIdNumber(idNumber)).toBe(masked);
});

test("a phone keeps its first three and last four digits", () => {
  expect(maskPhone("13600007291")).toBe("136****7291");
  expect(maskPhone("8812345")).toBe("*******");
});
