/** Trips as the window sees them: what is being planned, made ready or checked, and the reader's acts on them. */
import type {
  AirplaneCheck,
  NewTrip,
  Overview,
  StoryRow,
  TripLine,
  TripPage,
  TripProgress,
  TripReport,
  TripRehearsal,
  Undo,
} from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import type { Step } from "../saved/undo";
import type { Acts } from "./acts.svelte";
import type { TripRef } from "../list/filters";

/** What the window around these acts does for them. */
export interface Window {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  readonly acts: Acts;
  remark(sentence: string): void;
  refresh(): void;
  overview(): Overview | null;
  openSheet(): void;
  show(trip: TripRef): Promise<void>;
  showAll(): Promise<void>;
  focus(): void;
  /** The trip whose page is on screen. */
  shown(): number | null;
}

/** A trip being made ready. */
export interface Making {
  readonly trip: number;
  /** Null until the first word of it. */
  readonly progress: TripProgress | null;
  readonly isStopping: boolean;
}

export class Trips {
  /** The trip the sheet changes; null while it plans a new one. */
  changing = $state.raw<TripPage | null>(null);
  making = $state.raw<Making | null>(null);
  /** What making ready last did, and for which trip. */
  made = $state.raw<{ readonly trip: number; readonly report: TripReport } | null>(null);
  /** Looking at files or opening stories: for which trip, or for all. */
  looking = $state.raw<{ readonly trip: number | null; readonly at: "disk" | "stories" } | null>(null);
  /** The last airplane check, until what it looked at changes. */
  flown = $state.raw<{ readonly trip: number | null; readonly check: AirplaneCheck } | null>(null);

  constructor(
    private readonly ipc: Ipc,
    private readonly window: Window,
  ) {}

  /** Trips not tidied up yet, the next to leave first. */
  get open(): readonly TripLine[] {
    return this.window.overview()?.trips ?? [];
  }

  /** The trip the reader is on. */
  get away(): TripLine | null {
    return this.open.find((trip) => trip.state === "away") ?? null;
  }

  /** The next one to leave, or the one the reader is on. */
  get ahead(): TripLine | null {
    return this.open.find(isAhead) ?? null;
  }

  /** Opens the sheet: for a new trip, or to change one. */
  plan(changing: TripPage | null = null): void {
    this.changing = changing;
    this.window.openSheet();
  }

  rehearse(plan: NewTrip): Promise<TripRehearsal> {
    return this.ipc.rehearseTrip(this.changing?.line.id ?? null, plan);
  }

  /** Keeps what the sheet says and shows the trip. Rejects as the library does. */
  async keep(plan: NewTrip): Promise<void> {
    const { changing } = this;
    const page = changing ? await this.ipc.changeTrip(changing.line.id, plan) : await this.ipc.planTrip(plan);
    if (changing) this.window.acts.done(this.#changed(page, () => this.ipc.changeTrip(page.line.id, plan)));
    else this.#planned(page);
    this.#forget(page.line.id);
    this.window.refresh();
    if (changing) this.window.focus();
    else await this.window.show(page.line);
  }

  #planned({ line }: TripPage): void {
    this.window.acts.doneInReverse(strings.tripPlanned(line.name), async () => {
      const removed = await this.ipc.removeTrip(line.id);
      if (this.window.shown() === line.id) await this.window.showAll();
      return [removed];
    });
  }

  #changed({ line, undo }: TripPage, doing: () => Promise<TripPage>): Step {
    return {
      sentence: undo?.sentence ?? strings.tripPlanned(line.name),
      back: async () => (undo ? this.ipc.undo(undo.act) : undefined),
      again: async () => this.#changed(await doing(), doing),
    };
  }

  async chooseAnew(id: number): Promise<void> {
    const page = await this.window.attempt(() => this.ipc.chooseTripAnew(id));
    if (page?.undo) {
      const sentence = strings.tripChosen(page.stories.length);
      this.window.acts.done({ ...this.#changed(page, () => this.ipc.chooseTripAnew(id)), sentence });
    } else if (page) this.window.remark(strings.tripChosen(page.stories.length));
    this.#forget(id);
    this.window.refresh();
  }

  async #act(id: number, act: () => Promise<Undo | null>): Promise<boolean> {
    const done = await this.window.acts.do(act);
    this.#forget(id);
    this.window.refresh();
    return done !== null;
  }

  async pack(trip: number, story: number): Promise<boolean> {
    return this.#act(trip, () => this.ipc.packStory(trip, story));
  }

  async drop(trip: number, story: number): Promise<void> {
    await this.#act(trip, () => this.ipc.refuseStory(trip, story));
  }

  async end(id: number): Promise<void> {
    await this.#act(id, () => this.ipc.endTrip(id));
  }

  async remove(id: number): Promise<void> {
    const isShown = this.window.shown() === id;
    if ((await this.#act(id, () => this.ipc.removeTrip(id))) && isShown) await this.window.showAll();
  }

  /** Puts a story into the trip on screen, else into the next one to leave. */
  async takeAlong(row: StoryRow | null): Promise<void> {
    const shown = this.window.shown();
    const trip = this.open.find(({ id }) => id === shown) ?? this.ahead;
    if (!trip) this.window.remark(strings.tripNoneAhead);
    else if (row && !(await this.pack(trip.id, row.id))) this.window.remark(strings.tripHasIt(trip.name));
  }

  async makeReady(id: number): Promise<void> {
    if (this.making) return;
    this.made = null;
    this.#forget(id);
    this.making = { trip: id, progress: null, isStopping: false };
    const report = await this.window.attempt(() =>
      this.ipc.readyTrip(id, (progress) => this.#tell(progress)),
    );
    this.making = null;
    if (report) this.made = { trip: id, report };
    this.window.refresh();
  }

  #tell(progress: TripProgress): void {
    if (this.making) this.making = { ...this.making, progress };
  }

  async stop(): Promise<void> {
    if (!this.making) return;
    this.making = { ...this.making, isStopping: true };
    await this.window.attempt(() => this.ipc.cancelSync());
  }

  /** Looks at every file of a trip again. */
  async check(id: number): Promise<void> {
    await this.#look(id, "disk", async () => {
      const { line } = await this.ipc.checkTrip(id);
      this.window.remark(line.readiness.isGreen ? strings.tripCheckedGreen : strings.tripCheckedAmber);
    });
  }

  /** Opens every story of one trip, or of all, as reading would without a network. */
  async fly(id: number | null): Promise<void> {
    await this.#look(id, "stories", async () => {
      this.flown = { trip: id, check: await this.ipc.airplaneCheck(id) };
    });
  }

  async #look(trip: number | null, at: "disk" | "stories", look: () => Promise<void>): Promise<void> {
    if (this.looking) return;
    this.flown = null;
    this.looking = { trip, at };
    await this.window.attempt(look);
    this.looking = null;
    this.window.refresh();
  }

  /** What was found of a trip says nothing about it once it holds something else. */
  #forget(id: number): void {
    if (this.flown && (this.flown.trip === null || this.flown.trip === id)) this.flown = null;
    if (this.made?.trip === id) this.made = null;
  }
}

function isAhead({ state }: TripLine): boolean {
  return state === "planned" || state === "away";
}
