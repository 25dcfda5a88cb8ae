// 作答: the paper of a running attempt, a plain form that the island makes save by itself.
import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { AttemptForm } from "#app/domain/exams/attempt-paper.tsx";
import { paperTexts } from "#app/domain/exams/paper-texts.ts";
import { readAttempt } from "#app/domain/exams/read-attempt.server.ts";
import { savePaper } from "#app/domain/exams/save-paper.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member", island: "attempt" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const attemptId = params.attempt ?? "";
  const paper = await readAttempt(context as unknown as RequestHouse, viewer, { attemptId });
  if (!paper) throw new Response(null, { status: 404 });
  if (paper.state !== "running") throw redirect(`/attempts/${attemptId}/result`, 303);
  const { searchParams } = new URL(request.url);
  const unsaved = Math.min(
    Number.parseInt(searchParams.get("unsaved") ?? "", 10) || 0,
    paper.questions.length,
  );
  return { locale: viewer.locale, paper, saved: searchParams.has("saved"), unsaved };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  const attemptId = params.attempt ?? "";
  const paper = await readAttempt(house, viewer, { attemptId });
  if (!paper) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const { unsaved } = await savePaper(house, viewer, paper, form);
  if (paper.state !== "running") return redirect(`/attempts/${attemptId}/result`, 303);
  if (unsaved > 0) return redirect(`/attempts/${attemptId}?unsaved=${unsaved}`, 303);
  const next = form.get("intent") === "submit" ? "/submit" : "?saved=1";
  return redirect(`/attempts/${attemptId}${next}`, 303);
}

export default function AttemptPage() {
  const { locale, paper, saved, unsaved } = useLoaderData<typeof loader>() as Exclude<
    Awaited<ReturnType<typeof loader>>,
    Response
  >;
  return (
    <Stack>
      <PageHeader locale={locale} title={paper.title} />
      {unsaved > 0 && (
        <Alert locale={locale} kind="danger" live>
          {paperTexts[locale].unsavedNotice(unsaved)}
        </Alert>
      )}
      {saved && (
        <Alert locale={locale} kind="success" live>
          {paperTexts[locale].savedNotice}
        </Alert>
      )}
      <AttemptForm paper={paper} locale={locale} />
    </Stack>
  );
}
