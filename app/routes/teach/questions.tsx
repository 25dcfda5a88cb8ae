// 题库: the question bank for trainers, by bank, kind, difficulty and words.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { type BankRow, readQuestionBank } from "#app/domain/exams/read-question-bank.server.ts";
import { DIFFICULTIES, QUESTION_KINDS } from "#app/domain/questions/question-kinds.ts";
import { questionsTexts } from "#app/domain/questions/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requirePermission({ request, context }, "question.read");
  const query = new URL(request.url).searchParams;
  const filter = {
    bank: query.get("bank") || null,
    kind: QUESTION_KINDS.find((kind) => kind === query.get("kind")) ?? null,
    difficulty: DIFFICULTIES.find((each) => each === query.get("difficulty")) ?? null,
    words: query.get("words")?.trim().slice(0, 50) || null,
  };
  const page = Math.max(1, Math.floor(Number(query.get("page"))) || 1);
  const bank = await readQuestionBank(context as unknown as RequestHouse, { filter, page });
  return { locale: viewer.locale, filter, bank };
}

type Data = Awaited<ReturnType<typeof loader>>;

export default function QuestionsPage() {
  const { locale, filter, bank } = useLoaderData<typeof loader>() as Data;
  const words = questionsTexts[locale];
  const withheld = bank.rows.filter(({ answer }) => answer === null).length;
  const href = (page: number) => {
    const kept = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
    return `?${new URLSearchParams([...kept, ["page", String(page)]])}`;
  };
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead(bank.total)} />
      <Filters locale={locale} filter={filter} banks={bank.banks} />
      {withheld > 0 && <Alert locale={locale}>{words.withheldNotice(withheld)}</Alert>}
      {bank.rows.length === 0 && (
        <EmptyState locale={locale} title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      {bank.rows.map((row) => (
        <QuestionCard key={row.id} row={row} locale={locale} />
      ))}
      <Pager locale={locale} page={bank.page} pages={bank.pages} href={href} />
    </Stack>
  );
}

type FilterProps = { locale: Locale; filter: Data["filter"]; banks: Data["bank"]["banks"] };

function Filters({ locale, filter, banks }: FilterProps) {
  const words = questionsTexts[locale];
  const field = { locale, placeholder: words.all };
  return (
    <Form method="get" layout="inline">
      <Select
        {...field}
        name="bank"
        label={words.bank}
        defaultValue={filter.bank ?? ""}
        options={banks.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <Select
        {...field}
        name="kind"
        label={words.kind}
        defaultValue={filter.kind ?? ""}
        options={QUESTION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <Select
        {...field}
        name="difficulty"
        label={words.difficulty}
        defaultValue={filter.difficulty ?? ""}
        options={DIFFICULTIES.map((each) => ({ value: each, label: words.difficulties[each] }))}
      />
      <TextInput
        locale={locale}
        name="words"
        label={words.words}
        defaultValue={filter.words ?? ""}
        maxLength={50}
      />
      <Button>{words.filter}</Button>
    </Form>
  );
}

const letter = (option: number) => String.fromCharCode(65 + option);

function QuestionCard({ row, locale }: { row: BankRow; locale: Locale }) {
  const words = questionsTexts[locale];
  return (
    <Card title={row.stem} level={2}>
      <Stack gap="tight">
        <Cluster>
          <Badge>{row.bank}</Badge>
          <Badge>{words.kinds[row.kind]}</Badge>
          <Badge>{words.difficulties[row.difficulty]}</Badge>
          {row.state === "retired" && <Badge tone="warning">{words.retired}</Badge>}
        </Cluster>
        {row.options.map((option, place) => (
          <p key={option}>
            {letter(place)}. {option}
          </p>
        ))}
        <Answer answer={row.answer} locale={locale} />
      </Stack>
    </Card>
  );
}

function Answer({ answer, locale }: { answer: BankRow["answer"]; locale: Locale }) {
  const words = questionsTexts[locale];
  if (!answer) return <p>{words.withheld}</p>;
  const { key, explanation } = answer;
  const text =
    "options" in key
      ? key.options.map(letter).join("")
      : key.blanks.map((variants) => variants.join(` ${words.variants} `)).join(" / ");
  return (
    <>
      <p>
        <strong>{words.answer}</strong> {text}
      </p>
      <p>
        <strong>{words.explanation}</strong> {explanation}
      </p>
    </>
  );
}
