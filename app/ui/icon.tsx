// A small drawing beside words; decorative unless it is given a label.
import { classNames } from "./class-names.ts";
import css from "./icon.module.css";
import { type IconName, iconShapes } from "./icon-shapes.tsx";

export type { IconName };

/** `size` follows the text (`1.25em`) unless it says otherwise. */
export function Icon({ name, label, size }: { name: IconName; label?: string; size?: "small" | "large" }) {
  return (
    <svg
      className={classNames(css.icon, size && css[size])}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 3 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {iconShapes[name]}
    </svg>
  );
}
