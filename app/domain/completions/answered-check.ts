// 已答小题: a compiled check with one's own answer put back into it; the key is no part of this.

/** The check's HTML with what was chosen; a right answer can no longer be changed. */
export function withAnswer(
  html: string,
  checkId: string,
  response: readonly string[],
  settled: boolean,
): string {
  let shown = html;
  for (const value of response) {
    const option = `name="${checkId}" value="${escapeAttribute(value)}"`;
    shown = shown.includes(option)
      ? shown.replace(option, () => `${option} checked=""`)
      : shown.replace(/(<input type="text")/, (input) => `${input} value="${escapeAttribute(value)}"`);
  }
  return settled ? shown.replace("<fieldset", '<fieldset disabled=""') : shown;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
