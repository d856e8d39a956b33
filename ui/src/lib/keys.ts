/**
 * Keys and what they do: the usual table, the reader's own in its place, and one rule. Knows no screen; a key from
 * the reading frame goes through the same rule as one from the window.
 */
import { Keymap, type Bound } from "./keymap";

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

export type KeyGroup = "reading" | "moving" | "library" | "window";

export interface Binding extends Bound<Action> {
  readonly label: string;
  readonly group: KeyGroup;
}

/**
 * The usual keys, in the order the help shows them. Those of Google Reader (j k n p o v s m r g, Shift+A, Shift+N) and
 * those of vi (j k, g g, Shift+G, /) are both here.
 */
export const BINDINGS: readonly Binding[] = [
  { action: "openNext", label: "Open the next story", group: "reading", keys: ["j"] },
  { action: "openPrevious", label: "Open the previous story", group: "reading", keys: ["k"] },
  { action: "space", label: "Scroll on, then open the next unread story", group: "reading", keys: ["Space"] },
  { action: "spaceBack", label: "Scroll back", group: "reading", keys: ["Shift+Space"] },
  { action: "open", label: "Open the story, or go into it", group: "reading", keys: ["Enter", "o"] },
  { action: "openOriginal", label: "Open the original in the browser", group: "reading", keys: ["v"] },
  { action: "copyLink", label: "Copy the story’s link", group: "reading", keys: ["y"] },
  { action: "find", label: "Find in the story; without one, search", group: "reading", keys: ["Ctrl+f"] },
  { action: "findNext", label: "Find the next one", group: "reading", keys: ["F3", "Ctrl+g"] },
  {
    action: "findPrevious",
    label: "Find the one before",
    group: "reading",
    keys: ["Shift+F3", "Ctrl+Shift+g"],
  },
  { action: "toggleRead", label: "Mark read or unread", group: "reading", keys: ["m"] },
  { action: "toggleSaved", label: "Save, or no longer keep", group: "reading", keys: ["s"] },
  { action: "complete", label: "Fetch what the story lacks", group: "reading", keys: ["d"] },
  { action: "follow", label: "Follow the contributor, or no longer", group: "reading", keys: ["f"] },
  { action: "takeAlong", label: "Take the story on the next trip", group: "reading", keys: ["t"] },
  { action: "highlight", label: "Highlight what is selected, or a paragraph", group: "reading", keys: ["h"] },
  { action: "note", label: "Write a note", group: "reading", keys: ["c"] },
  {
    action: "focusNext",
    label: "Move down the list without opening",
    group: "moving",
    keys: ["n", "ArrowDown"],
  },
  {
    action: "focusPrevious",
    label: "Move up the list without opening",
    group: "moving",
    keys: ["p", "ArrowUp"],
  },
  { action: "goFirst", label: "To the first story, or the beginning", group: "moving", keys: ["g g"] },
  { action: "goLast", label: "To the last story, or the end", group: "moving", keys: ["Shift+G"] },
  { action: "nextList", label: "Go to the next list", group: "moving", keys: ["Shift+N"] },
  { action: "previousList", label: "Go to the list before", group: "moving", keys: ["Shift+P"] },
  { action: "back", label: "Back to the page before", group: "moving", keys: ["Alt+ArrowLeft"] },
  { action: "goFront", label: "Go to the front page", group: "moving", keys: ["g h"] },
  { action: "goFollowing", label: "Go to what you follow", group: "moving", keys: ["g f"] },
  { action: "goContributors", label: "Go to the contributors", group: "moving", keys: ["g c"] },
  { action: "goAll", label: "Go to all stories", group: "moving", keys: ["g a"] },
  { action: "goUnread", label: "Go to unread stories", group: "moving", keys: ["g u"] },
  { action: "goSaved", label: "Go to saved stories", group: "moving", keys: ["g s"] },
  { action: "goTrips", label: "Go to your trips", group: "moving", keys: ["g t"] },
  { action: "goHighlights", label: "Go to your highlights", group: "moving", keys: ["g n"] },
  { action: "goPublication", label: "Go to a publication or section", group: "moving", keys: ["g p"] },
  { action: "search", label: "Search", group: "moving", keys: ["/"] },
  { action: "palette", label: "Go anywhere, do anything", group: "moving", keys: ["Ctrl+k"] },
  { action: "sync", label: "Sync now", group: "library", keys: ["r"] },
  { action: "add", label: "Add a publication", group: "library", keys: ["a"] },
  { action: "planTrip", label: "Plan a trip", group: "library", keys: ["Shift+T"] },
  { action: "togglePage", label: "Show as a page or as a list", group: "library", keys: ["w"] },
  { action: "toggleUnreadOnly", label: "Show unread stories alone", group: "library", keys: ["u"] },
  { action: "markAllRead", label: "Mark all in the list read", group: "library", keys: ["Shift+A"] },
  { action: "markAboveRead", label: "Mark all above the story read", group: "library", keys: ["Shift+K"] },
  { action: "markBelowRead", label: "Mark all below the story read", group: "library", keys: ["Shift+J"] },
  {
    action: "markOlderRead",
    label: "Mark all older than the story read",
    group: "library",
    keys: ["Shift+O"],
  },
  { action: "undo", label: "Undo", group: "library", keys: ["Ctrl+z"] },
  { action: "redo", label: "Do again what was undone", group: "library", keys: ["Ctrl+Shift+z", "Ctrl+y"] },
  { action: "goSources", label: "How the sources are doing", group: "library", keys: ["g o"] },
  { action: "goActivity", label: "What Layover has been doing", group: "library", keys: ["g y"] },
  { action: "toggleLibrary", label: "Show or hide the library", group: "window", keys: ["["] },
  { action: "toggleList", label: "Show or hide the list", group: "window", keys: ["]"] },
  { action: "quiet", label: "Nothing but the story", group: "window", keys: ["z"] },
  { action: "fullScreen", label: "The whole screen", group: "window", keys: ["F11"] },
  { action: "zoomIn", label: "Everything larger", group: "window", keys: ["Ctrl++", "Ctrl+="] },
  { action: "zoomOut", label: "Everything smaller", group: "window", keys: ["Ctrl+-"] },
  { action: "zoomReset", label: "Everything as large as it comes", group: "window", keys: ["Ctrl+0"] },
  { action: "nextPane", label: "Go to the next pane", group: "window", keys: ["F6"] },
  { action: "previousPane", label: "Go to the previous pane", group: "window", keys: ["Shift+F6"] },
  { action: "settings", label: "Settings", group: "window", keys: ["Ctrl+,"] },
  { action: "help", label: "These keys", group: "window", keys: ["?"] },
  { action: "escape", label: "Close, or back", group: "window", keys: ["Escape"] },
];

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
const WHILE_TYPING: ReadonlySet<Action> = new Set(["escape", "palette", "nextPane", "previousPane"]);
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
  return key ? `${name} (${key})` : name;
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
