// A unit's figures and those of the units below it, each rate with its n/d and the way further down.
import type { Locale } from "#app/platform/i18n.ts";
import { BarList } from "#app/ui/bar-list.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { percentText, ratioText } from "#app/ui/figures.ts";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import type { FiguresOf, Ratio, UnitFigures } from "./read-unit-figures.server.ts";
import { reportsTexts } from "./texts.ts";

/** Branches open their own page, units above them their figures. */
export function unitHref({ kind, code }: UnitFigures["unit"]): string {
  return kind === "branch" ? `/branches/${code}` : `/manage/units/${code}`;
}

export function UnitFiguresView({ locale, figures }: { locale: Locale; figures: FiguresOf }) {
  const words = reportsTexts[locale].county;
  const { total, children, exams } = figures;
  if (children.length === 0) return <EmptyState locale={locale} title={words.empty} icon="unit" />;
  const compared = (caption: string, ratioOf: (unit: UnitFigures) => Ratio, target?: number) => (
    <Card title={caption} footer={target !== undefined && words.targetNote(target)}>
      <BarList
        locale={locale}
        caption={caption}
        captionHidden
        nameHeader={words.unit}
        valueHeader={caption}
        target={target}
        rows={children
          .map((child) => ({
            ...ratioOf(child),
            key: child.unit.id,
            label: child.unit.shortName,
            href: unitHref(child.unit),
          }))
          .toSorted((a, b) => a.n * b.d - b.n * a.d)}
      />
    </Card>
  );
  return (
    <Stack>
      <Grid>
        <Tile locale={locale} label={words.hours} ratio={total.hours} note={words.hoursNote} />
        <Tile
          locale={locale}
          label={words.exams}
          ratio={total.exams}
          note={exams.length === 0 ? words.noExams : exams.map(({ title }) => title).join(" · ")}
        />
        <Tile locale={locale} label={words.rotation} ratio={total.rotation} note={words.rotationNote} />
      </Grid>
      <Grid min="wide">
        {compared(words.hours, ({ hours }) => hours, words.target)}
        {exams.length > 0 && compared(words.exams, (each) => each.exams, words.target)}
      </Grid>
      <UnitTable locale={locale} figures={figures} />
    </Stack>
  );
}

function Tile({ locale, label, ratio, note }: { locale: Locale; label: string; ratio: Ratio; note: string }) {
  return (
    <StatTile
      label={label}
      value={percentText(ratio.n, ratio.d, locale)}
      note={`${ratio.n}/${ratio.d} · ${note}`}
    />
  );
}

function UnitTable({ locale, figures: { total, children } }: { locale: Locale; figures: FiguresOf }) {
  const words = reportsTexts[locale].county;
  const rate = ({ n, d }: Ratio) => (d === 0 ? null : ratioText(n, d, locale));
  const hasUnitsBelow = children.some(({ unit }) => unit.kind !== "branch");
  const branchCount: Column<UnitFigures> = {
    key: "branches",
    header: words.branches,
    numeric: true,
    cell: ({ branches }) => branches,
  };
  return (
    <Card title={words.table}>
      <DataTable
        locale={locale}
        caption={words.table}
        captionHidden
        rows={children}
        rowKey={({ unit }) => unit.id}
        columns={[
          { key: "unit", header: words.unit, cell: ({ unit }) => <a href={unitHref(unit)}>{unit.name}</a> },
          ...(hasUnitsBelow ? [branchCount] : []),
          { key: "members", header: words.members, numeric: true, cell: ({ members }) => members },
          { key: "hours", header: words.hours, numeric: true, cell: ({ hours }) => rate(hours) },
          { key: "exams", header: words.exams, numeric: true, cell: ({ exams }) => rate(exams) },
          { key: "rotation", header: words.rotation, numeric: true, cell: ({ rotation }) => rate(rotation) },
        ]}
        foot={{
          unit: total.unit.shortName,
          branches: total.branches,
          members: total.members,
          hours: rate(total.hours),
          exams: rate(total.exams),
          rotation: rate(total.rotation),
        }}
      />
    </Card>
  );
}
