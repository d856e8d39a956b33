/**
 * The window's one object: what it shows, and the parts that carry out the reader's acts, put together. Components read
 * its state and call its parts; none of them talks to the library behind its back.
 */
import { createContext } from "svelte";
import type { Ipc } from "../ipc/ipc";
import { takeKeysFrom, type Action, type KeyPress } from "../lib/keys";
import type { Pane } from "../lib/panes";
import { strings } from "../lib/strings";
import { ALL, filterOf } from "../list/filters";
import type { Entry } from "../palette/entries";
import { Acts } from "./acts.svelte";
import { Away } from "./away.svelte";
import { perform } from "./commands.svelte";
import { Editions } from "./editions.svelte";
import { HandedOver } from "./handed.svelte";
import { Hearing } from "./hearing.svelte";
import { Keyboard } from "./keyboard.svelte";
import { Listening } from "./listening.svelte";
import { Look } from "./look.svelte";
import { Magazine } from "./magazine.svelte";
import { Marking } from "./marking.svelte";
import { Marks } from "./marks.svelte";
import { Moving } from "./moving.svelte";
import type { PanesChange } from "./panes.svelte";
import { Places } from "./places.svelte";
import { Preferences } from "./preferences.svelte";
import { Profiles } from "./profiles.svelte";
import { Reading } from "./reading.svelte";
import { Refreshing } from "./refreshing.svelte";
import { Sources } from "./sources.svelte";
import { Starting } from "./starting.svelte";
import { Stories } from "./stories.svelte";
import { Trips } from "./trips.svelte";
import { Waiting } from "./waiting.svelte";
import { WindowState } from "./window.svelte";

export class Reader extends WindowState {
  readonly acts: Acts;
  readonly away: Away;
  readonly editions: Editions;
  readonly handed: HandedOver;
  readonly hearing: Hearing;
  readonly keyboard = new Keyboard((action, from) => this.perform(action, from));
  readonly listening: Listening;
  readonly look: Look;
  readonly magazine: Magazine;
  readonly marking: Marking;
  readonly marks: Marks;
  readonly moving: Moving;
  readonly places = new Places(this);
  readonly preferences: Preferences;
  readonly profiles: Profiles;
  readonly reading: Reading;
  readonly sources: Sources;
  readonly stories: Stories;
  readonly trips: Trips;
  readonly waiting: Waiting;

  readonly #refreshing = new Refreshing(this, () => this.marks);
  readonly #starting: Starting;

  constructor(ipc: Ipc) {
    super(ipc);
    takeKeysFrom(() => this.library.keymap);
    this.acts = this.#makeActs();
    const around = this.#around();
    this.stories = new Stories(this, this.acts);
    this.moving = new Moving(this, this.stories);
    this.preferences = new Preferences(ipc, this.library, {
      ...around,
      applied: ({ paneWidths }) => paneWidths && this.panes.restore(paneWidths),
    });
    this.profiles = new Profiles(ipc, around);
    this.waiting = new Waiting(ipc, this.library, this.acts);
    this.marking = new Marking(ipc, this.list, {
      ...around,
      target: () => this.target,
      presentation: () => (this.showsPage ? this.whereabouts.presentation : "list"),
      changed: () => this.#changed(),
    });
    this.marks = new Marks(ipc, around);
    this.magazine = new Magazine(ipc, this.story, { ...around, waiting: this.waiting });
    this.trips = new Trips(ipc, {
      ...around,
      openSheet: () => (this.sheet = "trip"),
      show: (trip) => this.showTrip(trip),
      showAll: () => this.whereabouts.go(ALL, "trips").then(() => this.focusMain()),
      focus: () => this.focusMain(),
      shown: () => (this.showsPage ? (this.list.filter.trip?.id ?? null) : null),
    });
    this.away = new Away(ipc, this.story, { ...around, waiting: this.waiting });
    this.look = new Look(ipc, this.library, this.panes, {
      ...around,
      hasStory: () => this.story.id !== null && !this.showsPage,
    });
    this.hearing = new Hearing(this, this.stories);
    this.listening = new Listening(ipc, {
      ...around,
      settings: () => this.library.settings,
      after: (id) => this.hearing.after(id),
      goOn: (from, to) => this.hearing.goOn(from, to),
    });
    this.editions = new Editions(ipc, {
      ...around,
      task: this.task,
      written: (sentence) => {
        const answer = { name: strings.showExports, act: () => void this.editions.showFolder() };
        this.notices.remark(sentence, answer);
      },
      show: (id) => around.showEdition(id),
      openSheet: () => (this.sheet = "export"),
    });
    this.handed = new HandedOver(ipc, this, {
      ...around,
      openSheet: () => (this.sheet = "add"),
      importSettings: (text) => this.preferences.takeFile(text, "told"),
    });
    this.reading = new Reading(this, this);
    this.sources = new Sources(this, this.acts, this.away);
    this.#starting = new Starting(this, this);
  }

  /** What most parts ask of the window around them. */
  #around() {
    const { acts, notices, story } = this;
    return {
      acts,
      story,
      attempt: <T>(act: () => Promise<T>) => this.attempt(act),
      say: (sentence: string) => notices.say(sentence),
      remark: (sentence: string) => notices.remark(sentence),
      refuse: (sentence: string) => notices.refuse(sentence),
      ask: (sentence: string, name: string, act: () => void) => notices.ask(sentence, name, act),
      refresh: () => this.refresh(),
      overview: () => this.library.overview,
      change: (part: Parameters<Preferences["change"]>[0], sentence: string) =>
        this.preferences.change(part, sentence),
      open: (id: number) => this.open(id, "story"),
      showEdition: (id: number) => this.whereabouts.go(filterOf({ type: "edition", id }), "page"),
      focusStory: () => void (this.wantsFocus = "story"),
    };
  }

  #makeActs(): Acts {
    const { notices } = this;
    return new Acts(this.ipc, {
      attempt: (act) => this.attempt(act),
      say: (sentence) => notices.say(sentence),
      offer: (step, isSaid) => notices.offer(step, isSaid),
      undone: (step) => notices.undone(step, () => void this.acts.redo()),
      redone: (step) => notices.offer(step, false),
      changed: () => this.#changed(),
    });
  }

  async #changed(): Promise<void> {
    if (this.list.filter.unreadOnly) await this.showWaiting();
    this.refresh();
  }

  /** Reads the library, goes back to where the reader was, listens for changes. Returns how to stop. */
  start(asked: number | null = null): Promise<() => void> {
    return this.#starting.start(asked);
  }

  speak(): Promise<void> {
    return this.#starting.speak();
  }

  refresh(tags?: readonly string[]): void {
    this.#refreshing.ask(tags);
  }

  keepPlace(): void {
    this.places.keep();
  }

  protected keepPanes(widths: number[], change: PanesChange): void {
    void this.preferences.setPanes(widths, change);
  }

  open(id: number, pane?: Pane): Promise<void> {
    return this.stories.open(id, pane);
  }

  /** A key pressed in the reading frame. */
  pressInStory(press: KeyPress): void {
    this.keyboard.press(press, false, "story");
  }

  perform(action: Action, from: Pane | null): void {
    perform(action, this, this, from);
  }

  /** Goes to what the palette named, or does it. */
  reach(entry: Entry): void {
    this.places.reach(entry, (action, from) => this.perform(action, from));
  }

  async endWelcome(andSync: boolean): Promise<void> {
    await this.places.endWelcome();
    this.sources.wantsToFollow = true;
    if (andSync) await this.sources.sync();
  }
}

export const [readReader, provideReader] = createContext<Reader>();
