// 组件属性: reads a component's attributes, and what is wrong with them; and the plain text of any node.
import type { Nodes } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { ATTRIBUTES, type ComponentName, hidden } from "./component-rules.ts";
import type { Problem, ProblemReason } from "./mdx-problem-texts.ts";

/** The attributes that are plain text, by name. */
export function attributesOf(node: MdxJsxFlowElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string"
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** Attributes that are unknown, repeated, missing, too long, or anything but plain text. */
export function attributeProblems(name: ComponentName, node: MdxJsxFlowElement): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const { line, column } = attribute.position?.start ?? node.position?.start ?? { line: 1, column: 1 };
    const refuse = (reason: ProblemReason, detail?: string) =>
      problems.push({ line, column, reason, ...(detail ? { detail } : {}) });
    if (attribute.type !== "mdxJsxAttribute") {
      refuse("attribute_spread");
      continue;
    }
    const rule = Object.hasOwn(ATTRIBUTES[name], attribute.name)
      ? ATTRIBUTES[name][attribute.name]
      : undefined;
    const { value } = attribute;
    if (!rule) refuse("attribute_unknown", attribute.name);
    else if (seen.has(attribute.name)) refuse("attribute_twice", attribute.name);
    else if (typeof value !== "string") refuse("attribute_not_text", attribute.name);
    else if (hidden(value)) refuse("hidden_character", hidden(value) ?? "");
    else if (value.length > rule.max) refuse("attribute_value", attribute.name);
    else if (rule.required && value.trim() === "") refuse("attribute_missing", attribute.name);
    seen.add(attribute.name);
  }
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  for (const [wanted, rule] of Object.entries(ATTRIBUTES[name]))
    if (rule.required && !seen.has(wanted))
      problems.push({ line, column, reason: "attribute_missing", detail: wanted });
  return problems;
}

/** The text a reader would see in a node, without marks; attributes do not count. */
export function textOf(node: Nodes): string {
  if (node.type === "break") return " ";
  if ("value" in node)
    return node.type === "text" || node.type === "inlineCode" || node.type === "code" ? node.value : "";
  return "children" in node ? node.children.map((child) => textOf(child)).join("") : "";
}
