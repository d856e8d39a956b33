/**
 * The window's one object: puts the parts of its state together and carries out the reader's acts. Components
 * read its parts and call its acts; none of them talks to the library behind its back.
 */
import { createContext } from "svelte";
import type { Place, Scope, SearchResult, StoryRow } from "../ipc/contract";
import { isCommandError, type Ipc } from "../ipc/ipc";
import { needsWelcome } from "../firstrun/need";
import { resolveKey, takeKeysFrom, type Action, type KeyPress } from "../lib/keys";
import type { Pane } from "../lib/panes";
import { amount, spoken } from "../lib/language";
import { strings } from "../lib/strings";
import {
  editionLines,
  fixedLines,
  isCurrent,
  publicationLines,
  publicationOf,
  viewLines,
} from "../library/tree";
import {
  ALL,
  filterOf,
  hasPage,
  ofTrip,
  plainFilter,
  stillThere,
  type Listing,
  type TripRef,
} from "../list/filters";
import { nextAmong } from "../list/order";
import { subjectOf } from "../pages/subject";
import type { Entry } from "../palette/entries";
import { remembered } from "../palette/ranking";
import { Acts } from "./acts.svelte";
import { Away } from "./away.svelte";
import { Editions } from "./editions.svelte";
import { passageOf } from "../search/passage";
import { Finding } from "./finding.svelte";
import { HandedOver } from "./handed.svelte";
import { speak } from "./language.svelte";
import { USUAL } from "../settings/theme";
import { LibraryState } from "./library.svelte";
import { Listening } from "./listening.svelte";
import { ListState } from "./list.svelte";
import { Look } from "./look.svelte";
import { Magazine } from "./magazine.svelte";
import { Marking } from "./marking.svelte";
import { Marks } from "./marks.svelte";
import { Notices, sentenceOf } from "./notices.svelte";
import { PageState } from "./page.svelte";
import { PanesState } from "./panes.svelte";
import { Preferences } from "./preferences.svelte";
import { Profiles } from "./profiles.svelte";
import { StoryState } from "./story.svelte";
import { SyncState } from "./sync.svelte";
import { TaskState } from "./task.svelte";
import { Trips } from "./trips.svelte";
import { Waiting } from "./waiting.svelte";
import { Whereabouts } from "./whereabouts.svelte";

export type Sheet =
  "activity" | "add" | "settings" | "sources" | "about" | "keys" | "follow" | "names" | "trip" | "export";
/** Moves a page: to the next headline (or the last in that direction), or on by a screenful. */
export interface PageOrder {
  readonly type: "step" | "scroll";
  readonly by: 1 | -1;
  readonly toEnd?: boolean;
}

/** Stories that wait to be read aloud after one. */
const MOST_HEARD = 100;
const REFRESH_EVERY_MS = 300;
const PLACE_AFTER_MS = 400;
/** How long the first key of a sequence waits for its second. */
const PREFIX_MS = 1_500;

export class Reader {
  readonly library: LibraryState;
  readonly list: ListState;
  readonly story: StoryState;
  readonly sync: SyncState;
  readonly panes: PanesState;
  readonly page: PageState;
  readonly magazine: Magazine;
  readonly trips: Trips;
  readonly editions: Editions;
  readonly notices = new Notices();
  readonly acts: Acts;
  readonly preferences: Preferences;
  readonly waiting: Waiting;
  readonly profiles: Profiles;
  readonly marking: Marking;
  readonly marks: Marks;
  readonly whereabouts: Whereabouts;
  readonly away: Away;
  readonly look: Look;
  readonly listening: Listening;
  readonly finding = new Finding();
  readonly task: TaskState;
  readonly handed: HandedOver;
  isReady = $state(false);
  failure = $state<string | null>(null);
  isWelcoming = $state(false);
  isSearching = $state(false);
  /** The story that was open when the search began. */
  #storyBefore: number | null = null;
  searchWords = $state("");
  sheet = $state<Sheet | null>(null);
  isPaletteOpen = $state(false);
  /** What the palette reached lately, by key, the latest first. */
  recent = $state.raw<readonly string[]>([]);
  /** The setting to be shown as soon as Settings are there. */
  wantsSetting = $state<string | null>(null);
  /** Set to ask a pane for the focus; the pane clears it. */
  wantsFocus = $state<Pane | null>(null);
  /** Asks the results of the search for the next story among them. */
  searchOrder = $state.raw<{ readonly by: 1 | -1 } | null>(null);
  /** Asks the page to move. */
  pageOrder = $state.raw<PageOrder | null>(null);
  /** Order for the reading frame, to be sent once. */
  frameOrder = $state.raw<{ readonly type: "space" | "page-back" | "paragraph" | "start" | "end" } | null>(
    null,
  );

