/** The window's start: the library is read, the reader is where they were, and changes are listened for. */
import { needsWelcome } from "../firstrun/need";
import { amount, spoken } from "../lib/language";
import { habitsOf } from "../lib/dates";
import { strings } from "../lib/strings";
import { publicationOf } from "../library/tree";
import { ALL, hasPage, stillThere, type Listing } from "../list/filters";
import { USUAL } from "../settings/theme";
import type { HandedOver } from "./handed.svelte";
import { speak } from "./language.svelte";
import { sentenceOf } from "./notices.svelte";
import { isGone } from "./refreshing.svelte";
import type { Sources } from "./sources.svelte";
import type { Stories } from "./stories.svelte";
import type { WindowState } from "./window.svelte";

export interface Parts {
  readonly handed: HandedOver;
  readonly sources: Sources;
  readonly stories: Stories;
}

export class Starting {
  /** The locale the library was told last. */
  #spoke = "";

  constructor(
    private readonly window: WindowState,
    private readonly parts: Parts,
  ) {}

  /** Begins with a story that was asked for, else where the reader was. Returns how to stop. */
  async start(asked: number | null): Promise<() => void> {
    const { window } = this;
    try {
      // Until the settings are known the system's language stands in, so that a failure is told in it.
      await Promise.all([speak(USUAL.language), window.library.readSettings()]);
      await this.speak();
      await this.#toPlace(asked);
      window.isReady = true;
    } catch (error) {
      window.failure = sentenceOf(error, strings.libraryFailed);
      return () => undefined;
    }
    const stop = await this.#listen();
    void this.parts.handed.take();
    if (window.library.settings.syncOnStart) this.parts.sources.syncUnlessNew(true);
    return stop;
  }

  async #toPlace(asked: number | null): Promise<void> {
    const { ipc, library, panes, whereabouts } = this.window;
    const [place] = await Promise.all([ipc.place(), library.refresh()]);
    const { overview } = library;
    panes.restore(library.settings.paneWidths);
    this.window.recent = place?.recent ?? [];
    const filter = place && overview && stillThere(place.filter, overview) ? place.filter : ALL;
    if (overview) {
      this.window.isWelcoming = asked === null && needsWelcome(overview, place);
      const holder = publicationOf(filter, overview);
      if (holder !== null) library.setUnfolded(holder, true);
    }
    const startsOnPage = asked === null && (place?.isPage ?? true) && hasPage(filter);
    whereabouts.prefersPages = place?.prefersPages ?? true;
    await this.#begin(filter, startsOnPage);
    if (asked !== null) await this.parts.stories.open(asked);
    else if (!startsOnPage) await this.#reopen(place?.selected ?? null);
    if (overview?.notice !== undefined) this.window.notices.refuse(overview.notice);
  }

  async #listen(): Promise<() => void> {
    const { ipc, library } = this.window;
    const { handed, sources, stories } = this.parts;
    const stops = await Promise.all([
      ipc.onLibraryChanged(({ tags }) => {
        if (tags.includes("settings")) void this.window.attempt(() => library.readSettings());
        this.window.refresh(tags);
      }),
      ipc.onHandedOver(() => void handed.take()),
      ipc.onSyncCalled((isByItself) => sources.syncUnlessNew(isByItself)),
      ipc.onOpenStory((id) => void stories.open(id, "story")),
    ]);
    return () => stops.forEach((stop) => stop());
  }

  /** Speaks as the settings say, the library too; what it said in another language is asked for again. */
  async speak(): Promise<void> {
    const { ipc, library } = this.window;
    await speak(library.settings.language);
    const { language, locale } = spoken();
    if (this.#spoke === locale) return;
    this.#spoke = locale;
    await this.window.attempt(() => ipc.setLanguage(language, amount(0), habitsOf(locale)));
    if (this.window.isReady) this.window.refresh();
  }

  /** What a page was about can be gone by the next start: the window then begins on its front page. */
  async #begin(filter: Listing, asPage: boolean): Promise<void> {
    const { whereabouts } = this.window;
    try {
      await whereabouts.present(filter, asPage ? "page" : "list", null);
    } catch (error) {
      if (!isGone(error)) throw error;
      await whereabouts.present(ALL, "page", null);
    }
  }

  /** A story the reader had marked unread again is shown in the list and not opened: opening marks read. */
  async #reopen(id: number | null): Promise<void> {
    if (id === null) return;
    const { ipc, list, story } = this.window;
    const at = list.ids.indexOf(id);
    if (at >= 0) list.focus = at;
    const [row] = await ipc.storyRows([id]);
    if (row?.isRead) await story.open(id);
  }
}
