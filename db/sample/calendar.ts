// The sample county's days: everything is placed relative to now, so that it is alive on any day of any quarter.
import {
  addDays,
  DAY_MS,
  type Day,
  dayOf,
  type Instant,
  MINUTE_MS,
  previousQuarter,
  type Quarter,
  quarterDays,
  quarterOf,
  startOfDay,
} from "#app/platform/clock.ts";

export type SampleQuarter = Quarter & {
  first: Day;
  last: Day;
  /** The last of its days that has come. */
  until: Day;
};

export type SampleCalendar = {
  now: Instant;
  today: Day;
  running: SampleQuarter;
  previous: SampleQuarter;
  /** From the first quarter of the previous quarter's year to the running one. */
  quarters: readonly SampleQuarter[];
};

export function sampleCalendar(now: Instant): SampleCalendar {
  const today = dayOf(now);
  const quarters: SampleQuarter[] = [];
  const firstYear = previousQuarter(quarterOf(today)).year;
  for (let day: Day = `${firstYear}-01-01`; day <= today; ) {
    const quarter = quarterOf(day);
    const { first, last } = quarterDays(quarter);
    quarters.push({ ...quarter, first, last, until: last < today ? last : today });
    day = addDays(last, 1);
  }
  const [previous, running] = quarters.slice(-2) as [SampleQuarter, SampleQuarter];
  return { now, today, running, previous, quarters };
}

/** A minute of a Shanghai day as an instant; never later than now. */
export function instantOn({ now }: SampleCalendar, day: Day, minute: number): Instant {
  return Math.min(startOfDay(day) + minute * MINUTE_MS, now);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}

/** `day` moved by whole years; 29 February becomes the 28th. */
export function addYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  return `${year}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;
}

/** The Monday of the week that holds `day`. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The same day, or the Friday before a weekend. */
export function workday(day: Day): Day {
  const friday = addDays(mondayOf(day), 4);
  return day > friday ? friday : day;
}
