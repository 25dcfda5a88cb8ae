// 支部得分: the five dimensions and every line with its working.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { refuse, requireUnit } from "#app/domain/accounts/viewer.server.ts";
import { AdjustmentList } from "#app/domain/scoring/adjustment-list.tsx";
import { listPeriods } from "#app/domain/scoring/list-periods.server.ts";
import { parseQuarterCode, quarterCode } from "#app/domain/scoring/period.ts";
import { readAdjustments } from "#app/domain/scoring/read-adjustments.server.ts";
import { periodFor, readBranchScore } from "#app/domain/scoring/read-branch-score.server.ts";
import { ScoreLines } from "#app/domain/scoring/score-lines.tsx";
import { ScoreSummary } from "#app/domain/scoring/score-summary.tsx";
import { scoringTexts } from "#app/domain/scoring/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { Time } from "#app/ui/time.tsx";

export const handle: PageHandle = { audience: "staff" };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, scope, unit } = await requireUnit(args, "score.read", args.params["unit"]);
  const house = args.context as unknown as RequestHouse;
  const period = await periodFor(
    house,
    parseQuarterCode(new URL(args.request.url).searchParams.get("quarter")),
  );
  const view = period && (await readBranchScore(house, scope, unit.id, period));
  if (!view) throw refuse(404, viewer, "score.read");
  const adjustments = await readAdjustments(house, scope, view.period.id, unit.id);
  return { locale: viewer.locale, view, adjustments, periods: await listPeriods(house) };
}

export default function BranchScorePage() {
  const { locale, view, adjustments, periods } = useLoaderData<typeof loader>();
  const { branch, period, score } = view;
  const words = scoringTexts[locale];
  const home = `/branches/${branch.code}`;
  const quarter = quarterCode(period);
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={words.title}
        badge={period.rubric.label && <Badge>{period.rubric.label}</Badge>}
        lead={`${branch.name} · ${words.quarter(period.year, period.quarter)} · ${period.rubric.title}`}
        breadcrumbs={[{ href: home, label: branch.shortName }]}
        actions={<ButtonLink href={`/manage/scores?quarter=${quarter}`}>{words.ranking}</ButtonLink>}
      />
      <Tabs
        label={words.quarters}
        items={periods.map((each) => ({
          href: `${home}/score?quarter=${quarterCode(each)}`,
          label: words.quarter(each.year, each.quarter),
          current: each.id === period.id,
        }))}
      />
      <p>
        {view.frozen ? words.frozen : words.live} {words.computedAt}
        {locale === "zh" ? "：" : ": "}
        <Time at={view.computedAt} locale={locale} />
      </p>
      <ScoreSummary locale={locale} score={score} rubric={period.rubric} />
      <AdjustmentList locale={locale} adjustments={adjustments} />
      <ScoreLines
        locale={locale}
        score={score}
        rubric={period.rubric}
        hrefOf={(code) => `${home}/score/${code}?quarter=${quarter}`}
      />
      <p>{words.sampleNote}</p>
    </Stack>
  );
}
