// 课文组件: the plain HTML that each part of a lesson becomes; its look is prose.css. No style, no script, no key.
import { createElement, type ReactElement, type ReactNode } from "react";
import { catalogue, type Locale } from "#app/platform/i18n.ts";
import { type CalloutKind, isCalloutKind } from "./component-rules.ts";
import type { LessonCheck } from "./lesson-document.ts";

export const lessonTexts = catalogue({
  zh: {
    callout: { note: "说明", tip: "小提示", warning: "注意", key: "要点" } satisfies Record<
      CalloutKind,
      string
    >,
    table: (columns: string) => `表格：${columns}`,
    tableUnnamed: "表格",
    quiz: { single: "单选题", multiple: "多选题", truefalse: "判断题", blank: "填空题" },
    answerHere: "您的答案",
  },
  en: {
    callout: { note: "Note", tip: "Tip", warning: "Attention", key: "Key point" },
    table: (columns) => `Table: ${columns}`,
    tableUnnamed: "Table",
    quiz: { single: "One answer", multiple: "Several answers", truefalse: "True or false", blank: "Fill in" },
    answerHere: "Your answer",
  },
});

export type LessonContext = {
  readonly locale: Locale;
  /** Where a picture of the source is served. */
  readonly mediaUrl: Readonly<Record<string, string>>;
};

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/** What MDX calls for each element and component; Quiz is no part of it, checks are rendered by `checkElement`. */
export function lessonComponents(context: LessonContext) {
  const texts = lessonTexts[context.locale];
  return {
    Callout: ({ kind, title, children }: Props) => {
      const known = typeof kind === "string" && isCalloutKind(kind) ? kind : "note";
      const heading = text(title) || texts.callout[known];
      const titled = createElement("p", { className: "callout-title" }, heading);
      // Not <aside>: several of them would each be a landmark of the page.
      return createElement(
        "div",
        { className: "callout", role: "note", "data-kind": known },
        titled,
        children,
      );
    },
    Figure: ({ src, alt, caption }: Props) => {
      const image = createElement("img", {
        src: pictureUrl(context.mediaUrl, text(src)),
        alt: text(alt),
        loading: "lazy",
        decoding: "async",
      });
      return createElement(
        "figure",
        null,
        image,
        text(caption) && createElement("figcaption", null, text(caption)),
      );
    },
    Quiz: () => null,
    a: ({ href, children }: Props) => {
      const rel = /^https?:/i.test(text(href)) ? "noopener noreferrer" : undefined;
      return createElement("a", { href: text(href), rel }, children);
    },
    table: ({ children, "aria-label": columns }: Props) => {
      const label = text(columns) ? texts.table(text(columns)) : texts.tableUnnamed;
      const region = { className: "table-scroll", role: "region", tabIndex: 0, "aria-label": label };
      return createElement("div", region, createElement("table", null, children));
    },
    th: ({ children }: Props) => createElement("th", { scope: "col" }, children),
    td: ({ children }: Props) => createElement("td", null, children),
    code: ({ children }: Props) => createElement("code", null, children),
  };
}

/** 课中小题 as a fieldset without form: inputs named by its id, values are option numbers from 0. */
export function checkElement(check: LessonCheck, locale: Locale): ReactElement {
  const texts = lessonTexts[locale];
  const kind = createElement("span", { className: "quiz-kind" }, texts.quiz[check.kind]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lesson-document escaped all but its own <strong> and <br>
  const stem = createElement("span", { dangerouslySetInnerHTML: { __html: check.stemHtml } });
  const legend = createElement("legend", null, kind, " ", stem);
  const inputs = check.kind === "blank" ? [blankInput(check, texts.answerHere)] : optionInputs(check);
  return createElement(
    "fieldset",
    { className: "quiz", "data-check": check.id, "data-kind": check.kind },
    legend,
    ...inputs,
  );
}

function optionInputs(check: LessonCheck): ReactElement[] {
  const type = check.kind === "multiple" ? "checkbox" : "radio";
  return check.options.map((option, index) =>
    createElement(
      "label",
      { key: index },
      createElement("input", { type, name: check.id, value: String(index) }),
      createElement("span", null, option),
    ),
  );
}

function blankInput(check: LessonCheck, answerHere: string): ReactElement {
  const input = { type: "text", name: check.id, maxLength: 60, autoComplete: "off" };
  return createElement(
    "label",
    { key: "blank" },
    createElement("span", null, answerHere),
    createElement("input", input),
  );
}

function pictureUrl(mediaUrl: LessonContext["mediaUrl"], src: string): string {
  return Object.hasOwn(mediaUrl, src) ? (mediaUrl[src] ?? src) : src;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
