// One injectable clock, and the calendar of Asia/Shanghai (UTC+8 all year, no daylight saving since 1991).

/** Milliseconds since the Unix epoch, UTC: how every instant is stored. */
export type Instant = number;

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;

export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => Date.now() };

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** The Shanghai calendar day that holds `instant`. */
export function dayOf(instant: Instant): Day {
  return new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The first instant of a Shanghai day. */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS;
}

/** `day` moved by whole days. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 };

/** The calendar quarter of a Shanghai day. */
export function quarterOf(day: Day): Quarter {
  const month = Number(day.slice(5, 7));
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(month / 3) as Quarter["quarter"] };
}

/** First and last day of a quarter, both inside it. */
export function quarterDays({ year, quarter }: Quarter): { first: Day; last: Day } {
  const month = (quarter - 1) * 3 + 1;
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const next = month + 3 > 12 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, "0")}-01`;
  return { first, last: addDays(next, -1) };
}

/** The quarter before. */
export function previousQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 1
    ? { year: year - 1, quarter: 4 }
    : { year, quarter: (quarter - 1) as Quarter["quarter"] };
}
