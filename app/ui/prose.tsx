// A column of reading matter (正文); its look is prose.css.
import type { ReactNode } from "react";

/** Give children, or `html` that our own publisher made and checked. */
export function Prose({ html, children }: { html?: string; children?: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lesson blocks are rendered and checked at publish
  if (html !== undefined) return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
  return <div className="prose">{children}</div>;
}
