/** What keys mean in the window, sequences of two included. */
import { resolveKey, type Action, type KeyPress } from "../lib/keys";
import type { Pane } from "../lib/panes";

/** How long the first key of a sequence waits for its second. */
const PREFIX_MS = 1_500;

export class Keyboard {
  #prefix = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly perform: (action: Action, from: Pane | null) => void) {}

  /** A key pressed in the window. Says whether it meant something. */
  press(press: KeyPress, isTyping: boolean, from: Pane | null): boolean {
    const resolved = resolveKey(press, this.#prefix, isTyping);
    clearTimeout(this.#timer);
    this.#prefix = resolved.type === "prefix" ? resolved.prefix : "";
    if (resolved.type === "prefix") this.#timer = setTimeout(() => (this.#prefix = ""), PREFIX_MS);
    if (resolved.type === "action") this.perform(resolved.action, from);
    return resolved.type !== "nothing";
  }
}