  /** The locale the library was told last. */
  #spoke = "";
  #refreshing = false;
  #refreshAgain = false;
  #prefix = "";
  /** The pane the palette was called from: its commands mean that one. */
  #paletteFrom: Pane | null = null;
  #prefixTimer: ReturnType<typeof setTimeout> | undefined;
  #placeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly ipc: Ipc) {
    this.library = new LibraryState(ipc);
    takeKeysFrom(() => this.library.keymap);
    this.list = new ListState(ipc);
    this.story = new StoryState(ipc);
    this.sync = new SyncState(ipc);
    this.task = new TaskState(ipc);
    this.page = new PageState(ipc);
    this.panes = new PanesState(
      (paneWidths, change) => void this.preferences.setPanes(paneWidths, change),
      () => this.showsPage,
    );
    this.whereabouts = new Whereabouts(this.list, this.page, this.story, this.panes, {
      attempt: (act) => this.attempt(act),
      refresh: () => this.refresh(),
      arrived: () => {
        this.isSearching = false;
        this.panes.wantsQuiet = false;
        this.#keepPlace();
      },
      focus: (pane) => (this.wantsFocus = pane),
    });
    this.acts = new Acts(ipc, {
      attempt: (act) => this.attempt(act),
      say: (sentence) => this.notices.say(sentence),
      offer: (step, isSaid) => this.notices.offer(step, isSaid),
      undone: () => this.notices.undone(() => void this.acts.redo()),
      redone: (step) => this.notices.offer(step, false),
      changed: async () => {
        if (this.list.filter.unreadOnly) await this.showWaiting();
        this.refresh();
      },
    });
    this.preferences = new Preferences(ipc, this.library, {
      acts: this.acts,
      attempt: (act) => this.attempt(act),
      applied: ({ paneWidths }) => paneWidths && this.panes.restore(paneWidths),
      refresh: () => this.refresh(),
    });
    this.waiting = new Waiting(ipc, this.library, this.acts);
    this.marking = new Marking(ipc, this.list, {
      acts: this.acts,
      attempt: (act) => this.attempt(act),
      remark: (sentence) => this.notices.remark(sentence),
      target: () => this.target,
      presentation: () => (this.showsPage ? this.whereabouts.presentation : "list"),
      changed: async () => {
        if (this.list.filter.unreadOnly) await this.showWaiting();
        this.refresh();
      },
    });
    this.profiles = new Profiles(ipc, {
      acts: this.acts,
      attempt: (act) => this.attempt(act),
      refresh: () => this.refresh(),
    });
    this.marks = new Marks(ipc, {
      attempt: (act) => this.attempt(act),
      acts: this.acts,
      focusStory: () => (this.wantsFocus = "story"),
    });
    this.magazine = new Magazine(ipc, this.story, {
      attempt: (act) => this.attempt(act),
      acts: this.acts,
      remark: (sentence) => this.notices.remark(sentence),
      waiting: this.waiting,
      refresh: () => this.refresh(),
      overview: () => this.library.overview,
    });
    this.trips = new Trips(ipc, {
      attempt: (act) => this.attempt(act),
      acts: this.acts,
      remark: (sentence) => this.notices.remark(sentence),
      refresh: () => this.refresh(),
      overview: () => this.library.overview,
      openSheet: () => (this.sheet = "trip"),
      show: (trip) => this.#showTrip(trip),
      showAll: () => this.whereabouts.go(ALL, "trips").then(() => this.#focusMain()),
      focus: () => this.#focusMain(),
      shown: () => (this.showsPage ? (this.list.filter.trip?.id ?? null) : null),
    });
    this.away = new Away(ipc, this.story, {
      acts: this.acts,
      attempt: (act) => this.attempt(act),
      remark: (sentence) => this.notices.remark(sentence),
      waiting: this.waiting,
      ask: (sentence, name, act) => this.notices.ask(sentence, name, act),
      open: (id) => this.open(id, "story"),
      refresh: () => this.refresh(),
    });
    this.look = new Look(ipc, this.library, this.panes, {
      attempt: (act) => this.attempt(act),
      change: (part, sentence) => this.preferences.change(part, sentence),
      remark: (sentence) => this.notices.remark(sentence),
      focusStory: () => (this.wantsFocus = "story"),
      hasStory: () => this.story.id !== null && !this.showsPage,
    });
    this.listening = new Listening(ipc, {
      acts: this.acts,
      attempt: (act) => this.attempt(act),
      say: (sentence) => this.notices.say(sentence),
      remark: (sentence) => this.notices.remark(sentence),
      settings: () => this.library.settings,
      change: (part, sentence) => this.preferences.change(part, sentence),
      after: (id) => this.#heardAfter(id),
      goOn: (from, to) => this.#hearNext(from, to),
    });
    this.editions = new Editions(ipc, {
      task: this.task,
      attempt: (act) => this.attempt(act),
      acts: this.acts,
      remark: (sentence) => this.notices.remark(sentence),
      written: (sentence) => {
        const answer = { name: strings.showExports, act: () => void this.editions.showFolder() };
        this.notices.remark(sentence, answer);
      },
      refresh: () => this.refresh(),
      show: (id) => this.whereabouts.go(filterOf({ type: "edition", id }), "page"),
      openSheet: () => (this.sheet = "export"),
    });
    const parts = { editions: this.editions, magazine: this.magazine, task: this.task };
    this.handed = new HandedOver(ipc, parts, {
      acts: this.acts,
      attempt: (act) => this.attempt(act),
      remark: (sentence) => this.notices.remark(sentence),
      refuse: (sentence) => this.notices.refuse(sentence),
      ask: (sentence, name, act) => this.notices.ask(sentence, name, act),
      openSheet: () => (this.sheet = "add"),
      open: (id) => this.open(id, "story"),
      showEdition: (id) => this.whereabouts.go(filterOf({ type: "edition", id }), "page"),
      importSettings: (text) => this.preferences.takeFile(text, "told"),
      refresh: () => this.refresh(),
    });
  }

