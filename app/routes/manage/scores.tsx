// 考核排名: the period's branches in order, filtered by codes, and computed again on request.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { refuse, requirePermission, viewerMay } from "#app/domain/accounts/viewer.server.ts";
import { orgTexts } from "#app/domain/org/texts.ts";
import { DOMAINS } from "#app/domain/org/vocabulary.ts";
import { RankingTable } from "#app/domain/reports/ranking-table.tsx";
import { readScoresPage } from "#app/domain/reports/read-scores-page.server.ts";
import { reportsTexts } from "#app/domain/reports/texts.ts";
import { computeScores } from "#app/domain/scoring/compute-scores.server.ts";
import { scoringTexts } from "#app/domain/scoring/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { Time } from "#app/ui/time.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "score.read");
  const page = await readScoresPage(
    context as unknown as RequestHouse,
    scope,
    new URL(request.url).searchParams,
  );
  if (!page) throw refuse(404, viewer, "score.read");
  const mayCompute = page.period.state === "open" && viewerMay(viewer, "score.compute");
  return { locale: viewer.locale, page, mayCompute };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requirePermission({ request, context }, "score.read");
  const { viewer, scope } = await requirePermission({ request, context }, "score.compute");
  const periodId = String((await request.formData()).get("period") ?? "");
  const done = await computeScores(context as unknown as RequestHouse, scope, periodId, viewer.personId);
  return json(done, { status: done.ok ? 200 : 409 });
}

export default function Scores() {
  const { locale, page, mayCompute } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = reportsTexts[locale].ranking;
  const { period, branches } = page;
  const parts = [
    { title: words.regular, branches: branches.filter(({ placing }) => !placing.small) },
    { title: words.small, branches: branches.filter(({ placing }) => placing.small) },
  ];
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={words.title}
        badge={period.label && <Badge>{period.label}</Badge>}
        lead={`${scoringTexts[locale].quarter(period.year, period.quarter)} · ${words.lead}`}
      />
      {done && <Outcome locale={locale} done={done} />}
      <Filters locale={locale} page={page} />
      {page.computedAt === null ? (
        <EmptyState locale={locale} title={words.never} icon="chart" />
      ) : (
        <p>
          {words.computedAt} <Time at={page.computedAt} locale={locale} />
        </p>
      )}
      {mayCompute && (
        <Form fields={{ period: period.id }}>
          <FormActions>
            <Button>{words.recompute}</Button>
          </FormActions>
        </Form>
      )}
      {parts.map(
        ({ title, branches: rows }) =>
          rows.length > 0 && (
            <RankingTable
              key={title}
              locale={locale}
              title={title}
              branches={rows}
              townships={page.townships}
              quarter={period.code}
            />
          ),
      )}
    </Stack>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Done = NonNullable<ReturnType<typeof useActionData<typeof action>>>;

function Outcome({ locale, done }: { locale: Loaded["locale"]; done: Done }) {
  const words = reportsTexts[locale].ranking;
  if (done.ok) return <Alert locale={locale} kind="success" live title={words.recomputed(done.branches)} />;
  const title = done.reason === "period_locked" ? words.locked : words.unknown;
  return <Alert locale={locale} kind="danger" live title={title} />;
}

function Filters({ locale, page }: Pick<Loaded, "locale" | "page">) {
  const words = reportsTexts[locale].ranking;
  const quarter = scoringTexts[locale].quarter;
  return (
    <Form method="get" layout="inline">
      <Select
        locale={locale}
        name="quarter"
        label={words.quarter}
        defaultValue={page.period.code}
        options={page.periods.map((each) => ({ value: each.code, label: quarter(each.year, each.quarter) }))}
      />
      <Select
        locale={locale}
        name="domain"
        label={words.domain}
        placeholder={words.all}
        defaultValue={page.domain ?? ""}
        options={DOMAINS.map((domain) => ({ value: domain, label: orgTexts[locale].domains[domain] }))}
      />
      <Select
        locale={locale}
        name="unit"
        label={words.township}
        placeholder={words.all}
        defaultValue={page.unit ?? ""}
        options={page.townships.map(({ code, shortName }) => ({ value: code, label: shortName }))}
      />
      <Button>{words.show}</Button>
    </Form>
  );
}
