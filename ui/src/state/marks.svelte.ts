/**
 * What is marked in the open story: the passage selected, the highlight being looked at, and the acts on both. The
 * frame tells places; which passage that is, the library says.
 */
import type { Highlight, Highlighted } from "../ipc/contract";
import { isCommandError, type Ipc } from "../ipc/ipc";
import type { Acts } from "./acts.svelte";
import type { Box, Place } from "../reading/bridge";

export const COLOURS = ["yellow", "green", "blue", "rose"] as const;
export type Colour = (typeof COLOURS)[number];

/** What the window does with an act. */
export interface Surroundings {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  readonly story: { reload(): void };
  readonly acts: Acts;
  focusStory(): void;
}

/** What the bar over the story is about. */
export type Bar =
  | { readonly kind: "passage"; readonly place: Place; readonly box: Box; readonly edition: string | null }
  | { readonly kind: "highlight"; readonly id: number; readonly box: Box | null };

/** A note as it is being written. */
export interface Draft {
  readonly note: string;
  readonly tags: readonly string[];
}

export class Marks {
  /** In the order of the story; notes to the whole of it first. */
  highlights = $state.raw<readonly Highlight[]>([]);
  /** Which text places are counted in: the one the open document has. Null where it does not say. */
  edition: string | null = null;
  bar = $state.raw<Bar | null>(null);
  /** The note of the bar's highlight is being written. */
  isWriting = $state(false);
  colour = $state<Colour>("yellow");
  /** A highlight to be shown in its place as soon as its story is there. */
  wanted = $state<number | null>(null);

  /** What is written so far and not kept: it is kept, not lost, when the reader goes elsewhere. */
  draft: Draft | null = null;

  #story: number | null = null;
  #passage: Bar | null = null;

  constructor(
    private readonly ipc: Ipc,
    private readonly window: Surroundings,
  ) {}

  /** The highlight the bar is about. */
  get current(): Highlight | null {
    const { bar } = this;
    return bar?.kind === "highlight" ? (this.highlights.find((one) => one.id === bar.id) ?? null) : null;
  }

  /** The open story is another one, or is here anew. */
  shown(story: number | null, highlights: readonly Highlight[]): void {
    if (story !== this.#story) {
      if (this.draft) void this.#keep(this.draft);
      this.close();
    }
    this.#story = story;
    this.#take(highlights);
  }

  /** What is selected in the frame now; a note being written is not taken from under the reader. */
  select(place: Place | null, box: Box | null): void {
    this.#passage = place && box ? { kind: "passage", place, box, edition: this.edition } : null;
    if (this.isWriting) return;
    if (this.#passage) this.bar = this.#passage;
    else if (this.bar?.kind === "passage") this.bar = null;
  }

  /** A highlight was clicked in the frame. */
  look(id: number, box: Box): void {
    if (this.highlights.some((one) => one.id === id)) this.bar = { kind: "highlight", id, box };
  }

  close(): void {
    this.bar = null;
    this.isWriting = false;
    this.draft = null;
    this.#passage = null;
  }

  /** Closes the bar if it is there, and keeps what was written in it. */
  escape(): boolean {
    if (!this.bar) return false;
    if (this.draft) void this.keepNote(this.draft.note, this.draft.tags);
    else this.leave();
    return true;
  }

  /** Closes the bar and leaves all as it was. */
  leave(): void {
    this.close();
    this.window.focusStory();
  }

  /** Marks what is selected, or gives the highlight in the bar that colour. */
  async mark(colour: Colour = this.colour): Promise<void> {
    const { bar, current } = this;
    this.colour = colour;
    if (current) return this.change(current, colour, current.note, current.tags);
    if (bar?.kind === "passage") await this.markPlace(bar.place, bar.box, colour);
  }

  /** Marks a passage by its place. */
  async markPlace(place: Place, box: Box | null, colour: Colour = this.colour): Promise<number | null> {
    const id = await this.#add((story) =>
      this.ipc.highlight(story, place.start, place.end, colour, this.edition),
    );
    if (id === null) return null;
    await this.refresh();
    if (this.isWriting || box) this.bar = { kind: "highlight", id, box };
    return id;
  }

  /** Adds a highlight or a note to the open story. Null when it was refused, which is told. */
  async #add(adding: (story: number) => Promise<Highlighted>): Promise<number | null> {
    const story = this.#story;
    if (story === null) return null;
    let id: number | null = null;
    await this.window.acts.do(async () => {
      const done = await adding(story).catch((error: unknown) => {
        // Places are counted in the text that is shown: the story's own is shown from now on.
        if (isCommandError(error) && error.code === "text-changed") this.window.story.reload();
        throw error;
      });
      id = done.id;
      return done.undo;
    }, "seen");
    return id;
  }

  /** Begins a note: to the highlight in the bar, to what is selected (marked when the note is kept), or to the story. */
  write(): void {
    this.bar ??= { kind: "highlight", id: 0, box: null };
    this.isWriting = true;
  }

  /** Keeps what was written; it stays on screen until it is. An empty note to the whole story is none. */
  async keepNote(note: string, tags: readonly string[]): Promise<void> {
    if (!(await this.#keep({ note, tags }))) return;
    await this.refresh();
    this.leave();
  }

  /** Whether it is kept: with the highlight in the bar, with what is selected, or with the story. */
  async #keep({ note, tags }: Draft): Promise<boolean> {
    const { bar, colour, current } = this;
    this.draft = null;
    if (current) return this.#set(current.id, current.colour, note, tags);
    if (bar?.kind === "passage") {
      // The document of the next story may be the open one by now.
      const { place, edition } = bar;
      const id = await this.#add((story) =>
        this.ipc.highlight(story, place.start, place.end, colour, edition),
      );
      return id !== null && ((note.trim() === "" && tags.length === 0) || this.#set(id, colour, note, tags));
    }
    return note.trim() === "" || (await this.#add((story) => this.ipc.noteStory(story, note))) !== null;
  }

  async #set(id: number, colour: string, note: string, tags: readonly string[]): Promise<boolean> {
    let isDone = false;
    await this.window.acts.do(async () => {
      const undo = await this.ipc.changeHighlight(id, colour, note, [...tags]);
      isDone = true;
      return undo;
    }, "seen");
    return isDone;
  }

  async change(of: Highlight, colour: Colour, note: string, tags: readonly string[]): Promise<void> {
    await this.#set(of.id, colour, note, tags);
    await this.refresh();
  }

  async remove(id: number): Promise<void> {
    await this.window.acts.do(() => this.ipc.removeHighlight(id));
    this.close();
    await this.refresh();
  }

  /** The highlights as the library has them now. */
  async refresh(): Promise<void> {
    const id = this.#story;
    if (id === null) return;
    const found = await this.window.attempt(() => this.ipc.storyHighlights(id));
    if (found && this.#story === id) this.#take(found);
  }

  /** A bar about a highlight that was taken back goes with it. */
  #take(highlights: readonly Highlight[]): void {
    this.highlights = highlights;
    if (this.bar?.kind === "highlight" && !this.current && !this.isWriting) this.bar = null;
  }

  /** Opens a story at one of its highlights. */
  want(id: number): void {
    this.wanted = id;
  }

  /** The place of the highlight that is to be shown, once. */
  takeWanted(): Place | null {
    const found = this.highlights.find((one) => one.id === this.wanted);
    this.wanted = null;
    return found?.place ? { start: found.place[0], end: found.place[1] } : null;
  }
}