  /** While one searches, the results stand where the list is. */
  get showsPage(): boolean {
    return this.whereabouts.presentation !== "list" && !this.isSearching;
  }

  /** Reads the library, goes back to where the reader was, listens for changes. Returns how to stop. */
  async start(asked: number | null = null): Promise<() => void> {
    try {
      // Until the settings are known the system's language stands in, so that a failure is told in it.
      await Promise.all([speak(USUAL.language), this.library.readSettings()]);
      await this.speak();
      const [place] = await Promise.all([this.ipc.place(), this.library.refresh()]);
      const overview = this.library.overview;
      this.panes.restore(this.library.settings.paneWidths);
      this.recent = place?.recent ?? [];
      const filter = place && overview && stillThere(place.filter, overview) ? place.filter : ALL;
      if (overview) {
        this.isWelcoming = asked === null && needsWelcome(overview, place);
        const holder = publicationOf(filter, overview);
        if (holder !== null) this.library.setUnfolded(holder, true);
      }
      const startsOnPage = asked === null && (place?.isPage ?? true) && hasPage(filter);
      this.whereabouts.prefersPages = place?.prefersPages ?? true;
      await this.#begin(filter, startsOnPage);
      if (asked !== null) await this.open(asked);
      else if (!startsOnPage) await this.#reopen(place?.selected ?? null);
      this.isReady = true;
      if (overview?.notice !== undefined) this.notices.refuse(overview.notice);
    } catch (error) {
      this.failure = sentenceOf(error, strings.libraryFailed);
      return () => undefined;
    }
    const stops = await Promise.all([
      this.ipc.onLibraryChanged(({ tags }) => {
        if (tags.includes("settings")) void this.attempt(() => this.library.readSettings());
        this.refresh();
      }),
      this.ipc.onHandedOver(() => void this.handed.take()),
      this.ipc.onSyncCalled((isByItself) => this.#syncUnlessNew(isByItself)),
      this.ipc.onOpenStory((id) => void this.open(id, "story")),
    ]);
    void this.handed.take();
    if (this.library.settings.syncOnStart) this.#syncUnlessNew(true);
    return () => stops.forEach((stop) => stop());
  }

  /** A library with nothing to fetch is left to whoever fills it. */
  #syncUnlessNew(isByItself: boolean): void {
    if (!this.isWelcoming && this.#hasSources()) void this.runSync(isByItself);
  }

  /** Speaks as the settings say, the library too; what it said in another language is asked for again. */
  async speak(): Promise<void> {
    await speak(this.library.settings.language);
    const { language, locale } = spoken();
    if (this.#spoke === locale) return;
    this.#spoke = locale;
    await this.attempt(() => this.ipc.setLanguage(language, amount(0)));
    if (this.isReady) this.refresh();
  }

  /** What a page was about can be gone by the next start: the window then begins on its front page. */
  async #begin(filter: Listing, asPage: boolean): Promise<void> {
    try {
      await this.whereabouts.present(filter, asPage ? "page" : "list", null);
    } catch (error) {
      if (!isGone(error)) throw error;
      await this.whereabouts.present(ALL, "page", null);
    }
  }

  #hasSources(): boolean {
    const overview = this.library.overview;
    return (overview?.publications.length ?? 0) > 0 || (overview?.pending.length ?? 0) > 0;
  }

