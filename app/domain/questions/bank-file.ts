// 题库文件: the shape of a shipped question bank, checked before any of it is loaded.
import { z } from "zod";
import {
  DIFFICULTIES,
  FALSE_OPTION,
  type QuestionKey,
  type QuestionKind,
  TRUE_OPTION,
} from "./question-kinds.ts";

const text = z.string().trim().min(1);
const shared = {
  stem: text.max(500),
  explanation: text.max(1000),
  difficulty: z.enum(DIFFICULTIES),
  domains: z.array(text).min(1),
};
const options = z.array(text.max(200)).min(2).max(6);
const letters = (pattern: RegExp) => z.string().regex(pattern);

const questionSchema = z
  .discriminatedUnion("kind", [
    z.object({ ...shared, kind: z.literal("single"), options, answer: letters(/^[A-F]$/) }),
    z.object({ ...shared, kind: z.literal("multiple"), options, answer: letters(/^[A-F]{2,6}$/) }),
    z.object({ ...shared, kind: z.literal("truefalse"), answer: z.boolean() }),
    /** One blank: the accepted variants. */
    z.object({ ...shared, kind: z.literal("blank"), answer: z.array(text).min(1) }),
  ])
  .superRefine((question, context) => {
    if (!("options" in question)) return;
    const problem = choiceProblem(question.options, question.answer);
    if (problem) context.addIssue({ code: "custom", message: problem, path: ["answer"] });
  });

const bankSchema = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: text,
  questions: z.array(z.unknown()).min(1),
});

type FileQuestion = z.infer<typeof questionSchema>;

/** A question as the bank keeps it. */
export type BankQuestion = Pick<FileQuestion, "stem" | "explanation" | "difficulty" | "domains"> & {
  kind: QuestionKind;
  options: string[];
  key: QuestionKey;
};
export type Bank = { slug: string; title: string; questions: BankQuestion[] };

/** Parses a bank file's JSON; throws an error that names the file and the question's number, from 1. */
export function parseBank(file: string, json: unknown): Bank {
  const { slug, title, questions } = checked(file, bankSchema, json);
  return {
    slug,
    title,
    questions: questions.map((each, index) =>
      kept(checked(`${file}, question ${index + 1}`, questionSchema, each)),
    ),
  };
}

function checked<T>(where: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".") || "all"}: ${message}`);
  throw new Error(`${where}: ${problems.join("; ")}`);
}

function choiceProblem(choices: readonly string[], answer: string): string | null {
  const chosen = numbersOf(answer);
  if (new Set(chosen).size !== chosen.length) return "a letter stands twice";
  if (chosen.some((option) => option >= choices.length)) return "a letter has no option";
  return new Set(choices).size === choices.length ? null : "two options are the same";
}

const numbersOf = (answer: string) => [...answer].map((letter) => letter.charCodeAt(0) - 65);

function kept({ kind, stem, explanation, difficulty, domains, ...rest }: FileQuestion): BankQuestion {
  const base = { kind, stem, explanation, difficulty, domains };
  if ("options" in rest)
    return { ...base, options: rest.options, key: { options: numbersOf(rest.answer).sort() } };
  if (typeof rest.answer === "boolean") {
    const right = rest.answer ? TRUE_OPTION : FALSE_OPTION;
    return { ...base, options: ["正确", "错误"], key: { options: [right] } };
  }
  return { ...base, options: [], key: { blanks: [rest.answer] } };
}
