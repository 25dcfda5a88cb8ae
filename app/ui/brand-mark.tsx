// The mark: an open book. The same drawing is public/favicon.svg.
import css from "./icon.module.css";

export function BrandMark() {
  return (
    <svg className={css.large} viewBox="0 0 32 32" focusable="false" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#b3261e" />
      <path d="M15.2 11.200C12.9 9.7 9.9 9.2 6 9.200v12.600c3.9 0 6.9.5 9.2 2z" fill="#fff" />
      <path d="M16.8 11.200c2.3-1.5 5.3-2 9.2-2v12.600c-3.9 0-6.9.5-9.2 2z" fill="#fff" fillOpacity="0.82" />
    </svg>
  );
}
