// A branch's score at a glance: the number, its level, what moved or capped it.
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Card } from "#app/ui/card.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import type { Hundredths } from "./hundredths.ts";
import { pointsText } from "./points-text.ts";
import type { Rubric } from "./rubric.ts";
import type { BranchScore } from "./score.ts";
import { scoringTexts } from "./texts.ts";

type Props = { locale: Locale; score: BranchScore; rubric: Rubric };

/** Number, level, and each dimension as a meter. */
export function ScoreSummary({ locale, score, rubric }: Props) {
  const words = scoringTexts[locale];
  return (
    <Stack>
      <Grid min="narrow">
        <StatTile
          label={words.total}
          value={score.score === null ? words.noScore : pointsText(score.score)}
          unit={score.score !== null && words.point}
          note={score.base !== null && workingOf(locale, score, score.base)}
        />
        <StatTile label={words.level} value={score.level ? words.levels[score.level] : words.noScore} />
      </Grid>
      <Caps locale={locale} score={score} />
      <Card>
        <Stack gap="tight">
          {score.dimensions.map(({ dimension, earned, points }) => (
            <Meter
              key={dimension}
              locale={locale}
              label={rubric.dimensions[dimension - 1]}
              n={earned}
              d={points}
              text={words.points(pointsText(earned), pointsText(points))}
            />
          ))}
        </Stack>
      </Card>
    </Stack>
  );
}

/** Where the number comes from: what was earned, then what a person added or took off. */
function workingOf(
  locale: Locale,
  { earned, points, bonus, deductions }: BranchScore,
  base: Hundredths,
): string {
  const words = scoringTexts[locale];
  const parts = [
    words.earnedOf(pointsText(earned), pointsText(points), pointsText(base)),
    bonus > 0 && words.bonus(pointsText(bonus)),
    deductions > 0 && words.deductions(pointsText(deductions)),
  ];
  return parts.filter(Boolean).join(locale === "zh" ? "，" : ", ");
}

/** Vetoes and items that still wait for a mark, in words. */
export function Caps({ locale, score }: Omit<Props, "rubric">) {
  const words = scoringTexts[locale];
  if (score.caps.length === 0 && !score.incomplete) return null;
  return (
    <Alert locale={locale} kind={score.caps.length > 0 ? "warning" : "info"}>
      {score.caps.map(({ veto, atMost }) => (
        <p key={veto}>{words.caps(words.vetoes[veto], words.levels[atMost])}</p>
      ))}
      {score.incomplete && <p>{words.incomplete}</p>}
    </Alert>
  );
}
