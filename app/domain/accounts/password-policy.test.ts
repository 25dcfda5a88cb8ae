// 口令策略: each rule of the default policy at its edge.
import { expect, test } from "vitest";
import {
  DEFAULT_PASSWORD_POLICY,
  isPasswordDue,
  type PasswordProblem,
  passwordProblems,
} from "./password-policy.ts";

const owner = { number: "XT20260417", name: "示例人", reused: false };
const check = (password: string, who = owner) => passwordProblems(DEFAULT_PASSWORD_POLICY, password, who);

test.each<[string, PasswordProblem[]]>([
  ["Shan-Shui7", []],
  ["Aa1-bcdz", []],
  ["Aa1-bcd", ["too_short"]],
  ["shanshui77", ["too_plain"]],
  ["ShanShui77", []],
  ["shanshui-77", []],
  ["青山绿水就是金山银山好地方", ["too_plain"]],
  ["青山绿水就是金山银山的好地方", []],
  ["shan shui feng guang", []],
  ["Ab-260417", ["holds_number"]],
  ["Ab-26041", []],
  ["我是示例人2026A-a", ["holds_name"]],
  ["Password1", ["common"]],
  ["P@ssw0rd", ["common"]],
  ["Qwertyuiop-1", ["common"]],
  ["Admin@123", ["common"]],
  ["aaaaaaaaaaaaaaaa", ["common"]],
  ["12345678", ["too_plain", "common"]],
  ["Zhibu-2026", ["common"]],
  [`Aa1-${"x".repeat(125)}`, ["too_long"]],
])("%s: %j", (password, problems) => {
  expect(check(password)).toEqual(problems);
});

test("a remembered password is refused", () => {
  expect(check("Shan-Shui7", { ...owner, reused: true })).toEqual(["reused"]);
});

test("a short number does not forbid every password with a few of its digits", () => {
  expect(check("Shan-12-Shui", { ...owner, number: "12" })).toEqual([]);
});

test("a password is due after its days have passed, never when there is none", () => {
  const days = DEFAULT_PASSWORD_POLICY.maxAgeDays * 86_400_000;
  expect(isPasswordDue(DEFAULT_PASSWORD_POLICY, 0, days)).toBe(false);
  expect(isPasswordDue(DEFAULT_PASSWORD_POLICY, 0, days + 1)).toBe(true);
  expect(isPasswordDue(DEFAULT_PASSWORD_POLICY, null, days + 1)).toBe(false);
});
