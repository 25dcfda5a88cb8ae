// A field tells everyone its label, its hint and its error; the summary leads to it.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckCards, RadioCards } from "./choice-cards.tsx";
import { FormError } from "./form-error.tsx";
import { PasswordInput, TextInput } from "./text-input.tsx";

const options = [
  { value: "a", label: "电话" },
  { value: "b", label: "上门" },
];

test("label, hint and error are wired to the control", () => {
  const html = renderToStaticMarkup(
    <TextInput locale="zh" name="phone" label="手机号" hint="11 位" error="请填写手机号" />,
  );
  expect(html).toContain('<label class="');
  expect(html).toContain('for="f-phone"');
  expect(html).toMatch(/<input[^>]* id="f-phone"/);
  expect(html).toContain('aria-describedby="f-phone-hint f-phone-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/id="f-phone-hint"[^>]*>11 位/);
  expect(html).toMatch(/id="f-phone-error".*请填写手机号/);
});

test("a field without hint and error names neither", () => {
  const html = renderToStaticMarkup(<TextInput locale="zh" name="phone" label="手机号" />);
  expect(html).not.toContain("aria-describedby");
  expect(html).not.toContain("aria-invalid");
});

test("a password never becomes a text field", () => {
  const html = renderToStaticMarkup(
    <PasswordInput locale="zh" name="secret" label="密码" autoComplete="new-password" />,
  );
  expect(html).toMatch(/<input type="password"[^>]*autoComplete="new-password"/i);
});

test("every line of the summary leads to the control of that name", () => {
  const errors = { phone: "请填写手机号", how: "请选一种", "days.0": "日期不对", form: "已过期" };
  const html = renderToStaticMarkup(
    <>
      <FormError locale="zh" errors={errors} labels={{ phone: "手机号" }} form="join" />
      <TextInput locale="zh" name="phone" label="手机号" form="join" error={errors.phone} />
      <TextInput locale="zh" name="days.0" label="日期" form="join" error={errors["days.0"]} />
      <CheckCards locale="zh" name="how[]" label="方式" form="join" error={errors.how} options={options} />
    </>,
  );
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(targets).toEqual(["join-phone", "join-how", "join-days-0"]);
  for (const id of targets) expect(html.split(` id="${id}"`)).toHaveLength(2);
  expect(html).toContain("有 4 处需要改正");
  expect(html).toContain("手机号：请填写手机号");
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/);
});

test("no error, no summary", () => {
  expect(renderToStaticMarkup(<FormError locale="zh" errors={{}} />)).toBe("");
});

test("choices are a named group with one checked option", () => {
  const html = renderToStaticMarkup(
    <RadioCards
      locale="zh"
      name="how"
      label="怎样联系"
      options={options}
      defaultValue="b"
      lettered
      error="请选一种"
    />,
  );
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="f-how-error"/);
  expect(html).toMatch(/<legend[^>]*>怎样联系<\/legend>/);
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="b"|<input[^>]*value="b"[^>]*checked=""/);
  expect(html.match(/ id="f-how(-2)?"/g)).toEqual([' id="f-how"', ' id="f-how-2"']);
});
