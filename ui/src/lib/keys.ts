/**
 * Keys and what they do, as a table and one rule. Knows no screen; a key from the reading frame goes through
 * the same rule as one from the window.
 */
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
  | "markAllRead"
  | "undo"
  | "search"
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

export interface Binding {
  readonly action: Action;
  readonly label: string;
  readonly group: KeyGroup;
  /** Each a chord ("Ctrl+z", "Shift+A") or a sequence ("g a"). */
  readonly keys: readonly string[];
}

/** In the order the help shows them. */
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
  { action: "search", label: "Search", group: "moving", keys: ["/", "Ctrl+k"] },
  { action: "sync", label: "Sync now", group: "library", keys: ["r"] },
  { action: "add", label: "Add a publication", group: "library", keys: ["a"] },
  { action: "planTrip", label: "Plan a trip", group: "library", keys: ["Shift+T"] },
  { action: "togglePage", label: "Show as a page or as a list", group: "library", keys: ["w"] },
  { action: "toggleUnreadOnly", label: "Show unread stories alone", group: "library", keys: ["u"] },
  { action: "markAllRead", label: "Mark all in the list read", group: "library", keys: ["Shift+A"] },
  { action: "undo", label: "Undo", group: "library", keys: ["Ctrl+z"] },
  { action: "goSources", label: "How the sources are doing", group: "library", keys: ["g o"] },
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

/** Printed by a shifted key on some layouts, so their Shift says nothing. */
const SHIFT_PRINTS = /^[^a-z0-9 ]$/i;

/** "j", "Shift+A", "Ctrl+z", "Space": how the table spells a press. The Command key counts as Ctrl. */
export function chord(press: KeyPress): string {
  const key = press.key === " " ? "Space" : press.key;
  const isLetter = /^[a-z]$/i.test(key);
  const command = press.ctrl || press.meta;
  const named = isLetter ? (press.shift && !command ? key.toUpperCase() : key.toLowerCase()) : key;
  const shift = press.shift && !(key.length === 1 && SHIFT_PRINTS.test(key)) ? "Shift+" : "";
  return `${command ? "Ctrl+" : ""}${press.alt ? "Alt+" : ""}${shift}${named}`;
}

const BY_KEYS: ReadonlyMap<string, Action> = new Map(
  BINDINGS.flatMap((binding) => binding.keys.map((keys) => [keys, binding.action] as const)),
);
const PREFIXES: ReadonlySet<string> = new Set(
  [...BY_KEYS.keys()].filter((keys) => keys.includes(" ")).map((keys) => keys.slice(0, keys.indexOf(" "))),
);

export type Resolved =
  | { readonly type: "action"; readonly action: Action }
  | { readonly type: "prefix"; readonly prefix: string }
  | { readonly type: "nothing" };

const NOTHING: Resolved = { type: "nothing" };

/**
 * What a press means after `prefix` ("" when there is none). While typing nothing means anything but Escape
 * and Ctrl+k, which are no text.
 */
export function resolveKey(press: KeyPress, prefix: string, isTyping: boolean): Resolved {
  const pressed = chord(press);
  if (isTyping && pressed !== "Escape" && pressed !== "Ctrl+k" && pressed !== "F6") return NOTHING;
  const action = BY_KEYS.get(prefix ? `${prefix} ${pressed}` : pressed);
  if (action) return { type: "action", action };
  if (!prefix && PREFIXES.has(pressed)) return { type: "prefix", prefix: pressed };
  return NOTHING;
}

/** First key of an action, as printed on a keyboard; for tooltips. */
export function keyOf(action: Action): string {
  return BINDINGS.find((binding) => binding.action === action)?.keys[0] ?? "";
}

/** A control's tooltip: its name, and its key in brackets. */
export function tooltip(name: string, action?: Action): string {
  const key = action ? keyOf(action) : "";
  return key ? `${name} (${key})` : name;
}

/** Whether a press on this element is text, or moves within a control that has its own use for keys. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
