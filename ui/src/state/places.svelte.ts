/** Where the reader was, kept for the next start, and the palette's ways there. */
import type { Place } from "../ipc/contract";
import type { Action } from "../lib/keys";
import type { Pane } from "../lib/panes";
import { plainFilter } from "../list/filters";
import type { Entry } from "../palette/entries";
import { remembered } from "../palette/ranking";
import type { WindowState } from "./window.svelte";

const AFTER_MS = 400;

export class Places {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The pane the palette was called from: its commands mean that one. */
  #calledFrom: Pane | null = null;

  constructor(private readonly window: WindowState) {}

  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Losing the place is no harm worth a message.
      this.window.ipc.setPlace(this.#here()).catch(() => undefined);
    }, AFTER_MS);
  }

  #here(): Place {
    const { list, story, whereabouts, recent } = this.window;
    const { presentation, prefersPages } = whereabouts;
    return {
      filter: plainFilter(list.filter),
      selected: story.id,
      isPage: presentation !== "list",
      prefersPages,
      recent: [...recent],
    };
  }

  /** Closes the welcome for good: a place that was kept is how the next start knows. */
  async endWelcome(): Promise<void> {
    const { window } = this;
    window.list.expectStories();
    window.page.expectStories();
    window.isWelcoming = false;
    await window.attempt(() => window.ipc.setPlace({ ...this.#here(), selected: null }));
    window.refresh();
  }

  openPalette(from: Pane | null): void {
    this.#calledFrom = from;
    this.window.isPaletteOpen = true;
  }

  /** Goes to what the palette named, or does it. */
  reach({ key, target }: Entry, perform: (action: Action, from: Pane | null) => void): void {
    const { window } = this;
    window.recent = remembered(window.recent, key);
    this.keep();
    if (target.type === "action") perform(target.action, this.#calledFrom);
    else if (target.type === "act") target.act();
    else if (target.type === "page") void window.visit(target.scope);
    else if (target.type === "trip") void window.showTrip(target);
    else if (target.type === "sheet") window.sheet = target.sheet;
    else if (target.type === "setting") window.openSetting(target.id);
    else if (target.shownAs) void window.whereabouts.go(target.filter, target.shownAs);
    else void window.show(target.filter).then(() => window.focusMain());
  }
}
