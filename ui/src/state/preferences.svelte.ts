/** What the reader sets: applied at once, refused in words, set back with an undo. */
import type { Room, RoomChange, Settings } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { setting, type Step } from "../saved/undo";
import type { Acts, Offer } from "./acts.svelte";
import type { LibraryState } from "./library.svelte";
import type { PanesChange } from "./panes.svelte";

/** What the window around it does for it. */
export interface Window {
  readonly acts: Acts;
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  /** Settings are other ones now, which what is shown may follow. */
  applied(part: Partial<Settings>): void;
  refresh(): void;
}

/** What came of a file of settings. */
export interface TakenFile {
  readonly sentence: string;
  /** Something changed by it, which can be taken back. */
  readonly isOffered: boolean;
}

/** A setting that is changed again so soon is still being changed. */
const SAME_CHANGE_MS = 1_500;

export class Preferences {
  /** Grows each time something is set that the desktop keeps, and not the library. */
  turn = $state(0);
  #last: { names: string; was: Partial<Settings>; step: Step; at: number } | null = null;

  constructor(
    private readonly ipc: Ipc,
    private readonly library: LibraryState,
    private readonly window: Window,
  ) {}

  /** Changes settings. Says whether they were; why not is told. */
  async change(part: Partial<Settings>, sentence?: string, offer?: Offer): Promise<boolean> {
    return this.#done(() => this.set(part, sentence, offer));
  }

  /** The same; rejects as the library does. One that is changed again and again is one step. */
  async set(
    part: Partial<Settings>,
    sentence: string = strings.settingChanged,
    offer: Offer = "told",
  ): Promise<void> {
    const names = Object.keys(part).join(" ");
    const last = this.#last;
    const goesOn = last?.names === names && Date.now() - last.at < SAME_CHANGE_MS;
    const was = goesOn ? last.was : pick(this.library.settings, part);
    await this.#apply(part);
    const step = this.#step(part, was, sentence);
    this.window.acts.instead(goesOn ? last.step : null, step, offer);
    this.#last = { names, was, step, at: Date.now() };
  }

  /** A pane that is gone is told of; how wide one was drawn is plain to see. */
  async setPanes(paneWidths: number[], change: PanesChange): Promise<void> {
    await this.change({ paneWidths }, strings.panesNow[change], change === "resized" ? "kept" : "told");
  }

  #step(to: Partial<Settings>, was: Partial<Settings>, sentence: string): Step {
    return setting(sentence, { to: () => this.#apply(to), back: () => this.#apply(was) });
  }

  async #apply(part: Partial<Settings>): Promise<void> {
    await this.library.change(part);
    this.window.applied(part);
    if (part.staysInTray !== undefined) this.turn += 1;
  }

  /** Takes settings from a file, and says what came of it. Null when it was refused, which is told. */
  async takeFile(text: string, offer: Offer): Promise<TakenFile | null> {
    const before = this.library.settings;
    const taken = await this.window.attempt(() => this.ipc.importSettings(text));
    if (!taken) return null;
    await this.window.attempt(() => this.library.readSettings());
    const after = this.library.settings;
    this.window.applied(after);
    this.turn += 1;
    const isOffered = taken.changed.length > 0;
    if (isOffered) this.window.acts.done(this.#step(after, before, taken.sentence), offer);
    return { sentence: taken.sentence, isOffered };
  }

  /** Whether the session starts Layover too. What came of it, the desktop says. */
  async startAtLogin(wanted: boolean): Promise<void> {
    const set = async (to: boolean): Promise<void> => {
      await this.ipc.startAtLogin(to);
      this.turn += 1;
    };
    const ways = { to: () => set(wanted), back: () => set(!wanted) };
    if (await this.#done(ways.to)) this.window.acts.done(setting(strings.settingChanged, ways));
  }

  /** Whether it was done; why not is told. */
  async #done(act: () => Promise<void>): Promise<boolean> {
    const isDone = await this.window.attempt(async () => {
      await act();
      return true;
    });
    return isDone ?? false;
  }

  /** Whose pictures to fetch of a publication; null: what the settings say. */
  async setPicturesOf(publication: number, rule: string | null): Promise<void> {
    const publications = this.library.overview?.publications ?? [];
    const before = publications.find((one) => one.id === publication)?.pictures ?? null;
    const ways = {
      to: () => this.ipc.setPicturesOf(publication, rule),
      back: () => this.ipc.setPicturesOf(publication, before),
    };
    if (await this.#done(ways.to))
      this.window.acts.done(setting(strings.pictureRules[nameOfRule(rule)], ways));
    this.window.refresh();
  }

  /**
   * Gives files another room; rejects as the library does. Pictures that were let go of come again with the next sync
   * once the room is as it was.
   */
  async setRoom(wanted: RoomChange, was: Room): Promise<RoomChange> {
    const set = async (roomMb: number, floorMb: number): Promise<void> =>
      void (await this.ipc.setRoom(roomMb, floorMb));
    const done = await this.ipc.setRoom(wanted.roomMb, wanted.floorMb);
    const ways = {
      to: () => set(wanted.roomMb, wanted.floorMb),
      back: () => set(inMb(was.budget), inMb(was.floor)),
    };
    this.window.acts.done(setting(done.sentence, ways), "seen");
    return done;
  }
}

/** What these settings are now. */
function pick(settings: Settings, part: Partial<Settings>): Partial<Settings> {
  const names = Object.keys(part) as (keyof Settings)[];
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

function nameOfRule(rule: string | null): keyof typeof strings.pictureRules {
  return (rule ?? "default") as keyof typeof strings.pictureRules;
}

function inMb(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
