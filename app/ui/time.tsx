// A moment on the page, in Shanghai time whatever the device thinks.
import type { Instant } from "#app/platform/clock.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Nothing } from "./empty-state.tsx";
import { shanghaiIso, type TimeStyle, timeText } from "./time-text.ts";

type TimeProps = {
  /** Milliseconds since the epoch; null shows 暂无. */
  at: Instant | null | undefined;
  locale: Locale;
  format?: TimeStyle;
  /** Needed by `relative`. */
  now?: Instant;
};

export function Time({ at, locale, format = "datetime", now }: TimeProps) {
  if (at == null) return <Nothing locale={locale} />;
  return <time dateTime={shanghaiIso(at)}>{timeText(at, locale, format, now)}</time>;
}