  /** A story the reader had marked unread again is shown in the list and not opened: opening marks read. */
  async #reopen(id: number | null): Promise<void> {
    if (id === null) return;
    const at = this.list.ids.indexOf(id);
    if (at >= 0) this.list.focus = at;
    const [row] = await this.ipc.storyRows([id]);
    if (row?.isRead) await this.story.open(id);
  }

  /** Runs an act; what it rejects with is told, never thrown. */
  attempt<T>(act: () => Promise<T>): Promise<T | null> {
    return this.notices.attempt(act);
  }

  /** Asks for everything shown anew; several changes at once make one round. */
  refresh(): void {
    if (this.#refreshing) {
      this.#refreshAgain = true;
      return;
    }
    this.#refreshing = true;
    void this.#refreshOnce().finally(() => {
      setTimeout(() => {
        this.#refreshing = false;
        if (!this.#refreshAgain) return;
        this.#refreshAgain = false;
        this.refresh();
      }, REFRESH_EVERY_MS);
    });
  }

  async #refreshOnce(): Promise<void> {
    await this.attempt(async () => {
      await Promise.all([
        this.library.refresh(),
        this.list.refresh(this.story.id),
        this.story.refresh(),
        this.marks.refresh(),
        this.whereabouts.presentation === "list" ? null : this.#refreshPage(),
      ]);
      const overview = this.library.overview;
      if (overview && !stillThere(this.list.filter, overview)) await this.show(ALL);
    });
  }

  /** Someone split off and put back is a person no more: their page gives way to the one before. */
  async #refreshPage(): Promise<void> {
    try {
      await this.page.refresh(this.list.filter);
    } catch (error) {
      if (!isGone(error)) throw error;
      if (!this.whereabouts.back()) await this.show(ALL);
    }
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
  async #showTrip(trip: TripRef): Promise<void> {
    this.isSearching = false;
    if (this.whereabouts.presentation === "trips") await this.whereabouts.visitPage(ofTrip(trip));
    else await this.whereabouts.go(ofTrip(trip), "page");
    this.#focusMain();
  }

  async togglePage(): Promise<void> {
    if (await this.whereabouts.toggle()) this.#focusMain();
    else this.notices.remark(strings.noPage);
  }

  /** One kind alone, on a section's page. */
  async showKind(kind: string | null): Promise<void> {
    await this.attempt(() => this.list.show({ ...this.list.filter, kind }, null));
  }

  async showWaiting(): Promise<void> {
    const { filter } = this.list;
    if (this.list.isPointed)
      return void (await this.attempt(() => this.whereabouts.present(filter, "page", null)));
    await this.attempt(() => this.list.show(this.list.filter, this.story.id));
  }

  async open(id: number, pane?: Pane): Promise<void> {
    this.isWelcoming = false;
    if (this.showsPage) return this.whereabouts.openFromPage(id);
    const at = this.list.ids.indexOf(id);
    // A row that the focus comes to says what it is.
    const isHeard = this.listHasFocus && at >= 0 && at !== this.list.focus;
    if (at >= 0) this.list.moveFocus(at);
    // The frame of the next story is another element: who was reading goes on reading.
    const isReading = document.activeElement instanceof HTMLIFrameElement;
    const isOpened = await this.attempt(() => this.story.open(id));
    if (!isOpened) return;
    this.panes.showsStory = true;
    if (pane) this.wantsFocus = pane;
    else if (isReading) this.wantsFocus = "story";
    else if (document.activeElement === document.body) this.wantsFocus = "list";
    if (!pane && !isReading && !isHeard) this.notices.say(strings.storyOpened(this.story.row?.title ?? ""));
    this.#keepPlace();
    this.refresh();
  }

  /** Closes the welcome for good: a place that was kept is how the next start knows. */
  async endWelcome(andSync: boolean): Promise<void> {
    this.list.expectStories();
    this.page.expectStories();
    this.isWelcoming = false;
    await this.attempt(() => this.ipc.setPlace({ ...this.#place(), selected: null }));
    this.refresh();
    if (andSync) await this.runSync();
  }

  #keepPlace(): void {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = setTimeout(() => {
      // Losing the place is no harm worth a message.
      this.ipc.setPlace(this.#place()).catch(() => undefined);
    }, PLACE_AFTER_MS);
  }

  #place(): Place {
    const { presentation, prefersPages } = this.whereabouts;
    return {
      filter: plainFilter(this.list.filter),
      selected: this.story.id,
      isPage: presentation !== "list",
      prefersPages,
      recent: [...this.recent],
    };
  }

  /** Goes to what the palette named, or does it. */
  reach({ key, target }: Entry): void {
    this.recent = remembered(this.recent, key);
    this.#keepPlace();
    if (target.type === "action") this.perform(target.action, this.#paletteFrom);
    else if (target.type === "act") target.act();
    else if (target.type === "page") void this.visit(target.scope);
    else if (target.type === "trip") void this.#showTrip(target);
    else if (target.type === "sheet") this.sheet = target.sheet;
    else if (target.type === "setting") this.openSetting(target.id);
    else if (target.shownAs) void this.whereabouts.go(target.filter, target.shownAs);
    else void this.show(target.filter).then(() => this.#focusMain());
  }

  /** Settings, at one of them. */
  openSetting(id: string): void {
    this.wantsSetting = id;
    this.sheet = "settings";
  }

  /** One the reader did not ask for says nothing of sources that do not answer: the foot of the library does. */
  async runSync(isQuiet = false): Promise<void> {
    const report = await this.attempt(() => this.sync.run(isQuiet));
    this.refresh();
    if (!report) return;
    void this.away.askAfter(report);
    const isSilent = report.feedsFailed > 0 && report.feedsFailed === report.feedsTotal;
    const news = report.tripNews ?? report.followedNews;
    if (isSilent && !isQuiet) this.notices.refuse(report.sentence);
    else if (news) this.notices.news(news);
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

  /** Kept by the list pane. */
  listHasFocus = $state(false);

  async toggleRead(row: StoryRow | null = this.target): Promise<void> {
    if (!row) return;
    await this.acts.do(() => this.ipc.setRead([row.id], !row.isRead), "seen");
    this.refresh();
  }

  async toggleSaved(row: StoryRow | null = this.target): Promise<void> {
    if (!row) return;
    await this.acts.do(() => this.ipc.setSaved(row.id, !row.isSaved), "seen");
    this.refresh();
  }

  /** Reads the open story aloud, pauses, or goes on with what is being read aloud. */
  listen(): void {
    const shown = this.showsPage ? null : this.story.id;
    void this.listening.toggle(shown, this.story.anchor);
  }

  /** Shows the story that is being read aloud. */
  async openHeard(): Promise<void> {
    const id = this.listening.aloud?.story;
    if (id !== undefined && (id !== this.story.id || this.showsPage)) await this.open(id, "story");
    else this.wantsFocus = "story";
  }

  /** What comes after a story in its list: of lists that hold read ones too, the unread alone. */
  async #heardAfter(id: number): Promise<readonly number[]> {
    const at = this.list.ids.indexOf(id);
    const after = at < 0 ? [] : [...this.list.ids.slice(at + 1, at + 1 + MOST_HEARD)];
    const { scope, trip } = this.list.filter;
    if (after.length === 0 || trip || scope.type === "saved" || scope.type === "edition") return after;
    const rows = await this.ipc.storyRows(after);
    return rows.filter((row) => !row.isRead).map((row) => row.id);
  }

  /** A story that was heard has been read. */
  async #hearNext(from: number, to: number): Promise<void> {
    if (this.story.id === from && !this.showsPage) await this.open(to);
    else {
      await this.attempt(() => this.ipc.setRead([to], true));
      this.refresh();
    }
  }

  /** Asks one publication again. */
  async retry(publication: number): Promise<void> {
    const report = await this.attempt(() => this.sync.retry(publication));
    if (report) this.notices.remark(report.sentence);
    this.refresh();
  }

  async unsubscribe(publication: number): Promise<void> {
    const act = await this.acts.do(() => this.ipc.unsubscribe(publication));
    if (!act) return this.refresh();
    await this.show(ALL);
    this.refresh();
  }

  async forgetAddress(url: string): Promise<void> {
    await this.waiting.forget(url);
    this.refresh();
  }

  openLink(url: string, title = ""): Promise<void> {
    return this.away.openLink(url, title);
  }

  async openOriginal(): Promise<void> {
    const url = this.story.view?.url;
    if (url) await this.openLink(url, this.story.row?.title ?? "");
  }

  /** In the open story; where there is none, in the library. */
  find(): void {
    const isInSearch = this.isSearching && !this.#hasOpenedFound;
    if (this.story.id === null || this.showsPage || isInSearch) this.search(this.searchWords);
    else this.finding.open(this.story.selection);
  }

  async copyLink(): Promise<void> {
    const url = this.story.view?.url;
    if (url && !this.showsPage) await this.magazine.copyLink(url);
  }

  search(words: string): void {
    this.panes.wantsQuiet = false;
    this.panes.listFolded = false;
    this.panes.showsStory = false;
    if (!this.isSearching) this.#storyBefore = this.story.id;
    this.isSearching = true;
    this.searchWords = words;
  }

  /** Whether the open story is one that this search found. */
  get #hasOpenedFound(): boolean {
    return this.story.id !== null && this.story.id !== this.#storyBefore;
  }

  /** Opens a story that a search found, at the passage. */
  async openFound(result: SearchResult): Promise<void> {
    const passage = passageOf(result);
    if (result.row.id === this.story.id) return this.openOrEnter(result.row.id);
    await this.open(result.row.id);
    if (passage) this.finding.show(passage.words, passage.instead);
    else this.finding.close();
  }

  /** What was found and opened stays open. */
  endSearch(): void {
    const found = this.#hasOpenedFound ? this.story.id : null;
    this.isSearching = false;
    this.searchWords = "";
    if (found !== null && this.showsPage) return void this.whereabouts.openFromPage(found);
    this.wantsFocus = this.showsPage ? "page" : "list";
  }

  async openBy(step: number): Promise<void> {
    const { list } = this;
    const from = this.story.id === null ? -1 : list.ids.indexOf(this.story.id);
    const at = from < 0 ? list.focus + (step < 0 ? -1 : 0) : from + step;
    const id = list.ids[Math.max(0, at)];
    if (id !== undefined && id !== this.story.id) await this.open(id);
  }

  /** The next unread story after the open one, else the first unread one of the list. */
  async openNextUnread(): Promise<void> {
    const { list } = this;
    const unread = await this.attempt(() =>
      this.ipc.storyIds({ ...plainFilter(list.filter), unreadOnly: true }),
    );
    if (!unread) return;
    await list.whole();
    const open = this.story.id === null ? -1 : list.ids.indexOf(this.story.id);
    const wanted = new Set(unread);
    if (this.story.id !== null) wanted.delete(this.story.id);
    const next = nextAmong(list.ids, open, wanted);
    if (next !== null) await this.open(next);
    else this.notices.remark(strings.nothingUnreadLeft);
  }

  async openFocused(): Promise<void> {
    if (this.showsPage) {
      if (this.page.focusedId !== null) await this.open(this.page.focusedId);
      return;
    }
    if (this.list.focusedId !== null) await this.openOrEnter(this.list.focusedId);
  }

  /** Beside the list for a look; a story that is open already is read. */
  async openOrEnter(id: number): Promise<void> {
    if (id !== this.story.id) return this.open(id);
    this.panes.showsStory = true;
    this.wantsFocus = "story";
  }

  cyclePane(from: Pane | null, step: 1 | -1): void {
    const order = this.panes.order();
    const at = from === null ? -1 : order.indexOf(from);
    this.wantsFocus = order[(at + step + order.length) % order.length] ?? "list";
  }

  /** Follows who made the story the keys mean; on a page without one, what the page is about. */
  async follow(): Promise<void> {
    const row = this.target;
    const subject = this.showsPage ? subjectOf(this.list.filter.scope) : null;
    if (row) this.sheet = (await this.magazine.followUnder(row)) ? "follow" : this.sheet;
    else if (subject) await this.magazine.toggleFollow(subject);
  }

  /** A story unfolded at the end of another has been read there. */
  async readInPlace(id: number): Promise<void> {
    await this.acts.do(() => this.ipc.setRead([id], true), "kept");
    this.refresh();
  }

  #space(back: boolean): void {
    if (this.showsPage) this.pageOrder = { type: "scroll", by: back ? -1 : 1 };
    else if (this.story.id === null) void this.openNextUnread();
    else this.frameOrder = { type: back ? "page-back" : "space" };
  }

  /** Marks what is selected; with nothing selected, a paragraph is selected for it. */
  highlight(): void {
    if (this.story.id === null || this.showsPage) return;
    if (this.marks.bar) void this.marks.mark();
    else this.frameOrder = { type: "paragraph" };
  }

  /** Writes a note to what is marked or selected, else to the story. */
  note(): void {
    if (this.story.id !== null && !this.showsPage) void this.marks.write();
  }

  /** Opens the story of a highlight, at its place. */
  async openHighlight(id: number, story: number): Promise<void> {
    this.marks.want(id);
    await this.open(story, "story");
  }

  escape(): void {
    if (this.marks.escape()) return;
    if (this.finding.close()) return void (this.wantsFocus = "story");
    if (this.panes.isQuiet) return this.look.toggleQuiet();
    if (this.isSearching) this.endSearch();
    else if (this.panes.isDrawerOpen) this.panes.isDrawerOpen = false;
    else if (this.story.showsChanges) this.story.showsChanges = false;
    else if (this.whereabouts.back()) return;
    else if (!this.showsPage) {
      if (this.panes.layout === "one") this.panes.showsStory = false;
      this.wantsFocus = "list";
    }
  }

  /** A key pressed in the window. Says whether it meant something. */
  press(press: KeyPress, isTyping: boolean, from: Pane | null): boolean {
    const resolved = resolveKey(press, this.#prefix, isTyping);
    clearTimeout(this.#prefixTimer);
    this.#prefix = resolved.type === "prefix" ? resolved.prefix : "";
    if (resolved.type === "prefix") this.#prefixTimer = setTimeout(() => (this.#prefix = ""), PREFIX_MS);
    if (resolved.type === "action") this.perform(resolved.action, from);
    return resolved.type !== "nothing";
  }

  /** A key pressed in the reading frame. */
  pressInStory(press: KeyPress): void {
    this.press(press, false, "story");
  }

  perform(action: Action, from: Pane | null): void {
    const { list } = this;
    const acts: Record<Action, () => void> = {
      openNext: () => this.#step(1, true),
      openPrevious: () => this.#step(-1, true),
      focusNext: () => this.#step(1, false),
      focusPrevious: () => this.#step(-1, false),
      space: () => this.#space(false),
      spaceBack: () => this.#space(true),
      open: () => void this.openFocused(),
      follow: () => void this.follow(),
      listen: () => this.listen(),
      listenStop: () => void this.listening.stop(),
      sentenceNext: () => void this.listening.sentence(1),
      sentencePrevious: () => void this.listening.sentence(-1),
      paragraphNext: () => void this.listening.paragraph(1),
      paragraphPrevious: () => void this.listening.paragraph(-1),
      speakFaster: () => void this.listening.speed(1),
      speakSlower: () => void this.listening.speed(-1),
      back: () => void this.whereabouts.back(),
      togglePage: () => void this.togglePage(),
      goFront: () => void this.whereabouts.go(ALL, "page").then(() => this.#focusMain()),
      goFollowing: () => void this.show(filterOf({ type: "following" })).then(() => this.#focusMain()),
      goContributors: () => void this.whereabouts.go(ALL, "contributors").then(() => this.#focusMain()),
      goFirst: () => this.#toEnd(-1, from),
      goLast: () => this.#toEnd(1, from),
      nextList: () => void this.#nextList(1),
      previousList: () => void this.#nextList(-1),
      openOriginal: () => void this.openOriginal(),
      toggleRead: () => void this.toggleRead(),
      toggleSaved: () => void this.toggleSaved(),
      complete: () => void this.away.complete(this.target),
      copyLink: () => void this.copyLink(),
      find: () => this.find(),
      findNext: () => this.finding.step(1),
      findPrevious: () => this.finding.step(-1),
      quiet: () => this.look.toggleQuiet(),
      fullScreen: () => void this.look.toggleFullScreen(),
      zoomIn: () => void this.look.zoom(1),
      zoomOut: () => void this.look.zoom(-1),
      zoomReset: () => void this.look.zoom(0),
      highlight: () => this.highlight(),
      note: () => this.note(),
      goHighlights: () => void this.whereabouts.go(ALL, "highlights").then(() => this.#focusMain()),
      markAllRead: () => void this.marking.all(),
      markAboveRead: () => void this.marking.above(),
      markBelowRead: () => void this.marking.below(),
      markOlderRead: () => void this.marking.olderThanTarget(),
      undo: () => void this.acts.undo(),
      redo: () => void this.acts.redo(),
      search: () => this.search(this.searchWords),
      palette: () => {
        this.#paletteFrom = from;
        this.isPaletteOpen = true;
      },
      sync: () => void this.runSync(),
      add: () => (this.sheet = "add"),
      goAll: () => void this.whereabouts.go(ALL, "list").then(() => this.#focusMain()),
      goUnread: () => void this.show({ ...ALL, unreadOnly: true }),
      goSaved: () => void this.show({ ...ALL, scope: { type: "saved" } }),
      goActivity: () => (this.sheet = "activity"),
      goSources: () => (this.sheet = "sources"),
      goTrips: () => void this.whereabouts.go(ALL, "trips").then(() => this.#focusMain()),
      planTrip: () => this.trips.plan(),
      takeAlong: () => void this.trips.takeAlong(this.target),
      goPublication: () => this.search(""),
      toggleUnreadOnly: () => void this.show({ ...list.filter, unreadOnly: !list.filter.unreadOnly }, true),
      toggleLibrary: () => this.panes.toggleLibrary(),
      toggleList: () => this.panes.toggleList(),
      nextPane: () => this.cyclePane(from, 1),
      previousPane: () => this.cyclePane(from, -1),
      settings: () => (this.sheet = "settings"),
      help: () => (this.sheet = "keys"),
      escape: () => this.escape(),
    };
    acts[action]();
  }

  /** To the beginning or the end: of the story one is in, else of the list or page. */
  #toEnd(end: 1 | -1, from: Pane | null): void {
    if (this.showsPage) this.pageOrder = { type: "step", by: end, toEnd: true };
    else if (from === "story" && this.story.id !== null)
      this.frameOrder = { type: end < 0 ? "start" : "end" };
    else void this.#toEndOfList(end);
  }

  async #toEndOfList(end: 1 | -1): Promise<void> {
    if (end > 0) await this.attempt(() => this.list.whole());
    this.list.moveFocus(end < 0 ? 0 : this.list.ids.length - 1);
    this.wantsFocus = "list";
  }

  /** To the line above or below this one in the library. */
  async #nextList(by: 1 | -1): Promise<void> {
    const { overview, unfolded, isFollowingUnfolded } = this.library;
    if (!overview) return;
    const lines = [
      ...fixedLines(overview, isFollowingUnfolded),
      ...viewLines(overview),
      ...editionLines(overview, false),
      ...publicationLines(overview, unfolded),
    ];
    const at = lines.findLastIndex((line) =>
      isCurrent(line, this.list.filter, this.whereabouts.presentation),
    );
    const next = lines[at + by];
    if (!next) return;
    if (next.shownAs) await this.whereabouts.go(next.filter, next.shownAs);
    else await this.show(next.filter);
    this.#focusMain();
  }

  #focusMain(): void {
    this.wantsFocus = this.showsPage ? "page" : "list";
  }

  /** To the next or previous story: from headline to headline on a page, where none is opened by it. */
  #step(by: 1 | -1, opens: boolean): void {
    if (this.isSearching) this.searchOrder = { by };
    else if (this.showsPage) this.pageOrder = { type: "step", by };
    else if (opens) void this.openBy(by);
    else {
      this.list.moveFocus(this.list.focus + by);
      this.wantsFocus = "list";
    }
  }
}

/** Whether what was asked for is no longer in the library. */
function isGone(error: unknown): boolean {
  return isCommandError(error) && error.code.startsWith("unknown-");
}

export const [readReader, provideReader] = createContext<Reader>();
