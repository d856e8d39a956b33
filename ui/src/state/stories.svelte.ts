/** Opening stories, one after the other, and what is done to one. */
import type { SearchResult, StoryRow } from "../ipc/contract";
import type { Pane } from "../lib/panes";
import { strings } from "../lib/strings";
import { plainFilter } from "../list/filters";
import { nextAmong } from "../list/order";
import { passageOf } from "../search/passage";
import type { Acts } from "./acts.svelte";
import type { WindowState } from "./window.svelte";

/** What changes when a story is read or saved. */
const OF_ACTS = ["statuses"];

export class Stories {
  constructor(
    private readonly window: WindowState,
    private readonly acts: Acts,
  ) {}

  async open(id: number, pane?: Pane): Promise<void> {
    const { window } = this;
    const { list, story } = window;
    window.isWelcoming = false;
    if (window.showsPage) return window.whereabouts.openFromPage(id);
    const at = list.ids.indexOf(id);
    // A row that the focus comes to says what it is.
    const isHeard = window.listHasFocus && at >= 0 && at !== list.focus;
    if (at >= 0) list.moveFocus(at);
    // The frame of the next story is another element: who was reading goes on reading, and who went on before that frame
    // had the focus, too.
    const isReading = document.activeElement instanceof HTMLIFrameElement;
    const isOpened = await window.attempt(() => story.open(id));
    if (!isOpened) return;
    if (story.row) list.heard(story.row);
    window.panes.showsStory = true;
    if (pane) window.wantsFocus = pane;
    else if (isReading || window.wantsFocus === "story") window.wantsFocus = "story";
    else if (document.activeElement === document.body) window.wantsFocus = "list";
    if (!pane && !isReading && !isHeard) window.notices.say(strings.storyOpened(story.row?.title ?? ""));
    window.keepPlace();
    window.refresh(OF_ACTS);
  }

  /** The story so many further on in the list: from the open one, or from the row that a hand in the list has moved to. */
  async openBy(step: number): Promise<void> {
    const { ahead, list, listHasFocus, story } = this.window;
    ahead.turned(step);
    const isElsewhere = listHasFocus && list.focusedId !== null && list.focusedId !== story.id;
    const from = story.id === null || isElsewhere ? -1 : list.ids.indexOf(story.id);
    const at = from < 0 ? list.focus + (step < 0 ? -1 : 0) : from + step;
    const id = list.ids[Math.max(0, at)];
    if (id !== undefined && id !== story.id) await this.open(id);
  }

  /** The next unread story after the open one, else the first unread one of the list. */
  async openNextUnread(): Promise<void> {
    const { ipc, list, story, notices } = this.window;
    const unread = await this.window.attempt(() =>
      ipc.storyIds({ ...plainFilter(list.filter), unreadOnly: true }),
    );
    if (!unread) return;
    await list.whole();
    const open = story.id === null ? -1 : list.ids.indexOf(story.id);
    const wanted = new Set(unread);
    if (story.id !== null) wanted.delete(story.id);
    const next = nextAmong(list.ids, open, wanted);
    if (next !== null) await this.open(next);
    else notices.remark(strings.nothingUnreadLeft);
  }

  async openFocused(): Promise<void> {
    const { list, page, showsPage } = this.window;
    if (showsPage) {
      if (page.focusedId !== null) await this.open(page.focusedId);
      return;
    }
    if (list.focusedId !== null) await this.openOrEnter(list.focusedId);
  }

  /** Beside the list for a look; a story that is open already is read. */
  async openOrEnter(id: number): Promise<void> {
    if (id !== this.window.story.id) return this.open(id);
    this.window.panes.showsStory = true;
    this.window.wantsFocus = "story";
  }

  /** Opens a story that a search found, at the passage. */
  async openFound(result: SearchResult): Promise<void> {
    const { finding, story } = this.window;
    const passage = passageOf(result);
    if (result.row.id === story.id) return this.openOrEnter(result.row.id);
    await this.open(result.row.id);
    if (passage) finding.show(passage.words, passage.instead);
    else finding.close();
  }

  async toggleRead(row: StoryRow | null = this.window.target): Promise<void> {
    if (!row) return;
    await this.acts.do(() => this.window.ipc.setRead([row.id], !row.isRead), "seen");
    this.window.refresh(OF_ACTS);
  }

  async toggleSaved(row: StoryRow | null = this.window.target): Promise<void> {
    if (!row) return;
    await this.acts.do(() => this.window.ipc.setSaved(row.id, !row.isSaved), "seen");
    this.window.refresh(OF_ACTS);
  }

  /** A story unfolded at the end of another has been read there. */
  async readInPlace(id: number): Promise<void> {
    await this.acts.do(() => this.window.ipc.setRead([id], true), "kept");
    this.window.refresh(OF_ACTS);
  }
}
