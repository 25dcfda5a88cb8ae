// 粘贴: what is pasted loses its styles and handlers before it is read; the policy of the page would only report them.

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE = /\s+([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The HTML of the clipboard without style blocks, scripts, style attributes and event attributes. */
export function plainPaste(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(TAG, (tag) =>
      tag.replace(ATTRIBUTE, (attribute, name: string) => (/^(?:style|on.*)$/i.test(name) ? "" : attribute)),
    );
}
