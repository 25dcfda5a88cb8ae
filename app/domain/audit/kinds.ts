// The kinds of event as a list, and their words where a stored kind may be older than this program.
import type { AuditKind } from "./events.ts";
import { auditTexts } from "./texts.ts";

/** Every kind, in the order of the texts, which name each of them. */
export const AUDIT_KINDS = Object.keys(auditTexts.zh.kinds) as AuditKind[];

/** A kind in words; one that this program does not know keeps its code. */
export function kindInWords(words: Readonly<Record<string, string>>, kind: string): string {
  return words[kind] ?? kind;
}
