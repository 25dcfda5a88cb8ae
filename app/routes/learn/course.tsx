// 一门课程: its introduction, its lessons in order, how far one has come.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { listCourses } from "#app/domain/completions/list-courses.server.ts";
import { completionsTexts } from "#app/domain/completions/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { CardLink, CardList } from "#app/ui/card.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const { courses } = await listCourses(context as unknown as RequestHouse, viewer);
  const course = courses.find(({ slug }) => slug === params["course"]);
  if (!course) throw new Response(null, { status: 404 });
  return { locale: viewer.locale, course };
}

export default function Course() {
  const { locale, course } = useLoaderData<typeof loader>();
  const words = completionsTexts[locale];
  const next = course.lessons.find(({ completed }) => !completed);
  return (
    <Stack gap="loose">
      <PageHeader
        locale={locale}
        title={course.title}
        lead={course.summary}
        breadcrumbs={[{ href: "/courses", label: words.catalogue }]}
        badge={
          <Badge tone={course.compulsory ? "info" : "neutral"}>
            {course.compulsory ? words.compulsory : words.elective}
          </Badge>
        }
      />
      <Meter
        locale={locale}
        label={words.completed}
        n={course.completed}
        d={course.lessons.length}
        tone={next ? "normal" : "good"}
      />
      {next && (
        <ButtonLink href={`/lessons/${next.slug}`} variant="primary" wide icon="play">
          {`${next.readMinutes > 0 ? words.continueNext : words.startNext}：${next.title}`}
        </ButtonLink>
      )}
      {course.coverUrl && (
        <div className="prose">
          <img src={course.coverUrl} alt="" />
        </div>
      )}
      <Prose html={course.introHtml} />
      <h2>{words.lessons}</h2>
      <CardList label={words.lessons}>
        {course.lessons.map((lesson, index) => (
          <CardLink
            key={lesson.slug}
            href={`/lessons/${lesson.slug}`}
            title={`${index + 1}. ${lesson.title}`}
            text={lesson.summary}
            meta={[
              words.aboutMinutes(lesson.minutes),
              ...(lesson.readMinutes > 0 ? [words.readMinutes(lesson.readMinutes)] : []),
            ].join(" · ")}
            badge={
              lesson.completed && (
                <Badge tone="success" icon="check">
                  {words.completed}
                </Badge>
              )
            }
          />
        ))}
      </CardList>
    </Stack>
  );
}
