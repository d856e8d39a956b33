/** Instants in words, always through Intl. Instants are Unix seconds, as the library gives them. */
import type { Habits } from "../ipc/ipc";
import { inLocale } from "./language";
import { strings } from "./strings";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Everything here is written in the Gregorian calendar, as what is read is dated. */
function dated(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  return inLocale((locale) => new Intl.DateTimeFormat(locale, { calendar: "gregory", ...options }));
}

const relative = inLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { style: "long", numeric: "auto" }),
);
const dayAndMonth = dated({ day: "numeric", month: "short" });
const dayMonthYear = dated({ day: "numeric", month: "short", year: "numeric" });
const full = dated({ dateStyle: "full", timeStyle: "short" });

/** For the edge of a row: "now", "12m", "3h", "2d", then "14 Nov", then "14 Nov 2024". */
export function age(instant: number, now: number): string {
  const seconds = Math.max(0, now - instant);
  if (seconds < MINUTE) return strings.ageNow;
  if (seconds < HOUR) return strings.ageMinutes(Math.floor(seconds / MINUTE));
  if (seconds < DAY) return strings.ageHours(Math.floor(seconds / HOUR));
  if (seconds < 7 * DAY) return strings.ageDays(Math.floor(seconds / DAY));
  const date = new Date(instant * 1000);
  const isThisYear = date.getFullYear() === new Date(now * 1000).getFullYear();
  return (isThisYear ? dayAndMonth() : dayMonthYear()).format(date);
}

/** In a sentence: "just now", "12 minutes ago", "yesterday", "3 days ago". */
export function ago(instant: number, now: number): string {
  const seconds = Math.max(0, now - instant);
  if (seconds < MINUTE) return strings.justNow;
  if (seconds < HOUR) return relative().format(-Math.floor(seconds / MINUTE), "minute");
  if (seconds < DAY) return relative().format(-Math.floor(seconds / HOUR), "hour");
  return relative().format(-Math.floor(seconds / DAY), "day");
}

/** The whole date and time, for tooltips and screen readers. */
export function wholeDate(instant: number): string {
  return full().format(new Date(instant * 1000));
}

const weekdayAndDate = dated({ weekday: "long", day: "numeric", month: "long" });
const weekdayAndWhole = dated({ dateStyle: "full" });
const monthAndYear = dated({ month: "long", year: "numeric", timeZone: "UTC" });

/** Days since an instant as the calendar counts them: 0 today, 1 yesterday. */
export function daysAgo(instant: number, now: number): number {
  const midnight = (seconds: number): number => new Date(seconds * 1000).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(instant)) / (DAY * 1000));
}

/** "Tuesday 24 November". */
export function dayName(instant: number): string {
  return weekdayAndDate().format(instant * 1000);
}

/** "Tuesday 24 November 2026", for a dateline. */
export function dateline(instant: number): string {
  return weekdayAndWhole().format(instant * 1000);
}

/** "14 Nov", where the year is known already. */
export function dayOfYear(instant: number): string {
  return dayAndMonth().format(instant * 1000);
}

const yearAlone = dated({ year: "numeric" });

/** "2026". */
export function yearName(instant: number): string {
  return yearAlone().format(instant * 1000);
}

const monthAlone = dated({ month: "narrow", timeZone: "UTC" });

/** "M" from `2026-05`, "5" where months are counted. */
export function monthLetter(month: string): string {
  return monthAlone()
    .format(new Date(`${month}-01T00:00:00Z`))
    .replace("月", "");
}

/** "May 2026" from `2026-05`. */
export function monthName(month: string): string {
  return monthAndYear().format(new Date(`${month}-01T00:00:00Z`));
}

/** "Today", "Yesterday", else the whole date: over what happened on a day. */
export function dayHeading(instant: number, now: number): string {
  const days = daysAgo(instant, now);
  return days === 0 ? strings.today : days === 1 ? strings.yesterday : dateline(instant);
}

const clock = dated({ timeStyle: "short" });

/** "14:05" or "2:05 PM", as clocks are read where the reader is. */
export function timeOfDay(instant: number): string {
  return clock().format(instant * 1000);
}

/** What the library has to know to write dates, clocks and large numbers as the window does. */
export function habitsOf(locale: string): Habits {
  const options = { calendar: "gregory", timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(locale, { ...options, day: "numeric", month: "long" });
  const named = day.formatToParts(0).map(({ type }) => type);
  const clock = new Intl.DateTimeFormat(locale, { ...options, timeStyle: "short" });
  const half = (hour: number): string =>
    clock.formatToParts(hour * HOUR * 1000).find(({ type }) => type === "dayPeriod")?.value ?? "";
  const halves = [half(9), half(21)];
  const number = new Intl.NumberFormat(locale);
  const mark = (count: number): string =>
    number.formatToParts(count).find(({ type }) => type === "group")?.value ?? "";
  return {
    isMonthFirst: named.indexOf("month") < named.indexOf("day"),
    halves: halves.every(Boolean) ? halves : [],
    thousand: mark(1_000),
    tenThousand: mark(10_000),
  };
}
