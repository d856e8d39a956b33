/** How a trip stands, in one word, one sign and one sentence. Green is said by the library and nobody else. */
import type { TripLine } from "../ipc/contract";
import type { IconName } from "../lib/icons";
import { strings } from "../lib/strings";
import { daysUntil } from "./plan";

export type Tone = "ready" | "amber" | "quiet";

export interface Standing {
  readonly tone: Tone;
  readonly icon: IconName;
  /** "Ready", "Not ready", "On board", "Over", "Tidied up". */
  readonly word: string;
  /** Why, where it is not all there. */
  readonly reason: string;
}

export function standing({ state, readiness }: TripLine): Standing {
  if (state === "ended") return { tone: "quiet", icon: "check", word: strings.tripEnded, reason: "" };
  if (state === "over") return { tone: "quiet", icon: "clock", word: strings.tripOver, reason: "" };
  const isAway = state === "away";
  if (readiness.isGreen)
    return {
      tone: "ready",
      icon: isAway ? "plane" : "circleCheck",
      word: isAway ? strings.tripAway : strings.tripReady,
      reason: "",
    };
  const word = isAway ? strings.tripAway : strings.tripNotReady;
  return { tone: "amber", icon: isAway ? "plane" : "trouble", word, reason: whyNot(readiness) };
}

function whyNot({ stories, storiesWhole, shortfalls, verifiedAt }: TripLine["readiness"]): string {
  if (stories === 0) return strings.tripHoldsNothing;
  if (verifiedAt === null && storiesWhole === 0) return strings.tripNothingFetched;
  if (shortfalls.length > 0) return strings.tripLacking(stories - storiesWhole, stories);
  return strings.tripUnchecked;
}

/** "Leaves in 4 days", "Back tomorrow": what the calendar says; nothing once it is over. */
export function countdown({ state, leavesAt, returnsAt }: TripLine, now: number): string {
  if (state === "planned") return strings.tripLeavesIn(daysUntil(leavesAt, now));
  return state === "away" ? strings.tripBackIn(daysUntil(returnsAt, now)) : "";
}

/** "38 MB", "412 KB": as the library counts what a trip takes. */
export function packSize(bytes: number): string {
  return bytes < 1_000_000
    ? strings.kilobytes(Math.ceil(bytes / 1_000))
    : strings.megabytes(Math.ceil(bytes / 1_000_000));
}

/** "6 h 35", "40 min". */
export function duration(minutes: number): string {
  if (minutes < 60) return strings.minutes(minutes);
  return strings.hours(Math.floor(minutes / 60), minutes % 60);
}
