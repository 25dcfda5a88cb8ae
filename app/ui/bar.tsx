// The drawn part of a meter; decoration, since the figure always stands beside it in words.
import css from "./bar.module.css";

export type BarTone = "normal" | "good" | "low";

/** `percent` and `target` are 0–100. */
export function Bar({
  percent,
  target,
  tone = "normal",
}: {
  percent: number;
  target?: number;
  tone?: BarTone;
}) {
  return (
    <svg className={css.bar} data-tone={tone} width="100%" height="10" aria-hidden="true" focusable="false">
      <rect className={css.track} y="1" width="100%" height="8" rx="4" />
      {percent > 0 && <rect className={css.fill} y="1" width={`${percent}%`} height="8" rx="4" />}
      {target !== undefined && (
        <rect className={css.target} x={`${Math.min(target, 99.2)}%`} width="2" height="10" />
      )}
    </svg>
  );
}
