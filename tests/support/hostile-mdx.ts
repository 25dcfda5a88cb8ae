// Sources that try to run something, to hide something or to fool a reader: every one must be refused, with its line.
import type { ProblemReason } from "#app/domain/authoring/mdx-problem-texts.ts";

export type HostileSource = {
  readonly name: string;
  readonly source: string;
  /** The line of the first problem. */
  readonly line: number;
  readonly reasons: readonly ProblemReason[];
};

const FRONT = [
  "---",
  "title: 示例课",
  "summary: 一句话说明。",
  "minutes: 6",
  "topic: party-basics",
  "---",
  "",
];

/** A lesson whose body begins on line 8 with a harmless paragraph; `body` begins on line 10. */
export function lessonWith(body: string): string {
  return [...FRONT, "开头一段。", "", body, ""].join("\n");
}

const BODY_LINE = 10;

function body(name: string, text: string, ...reasons: ProblemReason[]): HostileSource {
  return { name, source: lessonWith(text), line: BODY_LINE, reasons };
}

function file(name: string, source: string, line: number, ...reasons: ProblemReason[]): HostileSource {
  return { name, source, line, reasons };
}

/** Anything run would leave this mark behind. */
const RUN = "globalThis.__hostile = true";

const frontMatter: readonly HostileSource[] = [
  file("js front matter", `---js\n{ title: (${RUN}) }\n---\n正文\n`, 1, "front_first_line"),
  file("javascript front matter", `---javascript\n{ title: (${RUN}) }\n---\n`, 1, "front_first_line"),
  file("js front matter after a space", `--- js\n{ title: (${RUN}) }\n---\n`, 1, "front_first_line"),
  file("json front matter", '---json\n{ "title": "示例" }\n---\n', 1, "front_first_line"),
  file("coffee front matter", `---coffee\ntitle: ${RUN}\n---\n`, 1, "front_first_line"),
  file("toml front matter", '+++\ntitle = "x"\n+++\n', 1, "front_first_line"),
  file("front matter behind a blank line", `\n${FRONT.join("\n")}`, 1, "front_first_line"),
  file("four hyphens", `-${FRONT.join("\n")}`, 1, "front_first_line"),
  file("no front matter", "# 正文\n", 1, "front_first_line"),
  file("unclosed front matter", "---\ntitle: 示例\n", 1, "front_unclosed"),
  file("a js tag in YAML", `---\ntitle: !!js/function "function () { ${RUN} }"\n---\n`, 2, "front_yaml"),
  file("a custom tag in YAML", "---\nsummary: 一句\ntitle: !run x\n---\n", 3, "front_yaml"),
  file("an alias bomb", "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\n---\n", 2, "front_yaml"),
  file("a field twice", "---\ntitle: 甲\ntitle: 乙\n---\n", 3, "front_yaml"),
  file("a list as front matter", "---\n- title\n---\n", 2, "front_yaml"),
  file(
    "a prototype in the front matter",
    FRONT.join("\n").replace("minutes", "__proto__: { admin: true }\nminutes"),
    4,
    "front_unknown",
  ),
  file(
    "an unknown field",
    FRONT.join("\n").replace("minutes", "layout: ../../x\nminutes"),
    4,
    "front_unknown",
  ),
  file(
    "a second, running front matter",
    `${FRONT.slice(0, 6).join("\n")}\n---js\n{ title: (${RUN}) }\n---\n`,
    8,
    "expression",
  ),
];

