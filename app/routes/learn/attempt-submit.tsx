// 确认交卷: which questions have no answer yet; handing in is a form of its own.
import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { paperTexts } from "#app/domain/exams/paper-texts.ts";
import { readAttempt, unansweredPositions } from "#app/domain/exams/read-attempt.server.ts";
import { submitAttempt } from "#app/domain/exams/submit-attempt.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const attemptId = params.attempt ?? "";
  const paper = await readAttempt(context as unknown as RequestHouse, viewer, { attemptId });
  if (!paper) throw new Response(null, { status: 404 });
  if (paper.state !== "running") throw redirect(`/attempts/${attemptId}/result`, 303);
  const { title, deadlineAt, now } = paper;
  return { locale: viewer.locale, attemptId, title, deadlineAt, now, unanswered: unansweredPositions(paper) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const attemptId = params.attempt ?? "";
  const submitted = await submitAttempt(context as unknown as RequestHouse, viewer, { attemptId });
  if (!submitted.ok) throw new Response(null, { status: 404 });
  return redirect(`/attempts/${attemptId}/result`, 303);
}

export default function SubmitPage() {
  const { locale, attemptId, title, deadlineAt, now, unanswered } = useLoaderData<typeof loader>();
  const words = paperTexts[locale];
  const { confirm } = words;
  const paper = `/attempts/${attemptId}`;
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={confirm.title}
        lead={words.deadline(timeText(deadlineAt, locale, "relative", now))}
        breadcrumbs={[{ href: paper, label: title }]}
      />
      <Alert locale={locale} kind={unanswered.length > 0 ? "warning" : "success"}>
        <p>{unanswered.length > 0 ? confirm.some(unanswered.length) : confirm.all}</p>
        {unanswered.length > 0 && (
          <Cluster>
            {unanswered.map((position) => (
              <ButtonLink
                key={position}
                href={`${paper}#question-${position}`}
                aria-label={words.paletteItem(position, false)}
              >
                {position}
              </ButtonLink>
            ))}
          </Cluster>
        )}
      </Alert>
      <p>{confirm.final}</p>
      <Form>
        <FormActions>
          <Button variant="primary">{confirm.submit}</Button>
          <ButtonLink href={paper}>{confirm.back}</ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  );
}
