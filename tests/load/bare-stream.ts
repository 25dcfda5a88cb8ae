// The floor that pages are measured against: node:http and React streaming the same tree, nothing else.
import { createServer } from "node:http";
import { parse } from "parse5";
import { createElement, type ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

type Node = {
  nodeName: string;
  tagName?: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
};

const REACT_NAME: Record<string, string> = {
  class: "className",
  for: "htmlFor",
  tabindex: "tabIndex",
  charset: "charSet",
};
const BOOLEAN = new Set([
  "checked",
  "required",
  "disabled",
  "novalidate",
  "open",
  "selected",
  "hidden",
  "multiple",
]);

function toReact(node: Node, key: number): ReactNode {
  if (node.nodeName === "#text") return node.value;
  if (!node.tagName) return null;
  const props: Record<string, unknown> = { key };
  for (const { name, value } of node.attrs ?? []) {
    const known =
      name === "checked" ? "defaultChecked" : name === "value" ? "defaultValue" : (REACT_NAME[name] ?? name);
    if (name !== "selected") props[known] = BOOLEAN.has(name) ? true : value;
  }
  const children = (node.childNodes ?? [])
    .map(toReact)
    .filter((child) => child !== null && child !== undefined);
  return children.length > 0
    ? createElement(node.tagName, props, ...children)
    : createElement(node.tagName, props);
}

process.on("message", ({ html }: { html: string }) => {
  const document = parse(html) as unknown as Node;
  const page: Node = document.childNodes?.find((node) => node.tagName === "html") as Node;
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    const { pipe } = renderToPipeableStream(toReact(page, 0), { onAllReady: () => pipe(response) });
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ url: `http://127.0.0.1:${(server.address() as { port: number }).port}/` });
  });
});
process.on("disconnect", () => process.exit(0));
