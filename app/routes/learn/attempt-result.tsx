// 考试结果: the score and the paper, each as far as the exam's policy shows it now.
import { useLoaderData } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { readAttempt } from "#app/domain/exams/read-attempt.server.ts";
import { type AttemptResult, readResult } from "#app/domain/exams/read-result.server.ts";
import { ResultQuestions } from "#app/domain/exams/result-questions.tsx";
import { examsTexts } from "#app/domain/exams/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  const attemptId = params.attempt ?? "";
  const result = await readResult(house, viewer, { attemptId });
  if (result) return { locale: viewer.locale, now: house.clock.now(), result };
  if (await readAttempt(house, viewer, { attemptId })) throw redirect(`/attempts/${attemptId}`, 303);
  throw new Response(null, { status: 404 });
}

export default function ResultPage() {
  const { locale, now, result } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const words = examsTexts[locale];
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={words.result.title}
        lead={`${result.title} · ${words.attemptNo(result.no)}`}
        breadcrumbs={[{ href: `/exams/${result.examId}`, label: result.title }]}
      />
      <Notices result={result} locale={locale} now={now} />
      <Card>
        <Facts
          locale={locale}
          items={[
            ...(result.score
              ? [{ label: words.result.title, value: <ScoreLine result={result} locale={locale} /> }]
              : []),
            { label: words.result.handedIn, value: timeText(result.submittedAt, locale) },
          ]}
        />
      </Card>
      <Disclosure summary={words.result.paper} open={result.questions.some(({ key }) => key !== null)}>
        <ResultQuestions questions={result.questions} locale={locale} />
      </Disclosure>
      <ButtonLink href="/exams" wide>
        {words.result.back}
      </ButtonLink>
    </Stack>
  );
}

function ScoreLine({ result, locale }: { result: AttemptResult; locale: Locale }) {
  const words = examsTexts[locale];
  const { score } = result;
  if (!score) return null;
  const word = score.excellent ? words.excellent : score.passed ? words.passed : words.failed;
  return (
    <>
      {words.scoreOf(score.score, score.maxScore)}{" "}
      <Badge tone={score.passed ? "success" : "warning"}>{word}</Badge>
    </>
  );
}

function Notices({ result, locale, now }: { result: AttemptResult; locale: Locale; now: number }) {
  const words = examsTexts[locale].result;
  const withheld = result.questions.some(({ key }) => key === null);
  const running = now <= result.closesAt;
  const lines = [
    result.byDeadline && words.byDeadline,
    !result.score && words.received,
    withheld && running && words.keyLater(timeText(result.closesAt, locale)),
    withheld && !running && words.keyWithheld,
    result.lateSaves > 0 && words.late(result.lateSaves),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <Alert locale={locale} kind="info">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  );
}
