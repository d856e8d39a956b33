/**
 * Keys and what they do: the usual table, the reader's own in its place, and one rule. Knows no screen; a key from
 * the reading frame goes through the same rule as one from the window.
 */
import { Keymap, type Bound } from "./keymap";
import { fromLeft } from "./isolates";
import { spoken } from "./language";
import { strings } from "./strings";

export type Action =
  | "openNext"
  | "openPrevious"
  | "focusNext"
  | "focusPrevious"
  | "space"
  | "spaceBack"
  | "open"
  | "openOriginal"
  | "toggleRead"
  | "toggleSaved"
  | "complete"
  | "copyLink"
  | "find"
  | "findNext"
  | "findPrevious"
  | "quiet"
  | "fullScreen"
  | "zoomIn"
  | "zoomOut"
  | "zoomReset"
  | "highlight"
  | "note"
  | "goHighlights"
  | "follow"
  | "listen"
  | "listenStop"
  | "sentenceNext"
  | "sentencePrevious"
  | "paragraphNext"
  | "paragraphPrevious"
  | "speakFaster"
  | "speakSlower"
  | "takeAlong"
  | "planTrip"
  | "goFirst"
  | "goLast"
  | "nextList"
  | "previousList"
  | "markAllRead"
  | "markAboveRead"
  | "markBelowRead"
  | "markOlderRead"
  | "undo"
  | "redo"
  | "search"
  | "palette"
  | "sync"
  | "add"
  | "back"
  | "goFront"
  | "goFollowing"
  | "goContributors"
  | "goAll"
  | "goUnread"
  | "goSaved"
  | "goTrips"
  | "goSources"
  | "goActivity"
  | "goPublication"
  | "togglePage"
  | "toggleUnreadOnly"
  | "toggleLibrary"
  | "toggleList"
  | "nextPane"
  | "previousPane"
  | "settings"
  | "help"
  | "escape";

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

export type KeyGroup = "reading" | "listening" | "moving" | "library" | "window";

interface Key extends Bound<Action> {
  readonly group: KeyGroup;
}

export interface Binding extends Key {
  readonly label: string;
}

/**
 * The usual keys, in the order the help shows them. Those of Google Reader (j k n p o v s m r g, Shift+A, Shift+N) and
 * those of vi (j k, g g, Shift+G, /) are both here.
 */
