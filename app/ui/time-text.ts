// An instant in words, on the calendar of Asia/Shanghai; pure, for screens, sheets and messages alike.
import { addDays, DAY_MS, dayOf, type Instant, startOfDay } from "#app/platform/clock.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { uiTexts } from "./texts.ts";

/** `relative` says 今天 18:00 around `now`, and the weekday beyond. */
export type TimeStyle = "date" | "datetime" | "relative";

const zhWeekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const enWeekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const enMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `HH:MM` in Shanghai. */
export function clockText(at: Instant): string {
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `2026-11-23T18:00:00+08:00`, for `<time datetime>`. */
export function shanghaiIso(at: Instant): string {
  const seconds = Math.floor(at / 1000) % 60;
  return `${dayOf(at)}T${clockText(at)}:${String(seconds).padStart(2, "0")}+08:00`;
}

function dateText(at: Instant, locale: Locale, withYear: boolean): string {
  const [year, month, day] = dayOf(at).split("-").map(Number) as [number, number, number];
  if (locale === "zh") return `${withYear ? `${year}年` : ""}${month}月${day}日`;
  return `${day} ${enMonths[month - 1]}${withYear ? ` ${year}` : ""}`;
}

/** The words for `at`; `relative` needs `now`, and without it falls back to `datetime`. */
export function timeText(at: Instant, locale: Locale, style: TimeStyle = "datetime", now?: Instant): string {
  if (style === "date") return dateText(at, locale, true);
  if (style === "datetime" || now === undefined) return `${dateText(at, locale, true)} ${clockText(at)}`;
  const today = dayOf(now);
  const day = dayOf(at);
  const words = uiTexts[locale];
  if (day === today) return `${words.today} ${clockText(at)}`;
  if (day === addDays(today, 1)) return `${words.tomorrow} ${clockText(at)}`;
  if (day === addDays(today, -1)) return `${words.yesterday} ${clockText(at)}`;
  const date = dateText(at, locale, day.slice(0, 4) !== today.slice(0, 4));
  // 1970-01-01 was a Thursday.
  const weekday = (4 + Math.round(Date.parse(day) / DAY_MS)) % 7;
  return locale === "zh"
    ? `${date}（${zhWeekdays[weekday]}）${clockText(at)}`
    : `${enWeekdays[weekday]} ${date}, ${clockText(at)}`;
}
