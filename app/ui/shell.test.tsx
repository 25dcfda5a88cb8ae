// The frame: one way past the navigation, one current place, preferences that work as plain forms.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Shell } from "./shell.tsx";

const html = renderToStaticMarkup(
  <Shell
    audience="staff"
    locale="zh"
    theme="auto"
    path="/manage?domain=rural&page=2"
    nav={[
      { href: "/manage", label: "总览", current: true },
      { href: "/manage/scores", label: "考核" },
    ]}
  >
    正文
  </Shell>,
);

test("the first link skips to the content", () => {
  expect(html.indexOf('href="#main"')).toBe(html.indexOf("href="));
  expect(html).toMatch(/<main [^>]*id="main" tabindex="-1">正文<\/main>/);
});

test("one place is current", () => {
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toMatch(/href="\/manage" aria-current="page"/);
});

test("both preference forms carry both preferences and the way back", () => {
  const forms = [...html.matchAll(/<form method="post" action="\/preferences">(.*?)<\/form>/g)].map(
    (match) => match[1] ?? "",
  );
  const sent = forms.map((form) =>
    Object.fromEntries(
      [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  );
  const returnTo = "/manage?domain=rural&amp;page=2";
  expect(sent).toEqual([
    { returnTo, theme: "auto", locale: "en" },
    { returnTo, locale: "zh", theme: "dark" },
  ]);
});
