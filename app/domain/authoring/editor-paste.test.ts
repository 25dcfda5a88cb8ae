// What is left of pasted HTML.
import { expect, test } from "vitest";
import { plainPaste } from "./editor-paste.ts";

test("styles and handlers go, words and addresses stay", () => {
  const pasted =
    '<style>p{color:red}</style><p style=\'a > b\' onclick=x() class="y">粘 <b STYLE="x">粗</b> 1 < 2 style="留"</p><script>1</script>';
  expect(plainPaste(pasted)).toBe('<p class="y">粘 <b>粗</b> 1 < 2 style="留"</p>');
});

test("an attribute's value that looks like one is left alone", () => {
  const own =
    '<div data-options="[{ onclick=&quot;1&quot; style=2 }]" style="x"><a href="/pages/help">见</a></div>';
  expect(plainPaste(own)).toBe(own.replace(' style="x"', ""));
});
