// 考试: the member's exams, open, coming and past.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { type ExamCard, listExams } from "#app/domain/exams/list-exams.server.ts";
import { cardMeta, examsTexts } from "#app/domain/exams/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardLink, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  return { locale: viewer.locale, now: house.clock.now(), exams: await listExams(house, viewer) };
}

export default function Exams() {
  const { locale, now, exams } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const words = examsTexts[locale];
  const groups = [
    { title: words.open, exams: exams.filter(({ window }) => window === "open") },
    { title: words.upcoming, exams: exams.filter(({ window }) => window === "before") },
    { title: words.past, exams: exams.filter(({ window }) => window === "closed") },
  ];
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      {exams.length === 0 && (
        <EmptyState locale={locale} icon="exam" title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      {groups
        .filter((group) => group.exams.length > 0)
        .map((group) => (
          <Card key={group.title} title={group.title} flush>
            <CardList label={group.title}>
              {group.exams.map((exam) => (
                <ExamRow key={exam.examId} exam={exam} locale={locale} now={now} />
              ))}
            </CardList>
          </Card>
        ))}
    </Stack>
  );
}

function ExamRow({ exam, locale, now }: { exam: ExamCard; locale: Locale; now: number }) {
  const words = examsTexts[locale];
  const [word, at] =
    exam.window === "before" ? [words.opensAt, exam.opensAt] : [words.closesAt, exam.closesAt];
  return (
    <CardLink
      href={`/exams/${exam.examId}`}
      icon="exam"
      title={exam.title}
      badge={<StateBadge exam={exam} locale={locale} />}
      text={`${word} ${timeText(at, locale, "relative", now)}`}
      meta={cardMeta(exam, words)}
    />
  );
}

function StateBadge({ exam, locale }: { exam: ExamCard; locale: Locale }) {
  const words = examsTexts[locale];
  if (exam.running) return <Badge tone="warning">{words.running}</Badge>;
  if (exam.best)
    return (
      <Badge tone={exam.best.passed ? "success" : "warning"}>
        {exam.best.passed ? words.passed : words.failed}
      </Badge>
    );
  if (exam.past.length > 0) return <Badge tone="info">{words.submitted}</Badge>;
  if (exam.kind === "practice") return <Badge>{words.practice}</Badge>;
  return exam.compulsory ? <Badge tone="info">{words.compulsory}</Badge> : null;
}
