// How far towards a target, drawn as a ring: this year's credit hours (学时).
import type { ReactNode } from "react";
import { share } from "./figures.ts";
import css from "./progress-ring.module.css";

const RADIUS = 42;
const LENGTH = 2 * Math.PI * RADIUS;

type ProgressRingProps = {
  value: number;
  max: number;
  /** In the middle, e.g. `21.5`; the value itself unless given. */
  figure?: ReactNode;
  /** Under the figure, e.g. `共 32 学时`. */
  caption: ReactNode;
};

export function ProgressRing({ value, max, figure, caption }: ProgressRingProps) {
  const percent = share(value, max);
  const drawn = Math.round(LENGTH * percent) / 100;
  return (
    <div className={css.ring} data-full={percent >= 100 || undefined}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle className={css.track} cx="50" cy="50" r={RADIUS} />
        {percent > 0 && (
          <circle
            className={css.fill}
            cx="50"
            cy="50"
            r={RADIUS}
            strokeDasharray={`${drawn} ${LENGTH}`}
            transform="rotate(-90 50 50)"
          />
        )}
      </svg>
      <p className={css.words}>
        <strong className={css.figure}>{figure ?? value}</strong>
        <span className={css.caption}>{caption}</span>
      </p>
    </div>
  );
}
