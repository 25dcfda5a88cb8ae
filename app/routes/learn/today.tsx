// 今天: the next lesson, the open exams, the hours so far.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { planToday } from "#app/domain/completions/plan-today.server.ts";
import { completionsTexts, hoursText } from "#app/domain/completions/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardLink, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressRing } from "#app/ui/progress-ring.tsx";
import { timeText } from "#app/ui/time-text.ts";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const { next, unfinished, exams, hours } = await planToday(context as unknown as RequestHouse, viewer);
  const courses = unfinished.map(({ slug, title, completed, lessons }) => ({
    slug,
    title,
    completed,
    count: lessons.length,
  }));
  const lesson = next && { ...next.lesson, course: next.course?.title ?? null };
  return { locale: viewer.locale, lesson, courses, exams, hours };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function TodayPage() {
  const data = useLoaderData<typeof loader>();
  const { locale } = data;
  const words = completionsTexts[locale];
  return (
    <Stack gap="loose">
      <PageHeader locale={locale} title={words.today} lead={words.todayLead} />
      <StudyCard {...data} />
      <ExamsCard {...data} />
      <HoursCard {...data} />
    </Stack>
  );
}

function StudyCard({ locale, lesson, courses }: Data) {
  const words = completionsTexts[locale];
  return (
    <Card title={words.studyNext}>
      {lesson ? (
        <Stack>
          <p>
            <strong>{lesson.title}</strong>
          </p>
          <p>
            {[
              ...(lesson.course ? [words.inCourse(lesson.course)] : []),
              words.aboutMinutes(lesson.minutes),
              ...(lesson.readMinutes > 0 ? [words.readMinutes(lesson.readMinutes)] : []),
            ].join(" · ")}
          </p>
          <ButtonLink href={`/lessons/${lesson.slug}`} variant="primary" wide icon="play">
            {lesson.readMinutes > 0 ? words.continueNext : words.startNext}
          </ButtonLink>
          {courses.length > 0 && (
            <CardList label={words.unfinished}>
              {courses.map((course) => (
                <CardLink
                  key={course.slug}
                  href={`/courses/${course.slug}`}
                  title={course.title}
                  meta={words.courseProgress(course.completed, course.count)}
                  badge={<Badge tone="info">{words.compulsory}</Badge>}
                />
              ))}
            </CardList>
          )}
        </Stack>
      ) : (
        <EmptyState locale={locale} icon="check-circle" title={words.allStudied}>
          <p>{words.allStudiedText}</p>
        </EmptyState>
      )}
    </Card>
  );
}

function ExamsCard({ locale, exams }: Data) {
  const words = completionsTexts[locale];
  return (
    <Card title={words.exams}>
      {exams.length === 0 ? (
        <EmptyState locale={locale} icon="exam" title={words.noExams}>
          <p>{words.noExamsText}</p>
        </EmptyState>
      ) : (
        <CardList label={words.exams}>
          {exams.map((exam) => (
            <CardLink
              key={exam.id}
              href={`/exams/${exam.id}`}
              icon="exam"
              title={exam.title}
              text={words.examMinutes(exam.durationMinutes)}
              meta={words.examCloses(timeText(exam.closesAt, locale, "datetime"))}
              badge={exam.running && <Badge tone="warning">{words.examRunning}</Badge>}
            />
          ))}
        </CardList>
      )}
    </Card>
  );
}

function HoursCard({ locale, hours }: Data) {
  const words = completionsTexts[locale];
  const { target, total, quarter } = hours;
  const missing = (target?.byQuarterEnd ?? 0) - total;
  return (
    <Card title={words.hoursThisYear(quarter.year)}>
      <Stack>
        <ProgressRing
          value={total}
          max={target?.year ?? 0}
          figure={hoursText(total)}
          caption={target ? words.ofTarget(target.year) : words.hoursUnit}
        />
        <p>
          {!target
            ? words.noTarget
            : missing <= 0
              ? words.quarterReached(quarter.quarter, target.byQuarterEnd)
              : words.quarterMissing(quarter.quarter, target.byQuarterEnd, missing)}
        </p>
        <ButtonLink href="/hours" wide icon="list">
          {words.seeLedger}
        </ButtonLink>
      </Stack>
    </Card>
  );
}
