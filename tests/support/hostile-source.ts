// The form of a hostile source, and a harmless lesson to put it into.
import type { ProblemReason } from "#app/domain/authoring/mdx-problem-texts.ts";

export type HostileSource = {
  readonly name: string;
  readonly source: string;
  /** The line of the first problem. */
  readonly line: number;
  readonly reasons: readonly ProblemReason[];
};

export const FRONT = [
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

export const BODY_LINE = 10;

export function body(name: string, text: string, ...reasons: ProblemReason[]): HostileSource {
  return { name, source: lessonWith(text), line: BODY_LINE, reasons };
}

export function file(name: string, source: string, line: number, ...reasons: ProblemReason[]): HostileSource {
  return { name, source, line, reasons };
}