const code: readonly HostileSource[] = [
  body("an import", 'import fs from "node:fs"', "import_export"),
  body("an export", `export const x = (${RUN})`, "import_export"),
  body("a default export", "export default ({ children }) => children", "import_export"),
  body("an import that does not parse", "import from from from", "import_export"),
  body("a flow expression", `{${RUN}}`, "expression"),
  body("a text expression", `文字 {${RUN}} 文字`, "expression"),
  body("an expression in a heading", `## 标题 {${RUN}}`, "expression"),
  body("an expression in a list", `- 甲 {${RUN}}`, "expression"),
  file("an expression in a table", lessonWith(`| a |\n| - |\n| {1} |`), BODY_LINE + 2, "expression"),
  body("an expression in a link text", `[{${RUN}}](https://a.cn)`, "expression"),
  file("an unclosed expression", lessonWith("{ 1 + "), BODY_LINE + 1, "expression"),
  body("a comment expression", "{/* 注释 */}", "expression"),
  body("an attribute expression", `<Callout kind={${RUN}}>\n\n正文\n\n</Callout>`, "attribute_not_text"),
  body("an attribute template", '<Figure src={`media/a.svg`} alt="图" />', "attribute_not_text"),
  body("an attribute element", '<Callout kind=<script /> title="x" />', "tag_syntax", "attribute_not_text"),
  body("an attribute spread", `<Callout kind="tip" {...(${RUN})}>\n\n正文\n\n</Callout>`, "attribute_spread"),
  body(
    "an attribute without value",
    '<Callout kind="tip" title>\n\n正文\n\n</Callout>',
    "attribute_not_text",
  ),
  body("an event attribute", `<Figure src="media/a.svg" alt="图" onError="${RUN}" />`, "attribute_unknown"),
  body("an event attribute in lower case", `<Callout kind="tip" onclick="${RUN}" />`, "attribute_unknown"),
  body(
    "inner html",
    '<Callout kind="tip" dangerouslySetInnerHTML="x">\n\n正文\n\n</Callout>',
    "attribute_unknown",
  ),
  body("children as an attribute", '<Callout kind="tip" children="x" />', "attribute_unknown"),
  body("a style attribute", '<Callout kind="tip" style="position:fixed" />', "attribute_unknown"),
  body("a class attribute", '<Callout kind="tip" className="x" />', "attribute_unknown"),
  body("a ref attribute", '<Figure src="media/a.svg" alt="图" ref="x" />', "attribute_unknown"),
  body("a prototype attribute", '<Callout kind="tip" __proto__="x" />', "attribute_unknown"),
  body("a constructor attribute", '<Callout kind="tip" constructor="x" />', "attribute_unknown"),
  body(
    "an attribute twice",
    '<Figure src="media/a.svg" src="https://b.cn/x.png" alt="图" />',
    "attribute_twice",
  ),
  body(
    "a namespaced attribute",
    '<Figure src="media/a.svg" alt="图" xlink:href="javascript:x" />',
    "attribute_unknown",
  ),
];

const markup: readonly HostileSource[] = [
  body("a script", `<script>${RUN}</script>`, "html"),
  body("a script over lines", "<script>\n\nx\n\n</script>", "html"),
  body("a script in capitals", `<SCRIPT>x</SCRIPT>`, "component_unknown"),
  body("an iframe", '<iframe src="https://a.cn"></iframe>', "html"),
  body("a style element", "<style>x</style>", "html"),
  body("an svg with a handler", `<svg onload="${RUN}" />`, "html"),
  body("an image element", `<img src="x" onerror="${RUN}" />`, "html"),
  body("a form", '<form action="https://a.cn"><input name="password" /></form>', "html"),
  body("an object", '<object data="x" />', "html"),
  body("a meta refresh", '<meta http-equiv="refresh" content="0;url=https://a.cn" />', "html"),
  body("a base", '<base href="https://a.cn" />', "html"),
  body("a custom element", "<check-island />", "html"),
  body("an html line break", "甲<br/>乙", "html"),
  body("an unclosed html line break", "甲<br>乙", "tag_unclosed"),
  body("an html comment", "<!-- 注释 -->", "tag_syntax"),
  body("a processing instruction", "<?php x ?>", "tag_syntax"),
  body("cdata", "<![CDATA[x]]>", "tag_syntax"),
  body("an autolink", "<https://a.cn>", "tag_syntax"),
  body("a fragment", "<>\n\n正文\n\n</>", "component_unknown"),
  body("a member name", '<Callout.x kind="tip" />', "component_unknown"),
  body("a namespace", '<svg:a href="javascript:x" />', "component_unknown"),
  body("an unknown component", "<Video />", "component_unknown"),
  body("MDX's own wrapper", "<MDXLayout />", "component_unknown"),
  body("a prototype's name", "<constructor />", "html"),
  body("a Cyrillic look-alike", '<Саllout kind="tip" />', "component_lookalike"),
  body("a Greek look-alike", '<Fιgure src="media/a.svg" alt="图" />', "component_lookalike"),
  body("a full-width look-alike", '<Ｑuiz id="q1" />', "component_lookalike"),
  body("a component in lower case", '<callout kind="tip" />', "component_lookalike"),
  body("a component in capitals", '<QUIZ id="q1" />', "component_lookalike"),
  body("a component within text", '文字 <Callout kind="tip">甲</Callout> 文字', "component_inline"),
  body("html within a heading", "## 标题 <b>粗</b>", "html"),
  file("html within a table", lessonWith("| a |\n| - |\n| <b>粗</b> |"), BODY_LINE + 2, "html"),
  body("html within a link", "[<b>粗</b>](https://a.cn)", "html"),
  body("a component not closed", '<Callout kind="tip">\n\n正文', "tag_unclosed"),
  body("a component closed outside its quote", '> <Callout kind="tip">\n\n</Callout>', "tag_unclosed"),
  body("a markdown image", "![图](https://a.cn/x.png)", "image"),
  body("a tracking picture", "![](//a.cn/x.png)", "image"),
  body("a footnote", "正文[^1]\n\n[^1]: 脚注", "footnote"),
  body("a definition", "[文字][a]\n\n[a]: javascript:x", "reference"),
  body("a task list", "- [x] 甲", "task_list"),
  body("a first-level heading", "# 标题", "heading_depth"),
  body("a skipped heading", "### 标题", "heading_skipped"),
  body("reordered text", "收款\u202e人", "hidden_character"),
  body("reordered text by entity", "收款&#x202e;人", "hidden_character"),
  body("tag characters", "甲\u{e0041}乙", "hidden_character"),
  body(
    "a zero-width no-break space in an attribute",
    '<Callout kind="tip" title="a\ufeffb" />',
    "hidden_character",
  ),
];

