// 考试说明: what an exam asks, before its clock starts; looking at it uses up nothing.
import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { type ExamCard, readExam } from "#app/domain/exams/list-exams.server.ts";
import { startAttempt } from "#app/domain/exams/start-attempt.server.ts";
import { examsTexts } from "#app/domain/exams/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card, CardLink, CardList } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  const exam = await readExam(house, viewer, { examId: params.exam ?? "" });
  if (!exam) throw new Response(null, { status: 404 });
  return { locale: viewer.locale, exam };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const started = await startAttempt(context as unknown as RequestHouse, viewer, {
    examId: params.exam ?? "",
  });
  if (started.ok) return redirect(`/attempts/${started.attemptId}`, 303);
  if (started.reason === "not_found") throw new Response(null, { status: 404 });
  return json({ refused: started.reason }, 409);
}

export default function ExamPage() {
  const { locale, exam } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const refused = useActionData<typeof action>()?.refused;
  const words = examsTexts[locale];
  const { facts } = words;
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={exam.title}
        breadcrumbs={[{ href: "/exams", label: words.title }]}
        badge={exam.compulsory ? <Badge tone="info">{words.compulsory}</Badge> : undefined}
      />
      {refused && (
        <Alert locale={locale} kind="warning" live>
          {words.refusals[refused]}
        </Alert>
      )}
      {exam.instructions && <p>{exam.instructions}</p>}
      <Card>
        <Facts
          locale={locale}
          items={[
            {
              label: facts.window,
              value: `${timeText(exam.opensAt, locale)} — ${timeText(exam.closesAt, locale)}`,
            },
            { label: facts.duration, value: words.minutes(exam.durationMinutes) },
            { label: facts.questions, value: words.questionCount(exam.questions) },
            { label: facts.points, value: words.points(exam.maxScore) },
            { label: facts.pass, value: words.passMark(exam.passPercent) },
            { label: facts.attempts, value: words.attemptsLeft(exam.attemptsLeft, exam.attempts) },
          ]}
        />
      </Card>
      <Start exam={exam} locale={locale} />
      {exam.past.length > 0 && <PastAttempts exam={exam} locale={locale} />}
    </Stack>
  );
}

function Start({ exam, locale }: { exam: ExamCard; locale: Locale }) {
  const words = examsTexts[locale];
  if (exam.running)
    return (
      <ButtonLink variant="primary" wide href={`/attempts/${exam.running.attemptId}`}>
        {words.resume}
      </ButtonLink>
    );
  const reason = exam.window !== "open" ? exam.window : exam.attemptsLeft === 0 ? "no_attempts_left" : null;
  if (reason) return <Alert locale={locale}>{words.refusals[reason]}</Alert>;
  return (
    <Form>
      <p>{words.free}</p>
      <Button variant="primary" wide>
        {exam.past.length > 0 ? words.startAgain : words.start}
      </Button>
    </Form>
  );
}

function PastAttempts({ exam, locale }: { exam: ExamCard; locale: Locale }) {
  const words = examsTexts[locale];
  return (
    <Card title={words.pastAttempts} flush>
      <CardList label={words.pastAttempts}>
        {exam.past.map(({ attemptId, no, submittedAt, score }) => (
          <CardLink
            key={attemptId}
            href={`/attempts/${attemptId}/result`}
            title={words.attemptNo(no)}
            text={score ? words.scoreOf(score.score, score.maxScore) : words.scoreLater}
            meta={timeText(submittedAt, locale)}
          />
        ))}
      </CardList>
    </Card>
  );
}
