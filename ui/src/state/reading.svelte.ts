/** What a reader does in and around the open story: marks it, follows who made it, goes where it leads, and out of it. */
import { subjectOf } from "../pages/subject";
import type { Away } from "./away.svelte";
import type { Look } from "./look.svelte";
import type { Magazine } from "./magazine.svelte";
import type { Marks } from "./marks.svelte";
import type { Stories } from "./stories.svelte";
import type { WindowState } from "./window.svelte";

export interface Parts {
  readonly away: Away;
  readonly look: Look;
  readonly magazine: Magazine;
  readonly marks: Marks;
  readonly stories: Stories;
}

export class Reading {
  constructor(
    private readonly window: WindowState,
    private readonly parts: Parts,
  ) {}

  get #isShown(): boolean {
    return this.window.story.id !== null && !this.window.showsPage;
  }

  openLink(url: string, title = ""): Promise<void> {
    return this.parts.away.openLink(url, title);
  }

  async openOriginal(): Promise<void> {
    const { view, row } = this.window.story;
    if (view?.url) await this.openLink(view.url, row?.title ?? "");
  }

  async copyLink(): Promise<void> {
    const url = this.window.story.view?.url;
    if (url && !this.window.showsPage) await this.parts.magazine.copyLink(url);
  }

  /** Marks what is selected; with nothing selected, a paragraph is selected for it. */
  highlight(): void {
    if (!this.#isShown) return;
    if (this.parts.marks.bar) void this.parts.marks.mark();
    else this.window.frameOrder = { type: "paragraph" };
  }

  /** Writes a note to what is marked or selected, else to the story. */
  note(): void {
    if (this.#isShown) void this.parts.marks.write();
  }

  /** Opens the story of a highlight, at its place. */
  async openHighlight(id: number, story: number): Promise<void> {
    this.parts.marks.want(id);
    await this.parts.stories.open(story, "story");
  }

  /** Follows who made the story the keys mean; on a page without one, what the page is about. */
  async follow(): Promise<void> {
    const { window } = this;
    const { magazine } = this.parts;
    const row = window.target;
    const subject = window.showsPage ? subjectOf(window.list.filter.scope) : null;
    if (row) window.sheet = (await magazine.followUnder(row)) ? "follow" : window.sheet;
    else if (subject) await magazine.toggleFollow(subject);
  }

  /** Out of what one is in, one step at a time. */
  escape(): void {
    const { window } = this;
    const { finding, panes, story, whereabouts } = window;
    if (this.parts.marks.escape()) return;
    if (finding.close()) return void (window.wantsFocus = "story");
    if (panes.isQuiet) return this.parts.look.toggleQuiet();
    if (window.isSearching) window.endSearch();
    else if (panes.isDrawerOpen) panes.isDrawerOpen = false;
    else if (story.showsChanges) story.showsChanges = false;
    else if (whereabouts.back()) return;
    else if (!window.showsPage) {
      if (panes.layout === "one") panes.showsStory = false;
      window.wantsFocus = "list";
    }
  }
}
