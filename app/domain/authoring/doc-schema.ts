// 编辑器文档: the TipTap JSON that a lesson is edited as, bounded and checked when it arrives from a browser.
import { z } from "zod";
import { QUESTION_KINDS } from "#app/domain/questions/question-kinds.ts";
import { CALLOUT_KINDS, hidden, isAllowedLink, isAllowedPicture } from "./component-rules.ts";

export const MAX_DOC_DEPTH = 24;
export const MAX_DOC_NODES = 8000;
export const MAX_DOC_CHARACTERS = 200_000;

/** Text without line ends or characters that hide or reorder it. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => hidden(text) === null && !text.includes("\n"));
const lines = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => hidden(text) === null);

/** Marks from the outermost in, in the editor's own order. */
export const MARK_ORDER = ["link", "bold", "italic", "strike", "code"] as const;

const markSchema = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["bold", "italic", "strike", "code"]) }),
  z.object({ type: z.literal("link"), attrs: z.object({ href: z.string().refine(isAllowedLink) }) }),
]);

const textSchema = z.object({
  type: z.literal("text"),
  text: line(20_000).min(1),
  marks: z.array(markSchema).max(5).optional(),
});
const inlineSchema = z.discriminatedUnion("type", [textSchema, z.object({ type: z.literal("hardBreak") })]);
const inlineContent = z.array(inlineSchema).optional();

const paragraphSchema = z.object({ type: z.literal("paragraph"), content: inlineContent });
const headingSchema = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlineContent,
});
const codeBlockSchema = z.object({
  type: z.literal("codeBlock"),
  attrs: z
    .object({
      language: z
        .string()
        .regex(/^[\w+#-]{1,20}$/)
        .nullish(),
    })
    .optional(),
  content: z
    .array(z.object({ type: z.literal("text"), text: lines(50_000).min(1) }))
    .max(1)
    .optional(),
});
const horizontalRuleSchema = z.object({ type: z.literal("horizontalRule") });

const span = z.literal(1).nullish();
const cellAttrs = z
  .object({ colspan: span, rowspan: span, align: z.enum(["left", "center", "right"]).nullish() })
  .optional();
const cellSchema = z.object({
  type: z.enum(["tableHeader", "tableCell"]),
  attrs: cellAttrs,
  content: z.array(paragraphSchema).max(20).optional(),
});
const tableSchema = z.object({
  type: z.literal("table"),
  content: z
    .array(z.object({ type: z.literal("tableRow"), content: z.array(cellSchema).min(1).max(30) }))
    .min(1),
});

const figureSchema = z.object({
  type: z.literal("figure"),
  attrs: z.object({
    src: z.string().refine((src) => src === "" || isAllowedPicture(src)),
    alt: line(500),
    caption: line(200),
  }),
});
const quizSchema = z.object({
  type: z.literal("quiz"),
  attrs: z.object({
    id: z.string().regex(/^q[1-9]\d{0,2}$/),
    kind: z.enum(QUESTION_KINDS),
    stem: lines(2000),
    options: z.array(z.object({ text: line(500), right: z.boolean() })).max(20),
    answer: line(300),
    explain: line(1000),
  }),
});

export type TiptapMark = z.infer<typeof markSchema>;
export type TiptapText = z.infer<typeof textSchema>;
export type TiptapInline = z.infer<typeof inlineSchema>;
export type TiptapParagraph = z.infer<typeof paragraphSchema>;
export type TiptapTable = z.infer<typeof tableSchema>;
export type TiptapTableCell = z.infer<typeof cellSchema>;
export type TiptapQuiz = z.infer<typeof quizSchema>;
export type TiptapListItem = { type: "listItem"; content: TiptapInner[] };
export type TiptapCallout = {
  type: "callout";
  attrs: { kind: (typeof CALLOUT_KINDS)[number]; title: string };
  content: TiptapInner[];
};
/** What may stand in a quote, a list item or a callout. */
export type TiptapInner =
  | TiptapParagraph
  | z.infer<typeof headingSchema>
  | z.infer<typeof codeBlockSchema>
  | z.infer<typeof horizontalRuleSchema>
  | z.infer<typeof figureSchema>
  | TiptapTable
  | { type: "bulletList"; content: TiptapListItem[] }
  | {
      type: "orderedList";
      attrs?: { start?: number | null | undefined } | undefined;
      content: TiptapListItem[];
    }
  | { type: "blockquote"; content: TiptapInner[] };
/** What may stand at the top. */
export type TiptapBlock = TiptapInner | TiptapCallout | TiptapQuiz;
export type TiptapDoc = { type: "doc"; content: TiptapBlock[] };

const listItemSchema: z.ZodType<TiptapListItem> = z.lazy(() =>
  z.object({ type: z.literal("listItem"), content: z.array(innerSchema).min(1) }),
);
const innerSchema: z.ZodType<TiptapInner> = z.lazy(() =>
  z.union([
    paragraphSchema,
    headingSchema,
    codeBlockSchema,
    horizontalRuleSchema,
    figureSchema,
    tableSchema,
    z.object({ type: z.literal("bulletList"), content: z.array(listItemSchema).min(1) }),
    z.object({
      type: z.literal("orderedList"),
      attrs: z.object({ start: z.int().min(0).max(99_999).nullish() }).optional(),
      content: z.array(listItemSchema).min(1),
    }),
    z.object({ type: z.literal("blockquote"), content: z.array(innerSchema).min(1) }),
  ]),
);
const calloutSchema = z.object({
  type: z.literal("callout"),
  attrs: z.object({ kind: z.enum(CALLOUT_KINDS), title: line(80) }),
  content: z.array(innerSchema).min(1),
});

/** Unknown attributes are dropped, unknown nodes and marks refused. Only for JSON that `fitsBounds`. */
export const docSchema: z.ZodType<TiptapDoc> = z.object({
  type: z.literal("doc"),
  content: z.array(z.union([quizSchema, calloutSchema, innerSchema])).max(2000),
});

export type DocResult =
  | { readonly ok: true; readonly doc: TiptapDoc }
  | { readonly ok: false; readonly reason: "too_large" | "not_a_document" };

/** Reads what an editor sent: measured before it is taken apart, so that depth and size cannot hurt. */
export function readDoc(json: unknown): DocResult {
  if (!fitsBounds(json)) return { ok: false, reason: "too_large" };
  const read = docSchema.safeParse(json);
  return read.success ? { ok: true, doc: read.data } : { ok: false, reason: "not_a_document" };
}

function fitsBounds(json: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "string") characters += value.length;
    if (characters > MAX_DOC_CHARACTERS) return false;
    if (typeof value !== "object" || value === null) continue;
    nodes += 1;
    // Each level of a document is an object and its list of content.
    if (nodes > MAX_DOC_NODES * 3 || depth > MAX_DOC_DEPTH * 2) return false;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return true;
}
