// The ranking of a period's branches as a table, small branches apart.
import { orgTexts } from "#app/domain/org/texts.ts";
import { pointsText } from "#app/domain/scoring/points-text.ts";
import type { Place } from "#app/domain/scoring/rank.ts";
import type { RankedBranch } from "#app/domain/scoring/read-ranking.server.ts";
import { scoringTexts } from "#app/domain/scoring/texts.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { reportsTexts } from "./texts.ts";

type Props = {
  locale: Locale;
  title: string;
  branches: readonly RankedBranch[];
  townships: readonly { code: string; shortName: string }[];
  quarter: string;
};

export function RankingTable({ locale, title, branches, townships, quarter }: Props) {
  const words = reportsTexts[locale].ranking;
  const place = (at: Place | null) => at && words.place(at.rank, at.of);
  const townshipOf = new Map(townships.map(({ code, shortName }) => [code, shortName]));
  return (
    <Card title={title}>
      <DataTable
        locale={locale}
        caption={title}
        captionHidden
        dense
        rows={branches}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "branch",
            header: words.branch,
            cell: ({ code, name }) => <a href={`/branches/${code}/score?quarter=${quarter}`}>{name}</a>,
          },
          {
            key: "township",
            header: words.township,
            cell: ({ path }) => townshipOf.get(path.split("/")[1] ?? ""),
          },
          { key: "domain", header: words.domain, cell: ({ domain }) => orgTexts[locale].domains[domain] },
          { key: "members", header: words.members, numeric: true, cell: ({ members }) => members },
          {
            key: "score",
            header: words.score,
            numeric: true,
            cell: ({ score, incomplete }) => (
              <span>
                {incomplete && <Badge tone="info">{words.incomplete}</Badge>}{" "}
                {score === null ? scoringTexts[locale].noScore : pointsText(score)}
              </span>
            ),
          },
          {
            key: "level",
            header: words.level,
            cell: ({ level }) => level && scoringTexts[locale].levels[level],
          },
          {
            key: "domainRank",
            header: words.inDomain,
            numeric: true,
            cell: ({ placing }) => place(placing.domain),
          },
          {
            key: "rank",
            header: words.inTownship,
            numeric: true,
            cell: ({ placing }) => place(placing.township),
          },
        ]}
      />
    </Card>
  );
}
