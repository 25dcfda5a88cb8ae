// 编辑器节点: the three components as nodes of the editor, without their looks; names and attributes are the bridge's.
import { mergeAttributes, Node } from "@tiptap/core";
import type { QuestionKind } from "#app/domain/questions/question-kinds.ts";
import { type CalloutKind, isCalloutKind, isQuizKind } from "./component-rules.ts";

export type CalloutAttributes = { kind: CalloutKind; title: string };
export type FigureAttributes = { src: string; alt: string; caption: string };
export type QuizAttributes = {
  id: string;
  kind: QuestionKind;
  stem: string;
  options: { text: string; right: boolean }[];
  answer: string;
  explain: string;
};

const textAttribute = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name] ?? "") }),
});

/** 提示框. Callouts stand at the top level only, which their own group says. */
export const Callout = Node.create({
  name: "callout",
  group: "section",
  content: "block+",
  defining: true,
  addAttributes() {
    const kind = textAttribute("kind");
    return {
      kind: {
        ...kind,
        default: "note",
        parseHTML: (element: HTMLElement) => {
          const found = kind.parseHTML(element);
          return isCalloutKind(found) ? found : "note";
        },
      },
      title: textAttribute("title"),
    };
  },
  parseHTML: () => [{ tag: "div[data-lesson-callout]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    mergeAttributes(HTMLAttributes, { "data-lesson-callout": "" }),
    0,
  ],
});

/** 图片, with what it shows in words. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: textAttribute("src"),
    alt: textAttribute("alt"),
    caption: textAttribute("caption"),
  }),
  parseHTML: () => [{ tag: "figure[data-lesson-figure]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "figure",
    mergeAttributes(HTMLAttributes, { "data-lesson-figure": "" }),
  ],
});

/** 小题. Its words are attributes: they are edited in a form, not in the text. */
export const Quiz = Node.create({
  name: "quiz",
  group: "section",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: textAttribute("id"),
    kind: {
      ...textAttribute("kind"),
      default: "single",
      parseHTML: (element: HTMLElement) => {
        const found = element.getAttribute("data-kind") ?? "";
        return isQuizKind(found) ? found : "single";
      },
    },
    stem: textAttribute("stem"),
    options: {
      default: [],
      parseHTML: (element: HTMLElement) => optionsFrom(element.getAttribute("data-options")),
      renderHTML: (attributes: Record<string, unknown>) => ({
        "data-options": JSON.stringify(attributes["options"]),
      }),
    },
    answer: textAttribute("answer"),
    explain: textAttribute("explain"),
  }),
  parseHTML: () => [{ tag: "div[data-lesson-quiz]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes(HTMLAttributes, { "data-lesson-quiz": "" })],
});

/** Options as the clipboard carries them; another page's may be anything. */
function optionsFrom(text: string | null): QuizAttributes["options"] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(list)) return [];
    return list.slice(0, 12).map((each: { text?: unknown; right?: unknown } | null) => ({
      text: typeof each?.text === "string" ? each.text : "",
      right: each?.right === true,
    }));
  } catch {
    return [];
  }
}
