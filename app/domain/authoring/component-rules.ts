// 组件: the three components a lesson may use, the attributes each takes, and which addresses are let through.
import { QUESTION_KINDS, type QuestionKind } from "#app/domain/questions/question-kinds.ts";

export const COMPONENTS = ["Callout", "Figure", "Quiz"] as const;
export type ComponentName = (typeof COMPONENTS)[number];

export const CALLOUT_KINDS = ["note", "tip", "warning", "key"] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

/** Attributes in the order they are written; `max` in characters. */
export const ATTRIBUTES: Readonly<
  Record<ComponentName, Readonly<Record<string, { readonly required: boolean; readonly max: number }>>>
> = {
  Callout: { kind: { required: true, max: 10 }, title: { required: false, max: 80 } },
  Figure: {
    src: { required: true, max: 200 },
    alt: { required: true, max: 500 },
    caption: { required: false, max: 200 },
  },
  Quiz: {
    id: { required: true, max: 6 },
    kind: { required: true, max: 10 },
    answer: { required: false, max: 300 },
    explain: { required: false, max: 1000 },
  },
};

export function isComponentName(name: string | null): name is ComponentName {
  return COMPONENTS.includes(name as ComponentName);
}

export function isCalloutKind(kind: string): kind is CalloutKind {
  return CALLOUT_KINDS.includes(kind as CalloutKind);
}

export function isQuizKind(kind: string): kind is QuestionKind {
  return QUESTION_KINDS.includes(kind as QuestionKind);
}

/** Letters of other scripts that look like Latin ones, as far as the components' names need them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  А: "a",
  α: "a",
  Α: "a",
  с: "c",
  С: "c",
  ϲ: "c",
  Ϲ: "c",
  ⅽ: "c",
  Ⅽ: "c",
  е: "e",
  Е: "e",
  ε: "e",
  Ε: "e",
  і: "i",
  І: "i",
  ι: "i",
  Ι: "i",
  ı: "i",
  ӏ: "l",
  Ӏ: "l",
  Ⅼ: "l",
  о: "o",
  О: "o",
  ο: "o",
  Ο: "o",
  ԛ: "q",
  Ԛ: "q",
  г: "r",
  т: "t",
  Т: "t",
  τ: "t",
  Τ: "t",
  υ: "u",
  ս: "u",
  ѵ: "u",
  Ζ: "z",
  ᴢ: "z",
  ɡ: "g",
  ց: "g",
  Ϝ: "f",
  ғ: "f",
  Ғ: "f",
};

/** Whether a name is one of the components' written with other letters, capitals or marks. */
export function looksLikeComponent(name: string): boolean {
  const plain = skeleton(name);
  return COMPONENTS.some((component) => skeleton(component) === plain);
}

function skeleton(name: string): string {
  return [...name.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "")]
    .map((letter) => LOOKALIKES[letter] ?? letter.toLowerCase())
    .join("")
    .replaceAll("l", "i")
    .replaceAll("1", "i")
    .replaceAll("0", "o");
}

/** http(s) with a plain host, mailto, tel, a path on this site or a place on this page; nothing hidden in it. */
export function isAllowedLink(address: string): boolean {
  if (address.length > 2000 || hidden(address) !== null || /[\s\\<>"`{}]/u.test(address)) return false;
  if (/^#[^#]*$/.test(address)) return true;
  if (/^\/(?!\/)/.test(address)) return !/(^|\/)\.\.?(\/|$)/.test(address.split(/[?#]/)[0] ?? "");
  if (/^(mailto:[^@:/]+@[^@:/]+|tel:\+?[0-9-]+)$/i.test(address)) return true;
  if (!/^https?:\/\/[^/@?#]+([/?#]|$)/i.test(address)) return false;
  return URL.canParse(address);
}

/** A lesson's own picture by its name, or a stored one by its hash. */
export function isAllowedPicture(src: string): boolean {
  return (
    /^media\/[a-z0-9-]+\.(svg|png|jpe?g|webp)$/.test(src) ||
    /^\/media\/[0-9a-f]{64}\.(svg|png|jpe?g|webp)$/.test(src)
  );
}

// Controls other than tab and line feed, and the marks that reorder or hide text.
const HIDDEN =
  /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** The code point, as `U+202E`, of the first character that hides or reorders text; null when there is none. */
export function hidden(text: string): string | null {
  const found = HIDDEN.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}
