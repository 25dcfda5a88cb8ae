// 支部首页: what a secretary needs to know in a minute.

import { useLoaderData } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requireUnit, viewerMay } from "#app/domain/accounts/viewer.server.ts";
import {
  BehindCard,
  ExamCard,
  FollowupsCard,
  MeetingsCard,
} from "#app/domain/reports/branch-needs-cards.tsx";
import { readBranchOverview } from "#app/domain/reports/read-branch-overview.server.ts";
import { reportsTexts } from "#app/domain/reports/texts.ts";
import { ScoreSummary } from "#app/domain/scoring/score-summary.tsx";
import { scoringTexts } from "#app/domain/scoring/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const handle: PageHandle = { audience: "staff" };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, scope, unit } = await requireUnit(args, "branch.read", args.params["unit"]);
  if (unit.kind !== "branch")
    throw redirect(viewerMay(viewer, "county.read", unit.path) ? `/manage/units/${unit.code}` : "/branches");
  const overview = await readBranchOverview(args.context as unknown as RequestHouse, scope, unit);
  return {
    locale: viewer.locale,
    overview,
    mayBoard: viewerMay(viewer, "exam.board", unit.path),
    mayScore: viewerMay(viewer, "score.read", unit.path),
    maySlip: viewerMay(viewer, "slip.issue", unit.path),
  };
}

export default function BranchPage() {
  const { locale, overview, mayBoard, mayScore, maySlip } = useLoaderData<typeof loader>();
  const { branch, exams, score } = overview;
  const words = reportsTexts[locale].branch;
  const home = `/branches/${branch.code}`;
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={branch.name}
        lead={words.lead(overview.members, overview.accountable, overview.floating)}
        actions={maySlip && <ButtonLink href={`${home}/slip`}>{words.slip}</ButtonLink>}
      />
      <Grid min="wide">
        {exams.map((exam) => (
          <ExamCard
            key={exam.id}
            locale={locale}
            exam={exam}
            boardHref={mayBoard ? `${home}/exams/${exam.id}` : null}
          />
        ))}
        {exams.length === 0 && <Card title={words.waitingTitle}>{words.noExam}</Card>}
        <BehindCard locale={locale} behind={overview.behind} exempt={overview.exempt} />
        <MeetingsCard locale={locale} gaps={overview.gaps} />
        <FollowupsCard locale={locale} followups={overview.followups} />
      </Grid>
      {mayScore && score && (
        <Card
          title={
            <>
              {words.score} <Badge>{scoringTexts[locale].sample}</Badge>
            </>
          }
          actions={<ButtonLink href={`${home}/score`}>{words.scoreLink}</ButtonLink>}
        >
          <ScoreSummary locale={locale} score={score.score} rubric={score.period.rubric} />
        </Card>
      )}
    </Stack>
  );
}
