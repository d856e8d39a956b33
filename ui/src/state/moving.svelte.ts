/** Moving by keys: through stories, within a page or a story, between panes and lists. */
import type { Pane } from "../lib/panes";
import { editionLines, fixedLines, isCurrent, publicationLines, viewLines } from "../library/tree";
import type { Stories } from "./stories.svelte";
import type { WindowState } from "./window.svelte";

export class Moving {
  constructor(
    private readonly window: WindowState,
    private readonly stories: Stories,
  ) {}

  /** To the next or previous story: from headline to headline on a page, where none is opened by it. */
  step(by: 1 | -1, opens: boolean): void {
    const { window } = this;
    if (window.isSearching) window.searchOrder = { by };
    else if (window.showsPage) window.pageOrder = { type: "step", by };
    else if (opens) void this.stories.openBy(by);
    else {
      window.list.moveFocus(window.list.focus + by);
      window.wantsFocus = "list";
    }
  }

  /** On by a screenful, and from a story's end to the next unread one. */
  space(back: boolean): void {
    const { window } = this;
    if (window.showsPage) window.pageOrder = { type: "scroll", by: back ? -1 : 1 };
    else if (window.story.id === null) void this.stories.openNextUnread();
    else window.frameOrder = { type: back ? "page-back" : "space" };
  }

  /** To the beginning or the end: of the story one is in, else of the list or page. */
  toEnd(end: 1 | -1, from: Pane | null): void {
    const { window } = this;
    if (window.showsPage) window.pageOrder = { type: "step", by: end, toEnd: true };
    else if (from === "story" && window.story.id !== null)
      window.frameOrder = { type: end < 0 ? "start" : "end" };
    else void this.#toEndOfList(end);
  }

  async #toEndOfList(end: 1 | -1): Promise<void> {
    const { list } = this.window;
    if (end > 0) await this.window.attempt(() => list.whole());
    list.moveFocus(end < 0 ? 0 : list.ids.length - 1);
    this.window.wantsFocus = "list";
  }

  /** To the line above or below this one in the library. */
  async list(by: 1 | -1): Promise<void> {
    const { library, list, whereabouts } = this.window;
    const { overview, unfolded, isFollowingUnfolded } = library;
    if (!overview) return;
    const lines = [
      ...fixedLines(overview, isFollowingUnfolded),
      ...viewLines(overview),
      ...editionLines(overview, false),
      ...publicationLines(overview, unfolded),
    ];
    const at = lines.findLastIndex((line) => isCurrent(line, list.filter, whereabouts.presentation));
    const next = lines[at + by];
    if (!next) return;
    if (next.shownAs) await whereabouts.go(next.filter, next.shownAs);
    else await this.window.show(next.filter);
    this.window.focusMain();
  }

  /**
   * Round the panes, but one without a story; what the window asks at its foot stands behind the last and before the
   * first of them.
   */
  pane(from: Pane | null, step: 1 | -1): void {
    const { panes, story } = this.window;
    const order = panes.order().filter((pane) => pane !== "story" || story.id !== null);
    const at = from === null ? -1 : order.indexOf(from);
    const isAtEnd = at === (step > 0 ? order.length - 1 : 0);
    if (isAtEnd && this.window.notices.now) this.window.notices.visit();
    else if (at < 0) this.window.wantsFocus = order.at(step > 0 ? 0 : -1) ?? "list";
    else this.window.wantsFocus = order[(at + step + order.length) % order.length] ?? "list";
  }
}
