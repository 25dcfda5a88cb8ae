// Which drawings are let in.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isPlainDrawing } from "./editor-svg.ts";

const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

test.each([
  ["a shape", svg('<rect width="9" height="9" fill="url(#a)"/>')],
  [
    "a declaration and a comment",
    `<?xml version="1.0"?>\n<!-- a > b -->\n${svg("<title>标题 &amp; 1</title>")}`,
  ],
  ["a style of its own", svg("<style>.a { fill: #fff; clip-path: url(#b) }</style>")],
  ["an inner reference", svg('<use xlink:href="#a"/><use href="#b"/>')],
  ["an embedded picture", svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
])("%s passes", (_, drawing) => {
  expect(isPlainDrawing(drawing)).toBe(true);
});

test.each([
  ["a script", svg("<script>alert(1)</script>")],
  ["a script under another prefix", svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
  ["an event attribute", svg("", ' onload="alert(1)"')],
  ["an event attribute without quotes", svg("<rect onclick=alert(1) />")],
  ["foreign content", svg("<foreignObject><p>x</p></foreignObject>")],
  ["another language's namespace", svg('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>')],
  ["an outside picture", svg('<image href="https://example.org/x.png"/>')],
  ["an outside use", svg('<use xlink:href="//example.org/x.svg#a"/>')],
  ["a link that runs", svg('<a xlink:href="java&#x73;cript:alert(1)"><text>x</text></a>')],
  ["an animation of an address", svg('<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>')],
  ["an embedded drawing", svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
  ["an outside style", svg("<style>@import 'https://example.org/x.css';</style>")],
  ["an outside style in CDATA", svg("<style><![CDATA[rect{fill:url(https://example.org/x)}]]></style>")],
  ["a spelled-out style", svg('<rect style="fill:\\75 rl(//example.org/x)"/>')],
  ["an outside fill", svg('<rect fill="url(https://example.org/x#a)"/>')],
  ["entities of its own", `<!DOCTYPE svg [<!ENTITY x "1">]>${svg("&x;")}`],
  ["a stylesheet instruction", `<?xml-stylesheet href="https://example.org/x.css"?>${svg("")}`],
  ["another base", svg("", ' xml:base="https://example.org/"')],
  ["an unfinished tag", `${svg("")}<script`],
])("%s is refused", (_, drawing) => {
  expect(isPlainDrawing(drawing)).toBe(false);
});

test("every drawing that comes with the program would be let in", () => {
  const files = globSync("content/**/*.svg", { cwd: process.cwd() });
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !isPlainDrawing(readFileSync(file, "utf8")))).toEqual([]);
});