const USUAL: readonly Key[] = [
  { action: "openNext", group: "reading", keys: ["j"] },
  { action: "openPrevious", group: "reading", keys: ["k"] },
  { action: "space", group: "reading", keys: ["Space"] },
  { action: "spaceBack", group: "reading", keys: ["Shift+Space"] },
  { action: "open", group: "reading", keys: ["Enter", "o"] },
  { action: "openOriginal", group: "reading", keys: ["v"] },
  { action: "copyLink", group: "reading", keys: ["y"] },
  { action: "find", group: "reading", keys: ["Ctrl+f"] },
  { action: "findNext", group: "reading", keys: ["F3", "Ctrl+g"] },
  {
    action: "findPrevious",
    group: "reading",
    keys: ["Shift+F3", "Ctrl+Shift+g"],
  },
  { action: "toggleRead", group: "reading", keys: ["m"] },
  { action: "toggleSaved", group: "reading", keys: ["s"] },
  { action: "complete", group: "reading", keys: ["d"] },
  { action: "follow", group: "reading", keys: ["f"] },
  { action: "takeAlong", group: "reading", keys: ["t"] },
  { action: "highlight", group: "reading", keys: ["h"] },
  { action: "note", group: "reading", keys: ["c"] },
  { action: "listen", group: "listening", keys: ["l"] },
  { action: "sentenceNext", group: "listening", keys: ["."] },
  { action: "sentencePrevious", group: "listening", keys: [","] },
  { action: "paragraphNext", group: "listening", keys: [">"] },
  { action: "paragraphPrevious", group: "listening", keys: ["<"] },
  { action: "speakFaster", group: "listening", keys: ["+", "="] },
  { action: "speakSlower", group: "listening", keys: ["-"] },
  { action: "listenStop", group: "listening", keys: ["Shift+L"] },
  {
    action: "focusNext",
    group: "moving",
    keys: ["n", "ArrowDown"],
  },
  {
    action: "focusPrevious",
    group: "moving",
    keys: ["p", "ArrowUp"],
  },
  { action: "goFirst", group: "moving", keys: ["g g"] },
  { action: "goLast", group: "moving", keys: ["Shift+G"] },
  { action: "nextList", group: "moving", keys: ["Shift+N"] },
  { action: "previousList", group: "moving", keys: ["Shift+P"] },
  { action: "back", group: "moving", keys: ["Alt+ArrowLeft"] },
  { action: "goFront", group: "moving", keys: ["g h"] },
  { action: "goFollowing", group: "moving", keys: ["g f"] },
  { action: "goContributors", group: "moving", keys: ["g c"] },
  { action: "goAll", group: "moving", keys: ["g a"] },
  { action: "goUnread", group: "moving", keys: ["g u"] },
  { action: "goSaved", group: "moving", keys: ["g s"] },
  { action: "goTrips", group: "moving", keys: ["g t"] },
  { action: "goHighlights", group: "moving", keys: ["g n"] },
  { action: "goPublication", group: "moving", keys: ["g p"] },
  { action: "search", group: "moving", keys: ["/"] },
  { action: "palette", group: "moving", keys: ["Ctrl+k"] },
  { action: "sync", group: "library", keys: ["r"] },
  { action: "add", group: "library", keys: ["a"] },
  { action: "planTrip", group: "library", keys: ["Shift+T"] },
  { action: "togglePage", group: "library", keys: ["w"] },
  { action: "toggleUnreadOnly", group: "library", keys: ["u"] },
  { action: "markAllRead", group: "library", keys: ["Shift+A"] },
  { action: "markAboveRead", group: "library", keys: ["Shift+K"] },
  { action: "markBelowRead", group: "library", keys: ["Shift+J"] },
  {
    action: "markOlderRead",
    group: "library",
    keys: ["Shift+O"],
  },
  { action: "undo", group: "library", keys: ["Ctrl+z"] },
  { action: "redo", group: "library", keys: ["Ctrl+Shift+z", "Ctrl+y"] },
  { action: "goSources", group: "library", keys: ["g o"] },
  { action: "goActivity", group: "library", keys: ["g y"] },
  { action: "toggleLibrary", group: "window", keys: ["["] },
  { action: "toggleList", group: "window", keys: ["]"] },
  { action: "quiet", group: "window", keys: ["z"] },
  { action: "fullScreen", group: "window", keys: ["F11"] },
  { action: "zoomIn", group: "window", keys: ["Ctrl++", "Ctrl+="] },
  { action: "zoomOut", group: "window", keys: ["Ctrl+-"] },
  { action: "zoomReset", group: "window", keys: ["Ctrl+0"] },
  { action: "nextPane", group: "window", keys: ["F6"] },
  { action: "previousPane", group: "window", keys: ["Shift+F6"] },
  { action: "settings", group: "window", keys: ["Ctrl+,"] },
  { action: "help", group: "window", keys: ["?"] },
  { action: "escape", group: "window", keys: ["Escape"] },
];

/** Each with its name, in the language spoken when it is asked for. */
export const BINDINGS: readonly Binding[] = USUAL.map((key) => ({
  ...key,
  get label() {
    return strings.keyActions[key.action];
  },
}));

/** What stands behind the keys on screen; the window puts the reader's own here. */
let keymap: () => Keymap<Action> = () => USUAL_KEYS;
const USUAL_KEYS = new Keymap(BINDINGS);

/** From now on keys mean what `source` says, asked each time. */
export function takeKeysFrom(source: () => Keymap<Action>): void {
  keymap = source;
}

/** The system of the reader's keyboard: on Apple's the Command key is what Ctrl is elsewhere. */
const IS_APPLE = typeof navigator !== "undefined" && /^(Mac|iP)/.test(navigator.platform);

/** Printed by a shifted key on some layouts, so their Shift says nothing. */
const SHIFT_PRINTS = /^[^a-z0-9 ]$/i;

/**
 * "j", "Shift+A", "Ctrl+z", "Space": how the table spells a press. Ctrl is the system's key for commands; the other
 * one (the Windows key, Control on a Mac) belongs to the system and is spelled so that nothing means it.
 */
