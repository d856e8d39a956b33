/**
 * The parent's side of the bridge to the reading frame. The frame is of another origin and holds what came
 * from the network: every message is checked for where it came from and for its exact shape, and becomes one
 * of a fixed list or nothing.
 */
import type { KeyPress } from "../lib/keys";
import type { TokenSet } from "../settings/theme";

/** A passage: its first letter and the one after its last; white space is not counted. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where something stands in the frame, in CSS pixels from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A highlight as the frame paints it. */
export interface Mark extends Place {
  readonly id: number;
  readonly colour: string;
  readonly noted: boolean;
}

export type FrameMessage =
  /** `edition`: which text it has; empty where it is none of a story's. */
  | { readonly type: "ready"; readonly edition: string }
  | { readonly type: "key"; readonly press: KeyPress }
  | { readonly type: "link"; readonly href: string; readonly title: string }
  | { readonly type: "contributor" | "story" | "unfolded"; readonly id: number }
  | { readonly type: "progress"; readonly anchor: string; readonly share: number }
  | {
      readonly type: "selection";
      readonly text: string;
      readonly place: Place | null;
      readonly box: Box | null;
    }
  | { readonly type: "mark"; readonly id: number; readonly box: Box }
  | { readonly type: "found"; readonly count: number; readonly at: number }
  | { readonly type: "peek"; readonly href: string }
  | { readonly type: "end" }
  | { readonly type: "escape" };

export type FrameOrder =
  | { readonly type: "theme"; readonly theme: TokenSet }
  | {
      readonly type: "typography";
      readonly face: string;
      readonly size: number;
      readonly measure: number;
      readonly leading: number;
      readonly isJustified: boolean;
      readonly hyphenates: boolean;
    }
  | { readonly type: "scroll"; readonly by: "page" | "page-back" | "start" | "end" }
  | { readonly type: "space" }
  | { readonly type: "restore"; readonly anchor: string }
  | { readonly type: "marks"; readonly marks: readonly Mark[] }
  /** The sentence that is being spoken: its place in the text, or, over the text, its words. None where both are empty. */
  | { readonly type: "spoken"; readonly start: number; readonly end: number; readonly words: string }
  | { readonly type: "reveal"; readonly start: number; readonly end: number }
  | { readonly type: "paragraph" | "unselect" | "end-find" }
  | { readonly type: "find"; readonly words: string; readonly step: 1 | 0 | -1 }
  | { readonly type: "preview"; readonly href: string; readonly title: string; readonly line: string }
  | { readonly type: "focus" };

const LONGEST = { key: 32, edition: 32, href: 4096, anchor: 64, title: 200, text: 10_000 } as const;

/** The frame stops counting there. */
const MOST_FOUND = 1000;

/** Reads a message; null for anything that is not exactly one of ours from exactly this frame. */
export function readMessage(
  event: Pick<MessageEvent, "source" | "data">,
  frame: MessageEventSource | null | undefined,
): FrameMessage | null {
  if (!frame || event.source !== frame) return null;
  const data: unknown = event.data;
  if (typeof data !== "object" || data === null) return null;
  const fields = data as Record<string, unknown>;
  if (fields["layover"] !== 1) return null;
  switch (fields["type"]) {
    case "ready":
      return { type: "ready", edition: readEdition(fields["edition"]) };
    case "end":
    case "escape":
      return { type: fields["type"] };
    case "key":
      return readKey(fields);
    case "link":
      return withText(fields["href"], LONGEST.href, (href) => ({
        type: "link",
        href,
        title: readTitle(fields["title"]),
      }));
    case "peek":
      return withText(fields["href"], LONGEST.href, (href) => ({ type: "peek", href }));
    case "found":
      return readFound(fields);
    case "contributor":
    case "story":
    case "unfolded":
      return readId(fields["type"], fields["id"]);
    case "selection":
      return readSelection(fields);
    case "mark":
      return readMark(fields);
    case "progress":
      return readProgress(fields);
    default:
      return null;
  }
}

