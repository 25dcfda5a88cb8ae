// How things stand beside and under each other: stack, grid, cluster.
import type { ReactNode } from "react";
import css from "./layout.module.css";

type Gap = "tight" | "normal" | "loose";

/** One under the other with even space. */
export function Stack({ gap = "normal", children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className={css.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** As many equal columns as fit; `min` is the narrowest a column may be (9, 16 or 24 rem). */
export function Grid({
  min = "normal",
  children,
}: {
  min?: "narrow" | "normal" | "wide";
  children: ReactNode;
}) {
  return (
    <div className={css.grid} data-min={min}>
      {children}
    </div>
  );
}

/** Small things in a row that wraps: buttons, badges. */
export function Cluster({
  align = "start",
  children,
}: {
  align?: "start" | "end" | "between";
  children: ReactNode;
}) {
  return (
    <div className={css.cluster} data-align={align}>
      {children}
    </div>
  );
}
