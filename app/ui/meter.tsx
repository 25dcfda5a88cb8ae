// A labelled share: 31/39 · 79.5 %.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Bar, type BarTone } from "./bar.tsx";
import { ratioText, share } from "./figures.ts";
import css from "./meter.module.css";
import { uiTexts } from "./texts.ts";

type MeterProps = {
  locale: Locale;
  label: ReactNode;
  n: number;
  d: number;
  /** A mark on the bar, 0–100. */
  target?: number;
  tone?: BarTone;
  /** Other words than `31/39 · 79.5 %`. */
  text?: ReactNode;
  note?: ReactNode;
};

export function Meter({ locale, label, n, d, target, tone, text, note }: MeterProps) {
  return (
    <div className={css.meter}>
      <p className={css.words}>
        <span className={css.label}>{label}</span>
        <span className={css.value}>{text ?? ratioText(n, d, locale)}</span>
      </p>
      <Bar percent={share(n, d)} target={target} tone={tone} />
      {(note || target !== undefined) && (
        <p className={css.note}>
          {target !== undefined && `${uiTexts[locale].target} ${target} %`}
          {target !== undefined && note && " · "}
          {note}
        </p>
      )}
    </div>
  );
}
