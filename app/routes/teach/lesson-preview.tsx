// 预览: the draft as a member would see it on a phone, compiled as it would be published.
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { LessonHeader } from "#app/domain/authoring/lesson-header.tsx";
import { LessonPreview } from "#app/domain/authoring/lesson-preview.tsx";
import { previewLesson } from "#app/domain/authoring/preview-lesson.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Stack } from "#app/ui/layout.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.preview.fields.title ?? "" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requirePermission(asked, "lesson.edit");
  const house = asked.context as unknown as RequestHouse;
  const preview = await previewLesson(house, asked.params["lesson"] ?? "", viewer.locale);
  if (!preview) throw new Response(null, { status: 404 });
  return { locale: viewer.locale, preview, path: `/teach/lessons/${preview.slug}` };
}

export default function LessonPreviewPage() {
  const { locale, preview, path } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <LessonHeader locale={locale} lesson={preview} path={path} here="preview" />
      <LessonPreview locale={locale} preview={preview} path={path} />
    </Stack>
  );
}
