// 课程目录: compulsory courses first, with one's own progress; party lessons below.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { listCourses } from "#app/domain/completions/list-courses.server.ts";
import { completionsTexts } from "#app/domain/completions/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Badge } from "#app/ui/badge.tsx";
import { CardLink, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const { courses, partyLessons } = await listCourses(context as unknown as RequestHouse, viewer);
  const listed = courses.map(({ introHtml: _, lessons, ...course }) => ({
    ...course,
    count: lessons.length,
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
  }));
  return { locale: viewer.locale, courses: listed, partyLessons };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Courses() {
  const { locale, courses, partyLessons } = useLoaderData<typeof loader>();
  const words = completionsTexts[locale];
  const others = courses.filter(({ fits }) => !fits);
  return (
    <Stack gap="loose">
      <PageHeader locale={locale} title={words.catalogue} lead={words.catalogueLead} />
      {courses.length + partyLessons.length === 0 && (
        <EmptyState locale={locale} icon="book" title={words.noCourses} />
      )}
      <CourseRows locale={locale} label={words.catalogue} courses={courses.filter(({ fits }) => fits)} />
      {partyLessons.length > 0 && (
        <Stack>
          <h2>{words.partyLessons}</h2>
          <CardList label={words.partyLessons}>
            {partyLessons.map((lesson) => (
              <CardLink
                key={lesson.slug}
                href={`/lessons/${lesson.slug}`}
                icon="speaker"
                title={lesson.title}
                text={lesson.summary}
                meta={words.aboutMinutes(lesson.minutes)}
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
      )}
      {others.length > 0 && (
        <Stack>
          <h2>{words.otherDomains}</h2>
          <CourseRows locale={locale} label={words.otherDomains} courses={others} />
        </Stack>
      )}
    </Stack>
  );
}

function CourseRows({
  locale,
  label,
  courses,
}: {
  locale: Data["locale"];
  label: string;
  courses: Data["courses"];
}) {
  const words = completionsTexts[locale];
  if (courses.length === 0) return null;
  return (
    <CardList label={label}>
      {courses.map((course) => (
        <CardLink
          key={course.slug}
          href={`/courses/${course.slug}`}
          icon="book"
          title={course.title}
          text={course.summary}
          meta={`${words.courseProgress(course.completed, course.count)} · ${words.aboutMinutes(course.minutes)}`}
          badge={
            course.completed === course.count ? (
              <Badge tone="success" icon="check">
                {words.completed}
              </Badge>
            ) : (
              <Badge tone={course.compulsory ? "info" : "neutral"}>
                {course.compulsory ? words.compulsory : words.elective}
              </Badge>
            )
          }
        />
      ))}
    </CardList>
  );
}