export function chord(press: KeyPress, isApple = IS_APPLE): string {
  const key = press.key === " " ? "Space" : press.key;
  const isLetter = /^[a-z]$/i.test(key);
  const command = isApple ? press.meta : press.ctrl;
  const system = isApple ? press.ctrl : press.meta;
  const named = isLetter ? (press.shift && !command ? key.toUpperCase() : key.toLowerCase()) : key;
  const shift = press.shift && !(key.length === 1 && SHIFT_PRINTS.test(key)) ? "Shift+" : "";
  return `${system ? "System+" : ""}${command ? "Ctrl+" : ""}${press.alt ? "Alt+" : ""}${shift}${named}`;
}

export type Resolved =
  | { readonly type: "action"; readonly action: Action }
  | { readonly type: "prefix"; readonly prefix: string }
  | { readonly type: "nothing" };

const NOTHING: Resolved = { type: "nothing" };

/** What goes on meaning something in a field, where its keys are no text. */
const WHILE_TYPING: ReadonlySet<Action> = new Set(["escape", "find", "palette", "nextPane", "previousPane"]);
const IS_NO_TEXT = /^(Ctrl\+|Alt\+|(Shift\+)?F\d+$|Escape$)/;

/**
 * What a press means after `prefix` ("" when there is none). While typing nothing means anything but what leaves the
 * field, by keys that are no text.
 */
export function resolveKey(press: KeyPress, prefix: string, isTyping: boolean): Resolved {
  const pressed = chord(press);
  const keys = keymap();
  const action = keys.actionOf(prefix ? `${prefix} ${pressed}` : pressed);
  if (isTyping && !(action && WHILE_TYPING.has(action) && IS_NO_TEXT.test(pressed))) return NOTHING;
  if (action) return { type: "action", action };
  if (!prefix && keys.isPrefix(pressed)) return { type: "prefix", prefix: pressed };
  return NOTHING;
}

const PRINTED: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};
const ON_APPLE: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

/** Keys as a reader knows them from the keyboard: "Ctrl+K", "↓", "g a". */
export function printKeys(keys: string, isApple = IS_APPLE): string {
  return keys
    .split(" ")
    .map((one) => printChord(one, isApple))
    .join(" ");
}

function printChord(pressed: string, isApple: boolean): string {
  // The plus of "Ctrl++" is a key of its own.
  const parts = pressed.split(/\+(?=.)/);
  const key = parts.pop() ?? "";
  const isCapital = parts.length > 0 && key.length === 1;
  const printed = PRINTED[key] ?? (isCapital ? key.toUpperCase() : key);
  const held = parts.map((part) => (isApple ? (ON_APPLE[part] ?? part) : part));
  return isApple ? held.join("") + printed : [...held, printed].join("+");
}

/** First key of an action, as printed on a keyboard; for tooltips and menus. */
export function keyOf(action: Action): string {
  return printKeys(keymap().keysOf(action)[0] ?? "");
}

/** A control's tooltip: its name, and its key in brackets. */
export function tooltip(name: string, action?: Action): string {
  const key = action ? keyOf(action) : "";
  if (!key) return name;
  return `${name} (${spoken().direction === "rtl" ? fromLeft(key) : key})`;
}

export type Refusal = "text" | "system" | "control";

/** Keys of every window and field, which no action of ours may take. */
const OF_TEXT = /^Ctrl\+(Shift\+)?([acvx]|Insert|Home|End|Arrow\w+|Backspace|Delete)$/;
const OF_SYSTEM =
  /^(System\+|Alt\+(F\d+|Tab|Escape|Space|Enter)$|Ctrl\+(Alt\+)?([qw]|Escape|Tab|Delete)$|(Shift\+)?F1[01]$)/;
const OF_CONTROLS =
  /^(Shift\+)?(Tab|Enter|Escape|Space|Home|End|Page\w+|Arrow\w+|ContextMenu|Dead|Process|Unidentified)$/;

/** Why these keys cannot be had: they belong to text, to the system, or to the control in focus. Null: they can. */
export function refusal(keys: string): Refusal | null {
  const chords = keys.split(" ");
  if (chords.some((one) => OF_TEXT.test(one))) return "text";
  if (chords.some((one) => OF_SYSTEM.test(one))) return "system";
  return chords.some((one) => OF_CONTROLS.test(one)) ? "control" : null;
}

/** A key that only changes what another means. */
export function isModifier(key: string): boolean {
  return ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "NumLock"].includes(key);
}

/** Whether a press on this element is text, or moves within a control that has its own use for keys. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
