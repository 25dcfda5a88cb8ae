// The twenty-five lines of a score by dimension, each with its working and the way to what it was computed from.
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { percentText } from "#app/ui/figures.ts";
import { Stack } from "#app/ui/layout.tsx";
import { pointsText } from "./points-text.ts";
import type { Rubric } from "./rubric.ts";
import type { BranchScore, ScoreLine } from "./score.ts";
import { scoringTexts } from "./texts.ts";

type Props = { locale: Locale; score: BranchScore; rubric: Rubric; hrefOf: (code: string) => string };

export function ScoreLines({ locale, score, rubric, hrefOf }: Props) {
  const words = scoringTexts[locale];
  const titles = new Map(rubric.items.map(({ code, title }) => [code, title]));
  return (
    <Stack>
      {rubric.dimensions.map((name, index) => (
        <Card key={name} title={name}>
          <DataTable
            locale={locale}
            caption={name}
            captionHidden
            rows={score.lines.filter((line) => line.dimension === index + 1)}
            rowKey={({ code }) => code}
            columns={[
              {
                key: "item",
                header: words.item,
                cell: ({ code }) => `${code} ${titles.get(code) ?? ""}`,
              },
              {
                key: "earned",
                header: words.earned,
                numeric: true,
                cell: (line) => earnedText(locale, line),
              },
              {
                key: "working",
                header: words.working,
                cell: (line) => <LineWords locale={locale} line={line} />,
              },
              {
                key: "source",
                header: words.source,
                cell: ({ code }) => (
                  <a href={hrefOf(code)} aria-label={words.open(titles.get(code) ?? code)}>
                    {words.source}
                  </a>
                ),
              },
            ]}
          />
        </Card>
      ))}
    </Stack>
  );
}

function earnedText(locale: Locale, { state, earned, points }: ScoreLine) {
  const words = scoringTexts[locale];
  if (earned !== null) return words.points(pointsText(earned), pointsText(points));
  return <Badge tone={state === "pending" ? "info" : "neutral"}>{words.states[state]}</Badge>;
}

/** The reason with its numbers, the rate beside its n/d, and what the system proposed where a person decided. */
export function LineWords({ locale, line }: { locale: Locale; line: ScoreLine }) {
  const words = scoringTexts[locale];
  const { n, d, working } = line;
  // Meetings may be more than required: the sentence says so, and 200 % would only puzzle.
  const rate =
    n !== null && d !== null && d > 0 && n <= d ? `${n}/${d} · ${percentText(n, d, locale)}` : null;
  const proposed = working["proposed"] === undefined ? null : words.proposed(pointsText(working["proposed"]));
  return (
    <>
      {words.reasons[line.reason](line)}
      {(rate || proposed) && <br />}
      {[rate, proposed].filter(Boolean).join(" · ")}
    </>
  );
}