const addresses: readonly HostileSource[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6a;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "&#1;javascript:alert(1)",
  "javascript&#58;alert(1)",
  "data:text/html,x",
  "data:text/html;base64,PHNjcmlwdD4=",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://a.cn/x",
  "view-source:https://a.cn",
  "//a.cn/x",
  "/&#x5c;a.cn",
  "&#x5c;&#x5c;a.cn",
  "/&Tab;/a.cn",
  "https:a.cn",
  "https:///a.cn",
  "https://bank.example@a.cn/",
  "lesson-two",
  "../admin",
  "/a/../manage",
  "?next=https://a.cn",
  "&amp;#106;avascript:alert(1)",
].map((address) => body(`a link to ${address}`, `[通知](${address})`, "link_address"));

const pictures: readonly HostileSource[] = [
  "../secret.svg",
  "media/../x.svg",
  "media/a/../../b.svg",
  "media/..svg",
  "media/a.svg?x",
  "media/a.svg#x",
  "media/a.html",
  "media/A.svg",
  "media/%2e%2e/a.svg",
  "/etc/passwd",
  "/media/abc.svg",
  "//a.cn/a.svg",
  "https://a.cn/a.svg",
  "data:image/svg+xml,x",
  "javascript:x",
  "media/a.svg&#10;",
].map((src) => body(`a picture at ${src}`, `<Figure src="${src}" alt="图" />`, "figure_address"));

const quiz = (attributes: string, content: string) => `<Quiz ${attributes}>\n\n${content}\n\n</Quiz>`;
const OPTIONS = "- [x] 甲\n- [ ] 乙";

