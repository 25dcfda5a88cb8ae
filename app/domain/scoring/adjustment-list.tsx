// Bonus points, deductions and proved falsification of a branch, each with its reason.
import type { Locale } from "#app/platform/i18n.ts";
import { Card } from "#app/ui/card.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { pointsText } from "./points-text.ts";
import { scoringTexts } from "./texts.ts";

export type Adjustment = {
  readonly id: string;
  readonly kind: "bonus" | "deduction" | "falsification";
  readonly points: number;
  readonly reason: string;
};

/** Nothing where nothing was added or taken. */
export function AdjustmentList({
  locale,
  adjustments,
}: {
  locale: Locale;
  adjustments: readonly Adjustment[];
}) {
  const words = scoringTexts[locale];
  if (adjustments.length === 0) return null;
  return (
    <Card title={words.adjustments}>
      <DataTable
        locale={locale}
        caption={words.adjustments}
        captionHidden
        rows={adjustments}
        rowKey={({ id }) => id}
        columns={[
          { key: "kind", header: words.item, cell: ({ kind }) => words.adjustmentKinds[kind] },
          {
            key: "points",
            header: words.earned,
            numeric: true,
            cell: ({ kind, points }) =>
              kind === "falsification" ? null : `${kind === "bonus" ? "+" : "−"}${pointsText(points)}`,
          },
          { key: "reason", header: words.reason, cell: ({ reason }) => reason },
        ]}
      />
    </Card>
  );
}