/** What a link stands under is said for the reader's eyes alone: too much of it, or none, is no reason to refuse one. */
function readTitle(title: unknown): string {
  return typeof title === "string" ? title.slice(0, LONGEST.title) : "";
}

function readEdition(edition: unknown): string {
  return typeof edition === "string" && edition.length <= LONGEST.edition ? edition : "";
}

function readKey(fields: Record<string, unknown>): FrameMessage | null {
  const flags = [fields["ctrl"], fields["shift"], fields["alt"], fields["meta"]];
  if (!flags.every((flag) => typeof flag === "boolean")) return null;
  return withText(fields["key"], LONGEST.key, (key) => ({
    type: "key",
    press: {
      key,
      ctrl: flags[0] === true,
      shift: flags[1] === true,
      alt: flags[2] === true,
      meta: flags[3] === true,
    },
  }));
}

/** Nothing selected is a selection too: it ends the one before. */
function readSelection(fields: Record<string, unknown>): FrameMessage | null {
  const { text } = fields;
  if (typeof text !== "string" || text.length > LONGEST.text) return null;
  return { type: "selection", text, place: readPlace(fields["place"]), box: readBox(fields["box"]) };
}

/** A place that is none is no place; which passage it is, and whether there is one, the library says. */
function readPlace(value: unknown): Place | null {
  if (typeof value !== "object" || value === null) return null;
  const { start, end } = value as Record<string, unknown>;
  const isLetter = (letter: unknown): letter is number =>
    typeof letter === "number" && Number.isSafeInteger(letter) && letter >= 0 && letter < 2 ** 32;
  return isLetter(start) && isLetter(end) && start < end ? { start, end } : null;
}

function readBox(value: unknown): Box | null {
  if (typeof value !== "object" || value === null) return null;
  const { left, top, width, height } = value as Record<string, unknown>;
  const numbers = [left, top, width, height];
  if (!numbers.every((number) => typeof number === "number" && Number.isFinite(number))) return null;
  return { left: Number(left), top: Number(top), width: Number(width), height: Number(height) };
}

function readMark(fields: Record<string, unknown>): FrameMessage | null {
  const read = readId("story", fields["id"]);
  const box = readBox(fields["box"]);
  return read?.type === "story" && box ? { type: "mark", id: read.id, box } : null;
}

/** An id is a whole number above nothing; whether it may be acted on is the caller's to say. */
function readId(type: "contributor" | "story" | "unfolded", id: unknown): FrameMessage | null {
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? { type, id } : null;
}

function readFound({ count, at }: Record<string, unknown>): FrameMessage | null {
  const isCount = (number: unknown): number is number =>
    typeof number === "number" && Number.isSafeInteger(number) && number >= 0 && number <= MOST_FOUND;
  return isCount(count) && isCount(at) && at <= count ? { type: "found", count, at } : null;
}

function readProgress(fields: Record<string, unknown>): FrameMessage | null {
  const { anchor, share } = fields;
  if (typeof anchor !== "string" || anchor.length > LONGEST.anchor) return null;
  if (typeof share !== "number" || !Number.isFinite(share)) return null;
  return { type: "progress", anchor, share: Math.min(1, Math.max(0, share)) };
}

function withText(
  value: unknown,
  longest: number,
  message: (text: string) => FrameMessage,
): FrameMessage | null {
  return typeof value === "string" && value.length > 0 && value.length <= longest ? message(value) : null;
}

/**
 * Sends an order. The frame's origin is opaque, so no target origin can be named; nothing secret is ever in an
 * order.
 */
export function send(frame: Window | null | undefined, order: FrameOrder): void {
  frame?.postMessage({ layover: 1, ...order }, "*");
}

/** A gate that lets one event through per interval: a frame gone wrong cannot open a hundred windows. */
export function atMostEvery(intervalMs: number, now: () => number = () => performance.now()): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - last < intervalMs) return false;
    last = now();
    return true;
  };
}

/** Minutes left of a story at a share of it. */
export function minutesLeft(minutes: number, share: number): number {
  return share >= 0.995 ? 0 : Math.max(1, Math.ceil(minutes * (1 - share)));
}
