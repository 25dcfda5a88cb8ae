// 源文: a lesson's MDX in a text field, with saving, checking and repairing that need no scripts.
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { editSource } from "#app/domain/authoring/editor-source-request.server.ts";
import { LessonHeader } from "#app/domain/authoring/lesson-header.tsx";
import { readLessonForEditing } from "#app/domain/authoring/read-lesson-for-editing.server.ts";
import { SourceEditor } from "#app/domain/authoring/source-editor.tsx";
import type { RequestHouse } from "#app/platform/house.ts";
import { Stack } from "#app/ui/layout.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.lesson.fields.title ?? "" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requirePermission(asked, "lesson.edit");
  const house = asked.context as unknown as RequestHouse;
  const lesson = await readLessonForEditing(house, asked.params["lesson"] ?? "");
  if (!lesson) throw new Response(null, { status: 404 });
  const { doc: _, front: __, mediaUrls: ___, ...shown } = lesson;
  return { locale: viewer.locale, lesson: shown, path: `/teach/lessons/${lesson.slug}` };
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer } = await requirePermission(asked, "lesson.edit");
  const house = asked.context as unknown as RequestHouse;
  const answer = await editSource(
    house,
    viewer,
    asked.params["lesson"] ?? "",
    await asked.request.formData(),
  );
  return Response.json(answer, {
    status: answer.result === "refused" || answer.result === "conflict" ? 422 : 200,
  });
}

export default function LessonSource() {
  const { locale, lesson, path } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof editSource>() as Awaited<ReturnType<typeof editSource>> | undefined;
  return (
    <Stack>
      <LessonHeader locale={locale} lesson={lesson} path={path} here="source" />
      <SourceEditor
        locale={locale}
        path={path}
        source={answer?.source ?? lesson.source}
        base={answer?.base ?? lesson.base.revisionId}
        answer={answer}
      />
    </Stack>
  );
}