const quizzes: readonly HostileSource[] = [
  body("a quiz without id", quiz('kind="single"', `题干\n\n${OPTIONS}`), "attribute_missing"),
  body(
    "a quiz with a strange id",
    quiz('id="location" kind="single"', `题干\n\n${OPTIONS}`),
    "attribute_value",
    "quiz_id",
  ),
  body("a quiz of no kind", quiz('id="q1" kind="essay"', `题干\n\n${OPTIONS}`), "quiz_kind"),
  body("a quiz without stem", quiz('id="q1" kind="single"', OPTIONS), "quiz_stem"),
  body("a quiz with one option", quiz('id="q1" kind="single"', "题干\n\n- [x] 甲"), "quiz_options"),
  body(
    "a quiz with equal options",
    quiz('id="q1" kind="single"', "题干\n\n- [x] 甲\n- [ ] 甲"),
    "quiz_options_twice",
  ),
  body(
    "a quiz without right option",
    quiz('id="q1" kind="multiple"', "题干\n\n- [ ] 甲\n- [ ] 乙"),
    "quiz_no_right",
  ),
  body(
    "a single with two right",
    quiz('id="q1" kind="single"', "题干\n\n- [x] 甲\n- [x] 乙"),
    "quiz_one_right",
  ),
  body(
    "a quiz with a plain option",
    quiz('id="q1" kind="single"', "题干\n\n- [x] 甲\n- 乙"),
    "quiz_unchecked",
  ),
  body(
    "a true/false of other words",
    quiz('id="q1" kind="truefalse"', `题干\n\n${OPTIONS}`),
    "quiz_truefalse",
  ),
  body(
    "a true/false of three",
    quiz('id="q1" kind="truefalse"', "题\n\n- [x] 正确\n- [ ] 错误\n- [ ] 不知道"),
    "quiz_truefalse",
  ),
  body("a blank without answer", quiz('id="q1" kind="blank"', "共 ____ 条"), "quiz_answer"),
  body("a blank with empty variants", quiz('id="q1" kind="blank" answer=" | "', "共 ____ 条"), "quiz_answer"),
  body("a blank without a gap", quiz('id="q1" kind="blank" answer="八"', "共几条"), "quiz_blank"),
  body("a blank with two gaps", quiz('id="q1" kind="blank" answer="八"', "共 ____ 条 ____"), "quiz_blank"),
  body(
    "a blank with options",
    quiz('id="q1" kind="blank" answer="八"', `共 ____ 条\n\n${OPTIONS}`),
    "quiz_blank",
  ),
  body(
    "an answer in a single",
    quiz('id="q1" kind="single" answer="甲"', `题干\n\n${OPTIONS}`),
    "quiz_answer",
  ),
  body(
    "a quiz with a table",
    quiz('id="q1" kind="single"', `题干\n\n| a |\n| - |\n\n${OPTIONS}`),
    "quiz_shape",
  ),
  body("text after the options", quiz('id="q1" kind="single"', `题干\n\n${OPTIONS}\n\n后记`), "quiz_shape"),
  body(
    "a link in an option",
    quiz('id="q1" kind="single"', "题干\n\n- [x] [甲](javascript:x)\n- [ ] 乙"),
    "quiz_markup",
  ),
  body("an expression in a stem", quiz('id="q1" kind="single"', `题{1}干\n\n${OPTIONS}`), "quiz_markup"),
  body(
    "a script in a stem",
    quiz('id="q1" kind="single"', `题<script>x</script>\n\n${OPTIONS}`),
    "quiz_markup",
  ),
  file(
    "two quizzes of one id",
    lessonWith(
      `${quiz('id="q1" kind="single"', `题\n\n${OPTIONS}`)}\n\n${quiz('id="q1" kind="single"', `题\n\n${OPTIONS}`)}`,
    ),
    BODY_LINE + 9,
    "quiz_id_twice",
  ),
];

const nested: readonly HostileSource[] = [
  file(
    "a script in a callout",
    lessonWith('<Callout kind="tip">\n\n<script>x</script>\n\n</Callout>'),
    BODY_LINE + 2,
    "html",
  ),
  file(
    "an expression in a callout",
    lessonWith(`<Callout kind="tip">\n\n{${RUN}}\n\n</Callout>`),
    BODY_LINE + 2,
    "expression",
  ),
  file(
    "a callout in a callout",
    lessonWith('<Callout kind="tip">\n\n<Callout kind="tip">\n\n甲\n\n</Callout>\n\n</Callout>'),
    BODY_LINE + 2,
    "component_nested",
  ),
  file(
    "a quiz in a callout",
    lessonWith(`<Callout kind="tip">\n\n${quiz('id="q1" kind="single"', `题\n\n${OPTIONS}`)}\n\n</Callout>`),
    BODY_LINE + 2,
    "component_nested",
  ),
  body(
    "a quiz in a quote",
    quiz('id="q1" kind="single"', `题\n\n${OPTIONS}`).replace(/^/gm, "> "),
    "component_nested",
  ),
  file(
    "a bad link deep in a list",
    lessonWith("- 甲\n  - 乙\n    - [丙](javascript:x)"),
    BODY_LINE + 2,
    "link_address",
  ),
  body("something in a figure", '<Figure src="media/a.svg" alt="图">\n\n甲\n\n</Figure>', "not_allowed"),
  body("quotes a hundred deep", `${"> ".repeat(100)}甲`, "too_deep"),
  body("quotes twenty-two deep", `${"> ".repeat(22)}甲`, "too_deep"),
  body("marks a hundred deep", `${"*甲 ".repeat(100)}${"乙*".repeat(100)}`, "too_deep"),
  file("far too much", lessonWith("甲乙丙丁".repeat(60_000)), 1, "too_large"),
  file("far too many nodes", lessonWith("- 甲\n".repeat(4000)), BODY_LINE + 1665, "too_many"),
];

export const HOSTILE_SOURCES: readonly HostileSource[] = [
  ...frontMatter,
  ...code,
  ...markup,
  ...addresses,
  ...pictures,
  ...quizzes,
  ...nested,
];
