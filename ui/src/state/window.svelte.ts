/**
 * What the window shows: lists, the story, panes, sheets, and what was asked of them. Knows how to get somewhere, and
 * nothing of the reader's acts.
 */
import type { Scope, StoryRow } from "../ipc/contract";
import { Ahead } from "./ahead.svelte";
import type { Ipc } from "../ipc/ipc";
import type { Pane } from "../lib/panes";
import { strings } from "../lib/strings";
import { ofTrip, type Listing, type TripRef } from "../list/filters";
import { Finding } from "./finding.svelte";
import { LibraryState } from "./library.svelte";
import { ListState } from "./list.svelte";
import { Notices } from "./notices.svelte";
import { PageState } from "./page.svelte";
import { PanesState, type PanesChange } from "./panes.svelte";
import { StoryState } from "./story.svelte";
import { SyncState } from "./sync.svelte";
import { TaskState } from "./task.svelte";
import { Whereabouts } from "./whereabouts.svelte";

export type Sheet =
  | "activity"
  | "add"
  | "settings"
  | "sources"
  | "about"
  | "keys"
  | "follow"
  | "names"
  | "trip"
  | "export"
  | "begin";

/** Moves a page: to the next headline (or the last in that direction), or on by a screenful. */
export interface PageOrder {
  readonly type: "step" | "scroll";
  readonly by: 1 | -1;
  readonly toEnd?: boolean;
}

/** Moves the story in its frame, or selects in it. */
export interface FrameOrder {
  readonly type: "space" | "page-back" | "paragraph" | "start" | "end";
}

export abstract class WindowState {
  readonly notices = new Notices();
  readonly finding = new Finding();
  readonly library: LibraryState;
  readonly list: ListState;
  readonly story: StoryState;
  readonly ahead: Ahead;
  readonly page: PageState;
  readonly sync: SyncState;
  readonly task: TaskState;
  readonly panes: PanesState;
  readonly whereabouts: Whereabouts;
  isReady = $state(false);
  failure = $state<string | null>(null);
  isWelcoming = $state(false);
  isSearching = $state(false);
  searchWords = $state("");
  sheet = $state<Sheet | null>(null);
  isPaletteOpen = $state(false);
  /** What the palette reached lately, by key, the latest first. */
  recent = $state.raw<readonly string[]>([]);
  /** The setting to be shown as soon as Settings are there. */
  wantsSetting = $state<string | null>(null);
  /** Set to ask a pane for the focus; the pane clears it. */
  wantsFocus = $state<Pane | null>(null);
  /** Kept by the list pane. */
  listHasFocus = $state(false);
  /** Asks the results of the search for the next story among them. */
  searchOrder = $state.raw<{ readonly by: 1 | -1 } | null>(null);
  /** Asks the page to move. */
  pageOrder = $state.raw<PageOrder | null>(null);
  /** Order for the reading frame, to be sent once. */
  frameOrder = $state.raw<FrameOrder | null>(null);

  /** The story that was open when the search began. */
  #storyBefore: number | null = null;

  constructor(readonly ipc: Ipc) {
    this.library = new LibraryState(ipc);
    this.list = new ListState(ipc);
    this.story = new StoryState(ipc);
    this.ahead = new Ahead(this.list, this.story);
    this.sync = new SyncState(ipc);
    this.task = new TaskState(ipc);
    this.page = new PageState(ipc);
    this.panes = new PanesState(
      (widths, change) => this.keepPanes(widths, change),
      () => this.showsPage,
    );
    this.whereabouts = new Whereabouts(this.list, this.page, this.story, this.panes, {
      attempt: (act) => this.attempt(act),
      refresh: () => this.refresh(),
      arrived: () => this.#arrived(),
      focus: (pane) => (this.wantsFocus = pane),
    });
  }

