// One figure that matters, with its name and what it is made of.
import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";
import css from "./stat-tile.module.css";

type StatTileProps = {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** The n/d, the change, the date. */
  note?: ReactNode;
  /** Every figure opens to its people. */
  href?: string;
  tone?: Tone;
};

export function StatTile({ label, value, unit, note, href, tone = "neutral" }: StatTileProps) {
  const inside = (
    <>
      <span className={css.label}>{label}</span>
      <span className={css.value}>
        {value}
        {unit && <span className={css.unit}>{unit}</span>}
      </span>
      {note && <span className={css.note}>{note}</span>}
    </>
  );
  return href ? (
    <a className={css.tile} data-tone={tone} href={href}>
      {inside}
    </a>
  ) : (
    <div className={css.tile} data-tone={tone}>
      {inside}
    </div>
  );
}
