/** Instants in words, always through Intl. Instants are Unix seconds, as the library gives them. */
import { strings } from "./strings";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const short = new Intl.RelativeTimeFormat("en", { style: "narrow", numeric: "always" });
const long = new Intl.RelativeTimeFormat("en", { style: "long", numeric: "auto" });
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const dayMonthYear = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

/** For the edge of a row: "now", "12m", "3h", "2d", then "14 Nov", then "14 Nov 2024". */
export function age(instant: number, now: number): string {
  const seconds = Math.max(0, now - instant);
  if (seconds < MINUTE) return "now";
  if (seconds < HOUR) return bare(-Math.floor(seconds / MINUTE), "minute");
  if (seconds < DAY) return bare(-Math.floor(seconds / HOUR), "hour");
  if (seconds < 7 * DAY) return bare(-Math.floor(seconds / DAY), "day");
  const date = new Date(instant * 1000);
  const isThisYear = date.getFullYear() === new Date(now * 1000).getFullYear();
  return (isThisYear ? dayAndMonth : dayMonthYear).format(date);
}

/** In a sentence: "just now", "12 minutes ago", "yesterday", "3 days ago". */
export function ago(instant: number, now: number): string {
  const seconds = Math.max(0, now - instant);
  if (seconds < MINUTE) return "just now";
  if (seconds < HOUR) return long.format(-Math.floor(seconds / MINUTE), "minute");
  if (seconds < DAY) return long.format(-Math.floor(seconds / HOUR), "hour");
  return long.format(-Math.floor(seconds / DAY), "day");
}

/** The whole date and time, for tooltips and screen readers. */
export function wholeDate(instant: number): string {
  return full.format(new Date(instant * 1000));
}

const weekdayAndDate = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const weekdayAndWhole = new Intl.DateTimeFormat("en-GB", { dateStyle: "full" });
const monthAndYear = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** Days since an instant as the calendar counts them: 0 today, 1 yesterday. */
export function daysAgo(instant: number, now: number): number {
  const midnight = (seconds: number): number => new Date(seconds * 1000).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(instant)) / (DAY * 1000));
}

/** "Tuesday 24 November". */
export function dayName(instant: number): string {
  return weekdayAndDate.format(instant * 1000);
}

/** "Tuesday 24 November 2026", for a dateline. */
export function dateline(instant: number): string {
  return weekdayAndWhole.format(instant * 1000);
}

/** "14 Nov", where the year is known already. */
export function dayOfYear(instant: number): string {
  return dayAndMonth.format(instant * 1000);
}

export function yearOf(instant: number): number {
  return new Date(instant * 1000).getFullYear();
}

/** "May 2026" from `2026-05`. */
export function monthName(month: string): string {
  return monthAndYear.format(new Date(`${month}-01T00:00:00Z`));
}

/** A relative time without its "ago": the column says that already. */
function bare(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  const parts = short.formatToParts(value, unit);
  const count = parts.find((part) => part.type === "integer")?.value ?? "";
  const letter = unit.slice(0, 1);
  return `${count}${letter}`;
}

/** "Today", "Yesterday", else the whole date: over what happened on a day. */
export function dayHeading(instant: number, now: number): string {
  const days = daysAgo(instant, now);
  return days === 0 ? strings.today : days === 1 ? strings.yesterday : dateline(instant);
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** "14:05", as the reader's system writes it. */
export function timeOfDay(instant: number): string {
  return CLOCK.format(instant * 1000);
}
