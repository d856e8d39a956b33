/** A trip on its way from the fields of the sheet to the library: what is typed, what it means, what is wrong. */
import type { NewTrip, TripPage, TripWish } from "../ipc/contract";
import { strings } from "../lib/strings";

export interface Draft {
  readonly name: string;
  /** "2026-12-03", on this machine's calendar. */
  readonly day: string;
  /** "09:00". */
  readonly hour: string;
  readonly days: string;
  readonly reading: string;
  /** Empty: no limit of its own. */
  readonly room: string;
  readonly wishes: readonly TripWish[];
}

export type Field = "leaves" | "days" | "reading" | "room" | "wishes";
export type Problems = Readonly<Partial<Record<Field, string>>>;
/** In the order in which they stand in the sheet. */
export const FIELDS: readonly Field[] = ["leaves", "days", "reading", "room", "wishes"];

const DAY = 86_400;
const MOST_DAYS = 365;
const LEAST_MINUTES = 5;
const MOST_MINUTES = 60_000;
const MOST_MB = 4_000_000;
const DAYS_OFFERED = 120;
const USUAL_AHEAD = 3;

/** Whatever there is to read: who only says how long wants no more than that. */
function everything(): readonly TripWish[] {
  return [{ kind: "all", id: null, name: strings.wishNames.all }];
}

/** A trip as one begins to plan it: in three days, for a week's end, with an evening's flight of reading. */
export function freshDraft(now: number): Draft {
  const day = localDay(now + USUAL_AHEAD * DAY);
  return { name: "", day, hour: "09:00", days: "5", reading: "6:00", room: "", wishes: everything() };
}

/** What is taken after a choice: the first thing a reader names stands in the place of what was there from the start. */
export function wishesAfter(
  chosen: readonly TripWish[],
  before: readonly TripWish[],
  usual: readonly TripWish[],
): readonly TripWish[] {
  return before === usual && chosen.length > before.length ? chosen.slice(before.length) : chosen;
}

export function draftOf({ line, wishes }: TripPage): Draft {
  const leaves = new Date(line.leavesAt * 1000);
  return {
    name: line.name,
    day: localDay(line.leavesAt),
    hour: `${two(leaves.getHours())}:${two(leaves.getMinutes())}`,
    days: String(Math.max(1, Math.round((line.returnsAt - line.leavesAt) / DAY))),
    reading: `${Math.floor(line.minutes / 60)}:${two(line.minutes % 60)}`,
    room: line.roomMb === null ? "" : String(line.roomMb),
    wishes,
  };
}

/** Hours and minutes as they are written in the languages of the window. */
const HOURS = "(?:h|hours?|std\\.?|stunden?|heures?|horas?|小时|ساعات|ساعة|س)";
const MINUTES = "(?:m|min\\.?|minutes?|minuten?|minutos?|分钟|分|دقائق|دقيقة|د)";
const MINUTES_ALONE = new RegExp(`^(\\d+)\\s*${MINUTES}$`);
const BOTH = new RegExp(`^(\\d+)\\s*(?::|${HOURS})\\s*([0-5]?\\d)\\s*${MINUTES}?$`);
const HOURS_ALONE = new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*${HOURS}?$`);

/** Minutes of "6:40", "6 h 40", "6", "6.5" (hours) and "400 min"; null for anything else. */
export function readMinutes(typed: string): number | null {
  const words = westernDigits(typed).trim().toLowerCase().replace(/[,٫]/, ".").replace("：", ":");
  const minutesAlone = MINUTES_ALONE.exec(words);
  if (minutesAlone) return Number(minutesAlone[1]);
  const both = BOTH.exec(words);
  if (both) return Number(both[1]) * 60 + Number(both[2]);
  const hours = HOURS_ALONE.exec(words);
  return hours ? Math.round(Number(hours[1]) * 60) : null;
}

/** What the fields mean; problems by field where they mean nothing. */
export function readDraft(draft: Draft, now: number): NewTrip | Problems {
  const leavesAt = new Date(`${draft.day}T${draft.hour}`).getTime() / 1000;
  const days = wholeNumber(draft.days);
  const minutes = readMinutes(draft.reading);
  const roomMb = draft.room.trim() === "" ? null : wholeNumber(draft.room);
  const isOver = days !== null && leavesAt + days * DAY <= now;
  const problems: Record<Field, string | false> = {
    leaves: (Number.isNaN(leavesAt) && strings.tripLeavesWrong) || (isOver && strings.tripLeavesOver),
    days: (days === null || days < 1 || days > MOST_DAYS) && strings.tripDaysWrong,
    reading:
      (minutes === null || minutes < LEAST_MINUTES || minutes > MOST_MINUTES) && strings.tripReadingWrong,
    room:
      draft.room.trim() !== "" &&
      (roomMb === null || roomMb < 1 || roomMb > MOST_MB) &&
      strings.tripRoomWrong,
    wishes: draft.wishes.length === 0 && strings.tripWishesMissing,
  };
  const wrong = FIELDS.filter((field) => problems[field] !== false);
  if (wrong.length > 0) return Object.fromEntries(wrong.map((field) => [field, problems[field]]));
  const plan = { name: draft.name.trim(), leavesAt, days: days ?? 1, minutes: minutes ?? 0, roomMb };
  return { ...plan, wishes: [...draft.wishes] };
}

export function isPlan(read: NewTrip | Problems): read is NewTrip {
  return "leavesAt" in read;
}

/** The days one can leave on: from today on, with the one that is chosen already. */
export function daysOffered(chosen: string, now: number): string[] {
  const noon = new Date(now * 1000).setHours(12, 0, 0, 0) / 1000;
  const days = Array.from({ length: DAYS_OFFERED }, (_, ahead) => localDay(noon + ahead * DAY));
  return days.includes(chosen) ? days : [...days, chosen].sort();
}

/** The hours, with the odd minute of a trip that was planned elsewhere. */
export function hoursOffered(chosen: string): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => `${two(hour)}:00`);
  return hours.includes(chosen) ? hours : [...hours, chosen].sort();
}

/** Whole days on the calendar from now until an instant; negative when it is behind. */
export function daysUntil(instant: number, now: number): number {
  const midnight = (seconds: number): number => new Date(seconds * 1000).setHours(0, 0, 0, 0);
  return Math.round((midnight(instant) - midnight(now)) / (DAY * 1000));
}

function localDay(instant: number): string {
  const date = new Date(instant * 1000);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Figures as keyboards of Arabic and Persian and wide input methods write them, in the ones that are counted with. */
function westernDigits(typed: string): string {
  return typed.replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function wholeNumber(typed: string): number | null {
  const figures = westernDigits(typed);
  return /^\s*\d{1,9}\s*$/.test(figures) ? Number(figures) : null;
}