  /** Asks for everything shown anew. */
  abstract refresh(tags?: readonly string[]): void;
  /** Remembers where the reader is. */
  abstract keepPlace(): void;
  protected abstract keepPanes(widths: number[], change: PanesChange): void;

  /** Runs an act; what it rejects with is told, never thrown. */
  attempt<T>(act: () => Promise<T>): Promise<T | null> {
    return this.notices.attempt(act);
  }

  /** While one searches, the results stand where the list is. */
  get showsPage(): boolean {
    return this.whereabouts.presentation !== "list" && !this.isSearching;
  }

  /** The story an act means: the one with the focus on the page or in the list, else the open one. */
  get target(): StoryRow | null {
    if (this.showsPage) {
      const { focusedId } = this.page;
      return focusedId === null ? null : (this.page.row(focusedId) ?? this.list.rows.get(focusedId) ?? null);
    }
    const id = this.list.focusedId;
    const focused = id === null ? undefined : this.list.rows.get(id);
    const isInStory = this.story.row !== null && !this.listHasFocus;
    return isInStory ? this.story.row : (focused ?? this.story.row);
  }

  #arrived(): void {
    this.isSearching = false;
    this.panes.wantsQuiet = false;
    this.keepPlace();
  }

  focusMain(): void {
    this.wantsFocus = this.showsPage ? "page" : "list";
  }

  /** Goes somewhere by the reader's own choice, shown as they last chose: as a page or as a list. */
  show(filter: Listing, keepsStory = false): Promise<void> {
    return this.whereabouts.show(filter, keepsStory);
  }

  /** Follows a link to another page; `back` returns to here. */
  visit(scope: Scope): Promise<void> {
    // A page does not show under a search that led to the story one came from.
    this.isSearching = false;
    return this.whereabouts.visit(scope);
  }

  /** The page of a trip; `back` returns to where it was asked for. */
  async showTrip(trip: TripRef): Promise<void> {
    this.isSearching = false;
    if (this.whereabouts.presentation === "trips") await this.whereabouts.visitPage(ofTrip(trip));
    else await this.whereabouts.go(ofTrip(trip), "page");
    this.focusMain();
  }

  async togglePage(): Promise<void> {
    if (await this.whereabouts.toggle()) this.focusMain();
    else this.notices.remark(strings.noPage);
  }

  /** One kind alone, on a section's page. */
  async showKind(kind: string | null): Promise<void> {
    await this.attempt(() => this.list.show({ ...this.list.filter, kind }, null));
  }

  /** Takes what came in since into the list. */
  async showWaiting(): Promise<void> {
    const { filter } = this.list;
    if (this.list.isPointed)
      return void (await this.attempt(() => this.whereabouts.present(filter, "page", null)));
    await this.attempt(() => this.list.show(filter, this.story.id));
  }

  /** Whether the open story is one that this search found. */
  get #hasOpenedFound(): boolean {
    return this.story.id !== null && this.story.id !== this.#storyBefore;
  }

  /** In the open story; where there is none, in the library. */
  find(): void {
    const isInSearch = this.isSearching && !this.#hasOpenedFound;
    if (this.story.id === null || this.showsPage || isInSearch) this.search(this.searchWords);
    else this.finding.open(this.story.selection);
  }

  search(words: string): void {
    this.panes.wantsQuiet = false;
    this.panes.listFolded = false;
    this.panes.showsStory = false;
    if (!this.isSearching) this.#storyBefore = this.story.id;
    this.isSearching = true;
    this.searchWords = words;
  }

  /** What was found and opened stays open. */
  endSearch(): void {
    const found = this.#hasOpenedFound ? this.story.id : null;
    this.isSearching = false;
    this.searchWords = "";
    if (found !== null && this.showsPage) return void this.whereabouts.openFromPage(found);
    this.focusMain();
  }

  /** Settings, at one of them. */
  openSetting(id: string): void {
    this.wantsSetting = id;
    this.sheet = "settings";
  }
}
