// 课件问题: why a lesson's source is refused or was repaired, as stable codes and in words.
import { catalogue, type Locale } from "#app/platform/i18n.ts";

/** `detail` is the name of what is at fault (a field, a component, an attribute, an address), or empty. */
export const mdxProblemTexts = catalogue({
  zh: {
    where: (line: number, column: number) => `第 ${line} 行第 ${column} 列：`,
    reasons: {
      front_first_line: () => "文件第一行必须只有三个减号（---），后面什么也不能写",
      front_unclosed: () => "文首信息没有结束：还缺一行三个减号（---）",
      front_yaml: (detail: string) =>
        `文首信息${detail && `“${detail}”`}写法有误，请按“名称: 内容”一行一项来写`,
      front_unknown: (detail: string) => `文首信息里没有“${detail}”这一项`,
      front_title: () => "标题（title）要写 1 到 60 个字",
      front_summary: () => "简介（summary）要写一句话，1 到 160 个字",
      front_minutes: () => "时长（minutes）要写 1 到 120 之间的整数，单位是分钟",
      front_topic: () => "主题（topic）要写主题的代号，只用小写字母、数字和短横线",
      front_domains: () => "适用领域（domains）要写 [all]，或者一个不重复的领域列表",
      front_compulsory: () => "是否必修（compulsory）要写 true 或者 false",
      front_cover: () => "封面（cover）要写成 media/名称.svg 这样的图片路径",
      front_lessons: () => "课目（lessons）要按次序列出各课的代号，至少一课，不能重复",
      too_large: () => "整篇不能超过 200 KB",
      too_deep: () => "层次套得太深，最多 20 层",
      too_many: () => "内容太多，请分成几课",
      syntax: (detail: string) => `这里的写法读不懂${detail && `（${detail}）`}`,
      tag_syntax: () => "这里的 < 不成标记；要写小于号，请写成 \\<",
      tag_unclosed: () => "组件没有正确结束，开头和结尾要成对，并且各占一行",
      expression: () => "不能使用花括号 { }；要写花括号本身，请写成 \\{",
      import_export: () => "不能使用 import 和 export",
      html: (detail: string) => `不能使用 HTML 标记${detail && ` <${detail}>`}`,
      component_unknown: (detail: string) =>
        `没有${detail ? `“${detail}”` : "这样"}的组件，可用的是 Callout、Figure、Quiz`,
      component_lookalike: (detail: string) => `“${detail}”不是组件的准确名称，请逐个字母重新输入`,
      component_inline: (detail: string) => `${detail} 要单独成段，前后各空一行，不能写在文字中间`,
      component_nested: (detail: string) => `${detail} 不能放在这里面`,
      attribute_unknown: (detail: string) => `这里没有“${detail}”这个属性`,
      attribute_twice: (detail: string) => `属性“${detail}”写了两次`,
      attribute_not_text: (detail: string) => `属性“${detail}”要写成双引号里的文字`,
      attribute_spread: () => "组件里不能使用花括号",
      attribute_missing: (detail: string) => `缺少属性“${detail}”，或者它是空的`,
      attribute_value: (detail: string) => `属性“${detail}”的内容不合要求`,
      heading_depth: () => "小标题只能用二级到四级（## 到 ####）",
      heading_skipped: () => "小标题跳级了，请一级一级往下用",
      image: () => "图片请用 Figure 组件，并写明替代文字（alt）",
      footnote: () => "不能使用脚注",
      reference: () => "链接请直接写成 [文字](地址)",
      task_list: () => "打勾的列表只能用在 Quiz 里",
      not_allowed: (detail: string) => `这里不能使用这种内容（${detail}）`,
      link_address: (detail: string) =>
        `链接地址“${detail}”不能用，只能是 https、http、mailto、tel，或者以 / 或 # 开头`,
      link_empty: () => "链接没有文字，请写明它通向哪里",
      link_title: () => "链接不能另加标题",
      figure_address: (detail: string) => `图片地址“${detail}”不能用，请写成 media/名称.svg`,
      media_missing: (detail: string) => `找不到图片“${detail}”`,
      hidden_character: (detail: string) => `含有看不见的控制字符（${detail}）`,
      quiz_id: () => "小题的 id 要写成 q1、q2 这样",
      quiz_id_twice: (detail: string) => `小题“${detail}”的 id 和前面的重复`,
      quiz_kind: () => "小题的 kind 要写 single、multiple、truefalse 或者 blank",
      quiz_shape: () => "小题里只能先写题干，再写一个打勾的选项列表",
      quiz_markup: () => "小题的题干只能用文字和加粗，选项只能用文字",
      quiz_stem: () => "小题没有题干",
      quiz_options: () => "至少要有两个选项，每个选项都要有内容",
      quiz_options_twice: (detail: string) => `选项“${detail}”重复`,
      quiz_unchecked: () => "每个选项前都要写 [ ] 或者 [x]",
      quiz_no_right: () => "还没有标出正确选项，请用 [x]",
      quiz_one_right: () => "单选题和判断题只能有一个正确选项",
      quiz_truefalse: () => "判断题要正好有两个选项：正确、错误",
      quiz_answer: () => "填空题要写 answer，几种写法之间用 | 隔开；其他题型不写",
      quiz_blank: () => "填空题的题干里要正好有一处 ____（四个下划线），并且不写选项",
      quiz_none_here: () => "这里不能有小题",
      compile_timeout: () => "编译用时太长，已经停止；请检查内容，或者分成几课",
      compile_stopped: () => "编译意外停止，请再试一次；若仍然这样，请把内容分成几课",
      compile_failed: (detail: string) => `编译没有成功${detail && `（${detail}）`}`,
    },
    repairs: {
      comment: () => "去掉了 HTML 注释",
      line_break: () => "把 <br> 改成了换行",
      autolink: (detail: string) => `把尖括号里的地址改成了链接：${detail}`,
      less_than: () => "把 < 改成了 \\<",
      brace: () => "把 { 改成了 \\{",
    },
  },
  en: {
    where: (line, column) => `Line ${line}, column ${column}: `,
    reasons: {
      front_first_line: () => "the first line of the file must be exactly three hyphens (---)",
      front_unclosed: () => "the front matter does not end: a line of three hyphens (---) is missing",
      front_yaml: (detail) =>
        `the front matter ${detail && `"${detail}" `}cannot be read; write one “name: value” a line`,
      front_unknown: (detail) => `the front matter has no field "${detail}"`,
      front_title: () => "the title needs 1 to 60 characters",
      front_summary: () => "the summary needs one sentence of 1 to 160 characters",
      front_minutes: () => "minutes must be a whole number from 1 to 120",
      front_topic: () => "topic must be a topic's slug: lower-case letters, digits, hyphens",
      front_domains: () => "domains must be [all] or a list of domains without repeats",
      front_compulsory: () => "compulsory must be true or false",
      front_cover: () => "cover must be a picture such as media/name.svg",
      front_lessons: () => "lessons must list at least one lesson slug, in order, without repeats",
      too_large: () => "the whole text may not exceed 200 KB",
      too_deep: () => "nested too deeply; 20 levels at most",
      too_many: () => "too much content; please split it into several lessons",
      syntax: (detail) => `this cannot be read${detail && ` (${detail})`}`,
      tag_syntax: () => "this < is no tag; to write a less-than sign, write \\<",
      tag_unclosed: () => "a component is not closed properly; its opening and closing tags each take a line",
      expression: () => "braces { } cannot be used; to write a brace, write \\{",
      import_export: () => "import and export cannot be used",
      html: (detail) => `HTML tags cannot be used${detail && `: <${detail}>`}`,
      component_unknown: (detail) =>
        `there is no component ${detail ? `"${detail}"` : "like this"}; use Callout, Figure or Quiz`,
      component_lookalike: (detail) =>
        `"${detail}" is not exactly a component's name; type it again letter by letter`,
      component_inline: (detail) =>
        `${detail} needs a paragraph of its own, with a blank line before and after`,
      component_nested: (detail) => `${detail} cannot stand in here`,
      attribute_unknown: (detail) => `there is no attribute "${detail}" here`,
      attribute_twice: (detail) => `the attribute "${detail}" is written twice`,
      attribute_not_text: (detail) => `the attribute "${detail}" must be text in double quotes`,
      attribute_spread: () => "braces cannot be used in a component",
      attribute_missing: (detail) => `the attribute "${detail}" is missing or empty`,
      attribute_value: (detail) => `the attribute "${detail}" has a value that is not allowed`,
      heading_depth: () => "headings may be of level two to four (## to ####)",
      heading_skipped: () => "a heading level was skipped; go down one level at a time",
      image: () => "use the Figure component for pictures, with its alternative text (alt)",
      footnote: () => "footnotes cannot be used",
      reference: () => "write links as [text](address)",
      task_list: () => "task lists can only be used in a Quiz",
      not_allowed: (detail) => `this kind of content cannot be used here (${detail})`,
      link_address: (detail) =>
        `the address "${detail}" cannot be used; only https, http, mailto, tel, or one starting with / or #`,
      link_empty: () => "the link has no text; say where it leads",
      link_title: () => "a link cannot have a title",
      figure_address: (detail) => `the picture's address "${detail}" cannot be used; write media/name.svg`,
      media_missing: (detail) => `there is no picture "${detail}"`,
      hidden_character: (detail) => `contains an invisible control character (${detail})`,
      quiz_id: () => "the quiz's id must look like q1, q2",
      quiz_id_twice: (detail) => `the quiz id "${detail}" was used before`,
      quiz_kind: () => "the quiz's kind must be single, multiple, truefalse or blank",
      quiz_shape: () => "a quiz holds its stem first, then one task list of options",
      quiz_markup: () => "a quiz's stem may hold text and bold only, its options text only",
      quiz_stem: () => "the quiz has no stem",
      quiz_options: () => "at least two options are needed, none of them empty",
      quiz_options_twice: (detail) => `the option "${detail}" is repeated`,
      quiz_unchecked: () => "every option needs [ ] or [x] before it",
      quiz_no_right: () => "no right option is marked; use [x]",
      quiz_one_right: () => "single-choice and true/false quizzes have exactly one right option",
      quiz_truefalse: () => "a true/false quiz has exactly two options: 正确 and 错误",
      quiz_answer: () => "a blank quiz needs an answer, variants separated by |; the other kinds have none",
      quiz_blank: () => "a blank quiz's stem has exactly one ____ (four underscores), and no options",
      quiz_none_here: () => "there can be no quiz here",
      compile_timeout: () => "compiling took too long and was stopped; check the text, or split it",
      compile_stopped: () => "compiling stopped unexpectedly; try again, or split the text",
      compile_failed: (detail) => `compiling failed${detail && ` (${detail})`}`,
    },
    repairs: {
      comment: () => "removed an HTML comment",
      line_break: () => "turned <br> into a line break",
      autolink: (detail) => `turned the bracketed address into a link: ${detail}`,
      less_than: () => "turned < into \\<",
      brace: () => "turned { into \\{",
    },
  },
});

export type ProblemReason = keyof typeof mdxProblemTexts.zh.reasons;
export type RepairKind = keyof typeof mdxProblemTexts.zh.repairs;

/** Line and column in the file, both from 1. */
export type Problem = {
  readonly line: number;
  readonly column: number;
  readonly reason: ProblemReason;
  readonly detail?: string;
};

export type Repair = { readonly line: number; readonly kind: RepairKind; readonly detail?: string };

/** One problem in words, opening with where it is. */
export function problemText(problem: Problem, locale: Locale): string {
  const texts = mdxProblemTexts[locale];
  return texts.where(problem.line, problem.column) + texts.reasons[problem.reason](problem.detail ?? "");
}

/** One repair in words, opening with its line. */
export function repairText(repair: Repair, locale: Locale): string {
  const texts = mdxProblemTexts[locale];
  const where = locale === "zh" ? `第 ${repair.line} 行：` : `Line ${repair.line}: `;
  return where + texts.repairs[repair.kind](repair.detail ?? "");
}
