// 可视编辑: one lesson in the editor; its action saves and publishes and answers data, never a page.
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission, viewerMay } from "#app/domain/accounts/viewer.server.ts";
import { editLesson } from "#app/domain/authoring/editor-request.server.ts";
import { LessonEditor } from "#app/domain/authoring/lesson-editor.tsx";
import { LessonHeader } from "#app/domain/authoring/lesson-header.tsx";
import { readLessonForEditing } from "#app/domain/authoring/read-lesson-for-editing.server.ts";
import { TOPICS } from "#app/domain/authoring/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Stack } from "#app/ui/layout.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff", hydrate: true };

const ROUTE = "routes/teach/lesson-editor";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.lesson.fields.title ?? "" }];

/** What is being written stays: nothing is loaded again over it. */
export const shouldRevalidate = () => false;

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requirePermission(asked, "lesson.edit");
  const house = asked.context as unknown as RequestHouse;
  const lesson = await readLessonForEditing(house, asked.params["lesson"] ?? "");
  if (!lesson) throw new Response(null, { status: 404 });
  const path = `/teach/lessons/${lesson.slug}`;
  if (!lesson.doc) throw new Response(null, { status: 303, headers: { Location: `${path}/source` } });
  const { source: _, front: __, ...shown } = lesson;
  return { locale: viewer.locale, lesson: shown, path, mayPublish: viewerMay(viewer, "lesson.publish") };
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer } = await requirePermission(asked, "lesson.edit");
  const house = asked.context as unknown as RequestHouse;
  const form = await asked.request.formData();
  if (form.get("intent") === "publish") await requirePermission(asked, "lesson.publish");
  return Response.json(await editLesson(house, viewer, asked.params["lesson"] ?? "", form));
}

export default function LessonEditorPage() {
  const { locale, lesson, path, mayPublish } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <LessonHeader locale={locale} lesson={lesson} path={path} here="visual" />
      <LessonEditor
        locale={locale}
        lesson={lesson}
        path={path}
        route={ROUTE}
        topics={TOPICS}
        mayPublish={mayPublish}
      />
    </Stack>
  );
}
