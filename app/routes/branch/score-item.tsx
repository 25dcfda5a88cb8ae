// One line of a branch's score and the rows it was computed from.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { refuse, requireUnit } from "#app/domain/accounts/viewer.server.ts";
import { EvidenceTable } from "#app/domain/scoring/evidence-table.tsx";
import { parseQuarterCode, quarterCode } from "#app/domain/scoring/period.ts";
import { pointsText } from "#app/domain/scoring/points-text.ts";
import { periodFor, readBranchScore } from "#app/domain/scoring/read-branch-score.server.ts";
import { scoreEvidence } from "#app/domain/scoring/score-evidence.server.ts";
import { LineWords } from "#app/domain/scoring/score-lines.tsx";
import { scoringTexts } from "#app/domain/scoring/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const handle: PageHandle = { audience: "staff" };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, scope, unit } = await requireUnit(args, "score.read", args.params["unit"]);
  const house = args.context as unknown as RequestHouse;
  const code = args.params["item"] ?? "";
  const period = await periodFor(
    house,
    parseQuarterCode(new URL(args.request.url).searchParams.get("quarter")),
  );
  const view = period && (await readBranchScore(house, scope, unit.id, period));
  const line = view?.score.lines.find((each) => each.code === code);
  if (!view || !line) throw refuse(404, viewer, "score.read");
  const title = view.period.rubric.items.find((item) => item.code === code)?.title ?? "";
  const { branch, frozen } = view;
  const evidence = await scoreEvidence(house, scope, view, code);
  return { locale: viewer.locale, branch, frozen, quarter: quarterCode(view.period), line, title, evidence };
}

export default function ScoreItemPage() {
  const { locale, branch, frozen, quarter, line, title, evidence } = useLoaderData<typeof loader>();
  const words = scoringTexts[locale];
  const home = `/branches/${branch.code}`;
  const earned =
    line.earned === null
      ? words.states[line.state]
      : words.points(pointsText(line.earned), pointsText(line.points));
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={`${line.code} ${title}`}
        lead={words.evidence.lead}
        breadcrumbs={[
          { href: home, label: branch.shortName },
          { href: `${home}/score?quarter=${quarter}`, label: words.title },
        ]}
      />
      <Card>
        <Facts
          locale={locale}
          items={[
            { label: words.earned, value: earned },
            { label: words.working, value: <LineWords locale={locale} line={line} /> },
            { label: words.mode, value: words.modes[line.mode] },
          ]}
        />
        {frozen && <p>{words.evidence.frozenNote}</p>}
      </Card>
      <EvidenceTable locale={locale} title={title} evidence={evidence} />
    </Stack>
  );
}
