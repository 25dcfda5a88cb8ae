// SVG 检查: refuses drawings that could run something or fetch something; the file itself is never changed.

/** Elements that run, embed or carry another language. */
const REFUSED_ELEMENTS = new Set([
  "script",
  "foreignobject",
  "iframe",
  "embed",
  "object",
  "audio",
  "video",
  "canvas",
  "handler",
  "listener",
  "link",
  "base",
]);
const PICTURE_DATA = /^data:image\/(png|jpeg|webp|gif);base64,[a-z0-9+/=\s]*$/i;

/** One comment, declaration, CDATA section or tag; quotes may hold `>`. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[!?](?:"[^"]*"|'[^']*'|[^"'>])*>|<(?:"[^"]*"|'[^']*'|[^"'<>])*>/g;
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Whether an SVG is a drawing and nothing else: no scripts, event attributes, foreign content or outside references. */
export function isPlainDrawing(svg: string): boolean {
  let between = "";
  let end = 0;
  for (const found of svg.matchAll(MARKUP)) {
    between += svg.slice(end, found.index);
    end = found.index + found[0].length;
    const markup = found[0];
    if (markup.startsWith("<!--")) continue;
    if (markup.startsWith("<![CDATA[")) between += markup.slice(9, -3);
    else if (markup.startsWith("<?")) {
      if (!/^<\?xml\s/.test(markup)) return false;
    } else if (markup.startsWith("<!")) return false;
    else if (!isPlainTag(markup)) return false;
  }
  between += svg.slice(end);
  return !between.includes("<") && !(/<(?:[\w-]+:)?style[\s>]/i.test(svg) && fetches(decoded(between)));
}

function isPlainTag(tag: string): boolean {
  const name = /^<\/?\s*(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1]?.toLowerCase();
  if (!name || REFUSED_ELEMENTS.has(name)) return false;
  const rest = tag.replace(ATTRIBUTE, " ");
  // Whatever is left must be the name alone: an attribute without quotes is no XML.
  if (!/^<\/?\s*[\w:.-]+\s*\/?>$/.test(rest)) return false;
  return [...tag.matchAll(ATTRIBUTE)].every(([, attribute = "", quoted = ""]) =>
    isPlainAttribute(attribute.toLowerCase(), decoded(quoted.slice(1, -1)).trim()),
  );
}

function isPlainAttribute(name: string, value: string): boolean {
  const local = name.replace(/^.*:/, "");
  if (name === "xmlns" || name.startsWith("xmlns:")) return !/xhtml|xml\/events/i.test(value);
  if (/^on/.test(local) || local === "base" || local === "src") return false;
  if (local === "href") return value.startsWith("#") || PICTURE_DATA.test(value);
  // An animation could set an address.
  if (local === "attributename" && /href|^on/i.test(value)) return false;
  return !/javascript:/i.test(value.replace(/\s/g, "")) && !fetches(value, local === "style");
}

/** Whether CSS or a presentation attribute refers to anything outside the drawing. */
function fetches(css: string, strict = true): boolean {
  if (/url\(\s*(?!["']?#)/i.test(css) || /@import|image-set|expression\(/i.test(css)) return true;
  // Escapes could spell any of the above.
  return strict && (css.includes("\\") || /\/\//.test(css));
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_, decimal: string) => character(Number(decimal)))
    .replace(
      /&(amp|lt|gt|quot|apos|colon|tab|newline);/gi,
      (whole, name: string) => NAMED[name.toLowerCase()] ?? whole,
    );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  colon: ":",
  tab: "\t",
  newline: "\n",
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
