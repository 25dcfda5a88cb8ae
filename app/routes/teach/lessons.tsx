// 备课: the list of lessons, with what readers see and what is waiting as a draft.
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { LessonTable } from "#app/domain/authoring/lesson-table.tsx";
import { authoringTexts } from "#app/domain/authoring/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { lessonsForAuthors } from "#db/queries/authoring.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? authoringTexts[data.locale].lessons : "" },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requirePermission(asked, "lesson.edit");
  const house = asked.context as unknown as RequestHouse;
  return { locale: viewer.locale, lessons: await lessonsForAuthors(house.store.read) };
}

export default function Lessons() {
  const { locale, lessons } = useLoaderData<typeof loader>();
  const words = authoringTexts[locale];
  return (
    <Stack>
      <PageHeader locale={locale} title={words.lessons} lead={words.lessonsLead} />
      <LessonTable locale={locale} lessons={lessons} />
    </Stack>
  );
}
