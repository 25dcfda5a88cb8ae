// 学一课: the reader, as server HTML; each check is a form of its own, graded on the server.
import { useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { answerCheck } from "#app/domain/completions/answer-check.server.ts";
import { readLesson } from "#app/domain/completions/read-lesson.server.ts";
import { completionsTexts } from "#app/domain/completions/texts.ts";
import { BEAT_EVERY_MS } from "#app/domain/completions/verified-time.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";
import "#app/domain/completions/reader.css";

export const handle: PageHandle = { audience: "member", island: "reader" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const page = await readLesson(context as unknown as RequestHouse, viewer, params["lesson"] ?? "");
  if (!page) throw new Response(null, { status: 404 });
  const { locale } = viewer;
  const status = completionsTexts[locale].standing(page.standing);
  return { locale, page, status, empty: new URL(request.url).searchParams.get("empty") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const slug = params["lesson"] ?? "";
  const form = await request.formData();
  const checkId = String(form.get("check") ?? "");
  const values = form.getAll(checkId).filter((value) => typeof value === "string");
  const result = await answerCheck(context as unknown as RequestHouse, viewer, { slug, checkId, values });
  if (!result.ok && result.reason === "unknown_check") throw new Response(null, { status: 404 });
  const query = result.ok ? "" : `?empty=${checkId}`;
  return new Response(null, {
    status: 303,
    headers: { Location: `/lessons/${slug}${query}#check-${checkId}` },
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Check = Extract<Data["page"]["blocks"][number], { kind: "check" }>;

export default function Lesson() {
  const { locale, page, status, empty } = useLoaderData<typeof loader>();
  const words = completionsTexts[locale];
  return (
    <div data-reader="" data-lesson={page.slug} data-beat-ms={BEAT_EVERY_MS} data-offline={words.offline}>
      <Stack>
        <PageHeader
          locale={locale}
          title={page.title}
          lead={`${words.aboutMinutes(page.minutes)} · ${page.summary}`}
          breadcrumbs={[
            { href: "/courses", label: words.catalogue },
            ...(page.course ? [{ href: `/courses/${page.course.slug}`, label: page.course.title }] : []),
          ]}
        />
        <Alert locale={locale} kind={page.standing.completed ? "success" : "info"} title={words.reading}>
          <p data-reader-status="">{status}</p>
          <p>{words.rule}</p>
          <noscript>
            <p>{words.needsScript}</p>
          </noscript>
        </Alert>
        <fieldset data-text-size="" hidden aria-label={words.textSize}>
          <Cluster align="end">
            <Button type="button" variant="quiet" value="-1">
              {words.smaller}
            </Button>
            <Button type="button" variant="quiet" value="1">
              {words.larger}
            </Button>
          </Cluster>
        </fieldset>
        <article>
          {page.blocks.map((block, index) =>
            block.kind === "html" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a published revision never move
              <Prose key={index} html={block.html} />
            ) : (
              <CheckForm key={block.id} locale={locale} check={block} empty={empty === block.id} />
            ),
          )}
        </article>
        <Cluster align="between">
          {page.previous && <ButtonLink href={`/lessons/${page.previous.slug}`}>{words.previous}</ButtonLink>}
          {page.next ? (
            <ButtonLink href={`/lessons/${page.next.slug}`} variant="primary">
              {`${words.next}：${page.next.title}`}
            </ButtonLink>
          ) : (
            <ButtonLink href={page.course ? `/courses/${page.course.slug}` : "/courses"}>
              {words.backToCourse}
            </ButtonLink>
          )}
        </Cluster>
      </Stack>
    </div>
  );
}

function CheckForm({ locale, check, empty }: { locale: Data["locale"]; check: Check; empty: boolean }) {
  const words = completionsTexts[locale];
  const id = `check-${check.id}`;
  return (
    <form method="post" action={`#${id}`} id={id}>
      <input type="hidden" name="check" value={check.id} />
      <Stack>
        <Prose html={check.html} />
        {empty && (
          <Alert locale={locale} kind="warning" live>
            <p>{words.emptyAnswer}</p>
          </Alert>
        )}
        {check.state === "right" && (
          <Alert locale={locale} kind="success" title={words.right} live>
            <p>{check.explanation}</p>
          </Alert>
        )}
        {check.state === "wrong" && (
          <Alert locale={locale} kind="warning" title={words.wrong} live>
            <p>{words.wrongText}</p>
          </Alert>
        )}
        {check.state !== "right" && (
          <Button wide>{check.state === "wrong" ? words.tryAgain : words.submitCheck}</Button>
        )}
      </Stack>
    </form>
  );
}
