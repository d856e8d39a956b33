/** The open story and how far it is read. Its text is never here: the reading frame fetches it. */
import type { StoryAudio, StoryRow, StoryView } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";

const PROGRESS_AFTER_MS = 800;
/** The longest that anything waits for a story to be seen. */
const APPEARS_WITHIN_MS = 250;
/** Who goes from story to story opens the next one within this. */
const RESTS_AFTER_MS = 150;
/** The longest that anything waits for the hand to rest. */
const RESTS_WITHIN_MS = 600;

export class StoryState {
  view = $state.raw<StoryView | null>(null);
  row = $state.raw<StoryRow | null>(null);
  share = $state(0);
  /** What is selected in the story, for a quote. */
  selection = $state("");
  /** Whether what changed stands in the place of the story. */
  showsChanges = $state(false);
  /** Grows each time the document is to be asked for anew. */
  edition = $state(0);

  #question = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #anchor = "";
  #isComing = false;
  /** Long ago, until a story is opened. */
  #openedAt = -Infinity;
  #appeared: (() => void)[] = [];
  #unkept: { id: number; anchor: string; share: number } | null = null;

  constructor(private readonly ipc: Ipc) {}

  get id(): number | null {
    return this.view?.row.id ?? null;
  }

  /** Where the reader is in it, as the reading frame says it; empty at the beginning. */
  get anchor(): string {
    return this.#anchor;
  }

  /** Opening marks read. When several are asked for at once, the last one wins. */
  async open(id: number): Promise<boolean> {
    this.keepProgress();
    const question = (this.#question += 1);
    this.#isComing = true;
    this.#openedAt = performance.now();
    let view: StoryView | null = null;
    try {
      view = await this.ipc.openStory(id);
    } finally {
      if (!view && question === this.#question) this.hasAppeared();
    }
    if (question !== this.#question) return false;
    // The same document in the same frame does not come again.
    if (view.row.id === this.id) this.hasAppeared();
    this.view = view;
    this.row = view.row;
    this.share = view.progress;
    this.#anchor = view.anchor;
    this.selection = "";
    this.showsChanges = false;
    return true;
  }

  /** The open story is seen. */
  hasAppeared(): void {
    this.#isComing = false;
    for (const told of this.#appeared.splice(0)) told();
  }

  /** When no story is on its way to the screen: what would take its time waits so long, and not for ever. */
  appearance(): Promise<void> {
    if (!this.#isComing) return Promise.resolve();
    return new Promise((told) => {
      this.#appeared.push(told);
      setTimeout(told, APPEARS_WITHIN_MS);
    });
  }

  /** When nobody goes from story to story: lists and counts would take their time from the next one. */
  async rest(): Promise<void> {
    const latest = performance.now() + RESTS_WITHIN_MS;
    await this.appearance();
    for (let wait = this.#restsIn(latest); wait > 0; wait = this.#restsIn(latest)) {
      await new Promise((rested) => setTimeout(rested, wait));
      await this.appearance();
    }
  }

  #restsIn(latest: number): number {
    return Math.min(this.#openedAt + RESTS_AFTER_MS, latest) - performance.now();
  }

  close(): void {
    this.keepProgress();
    this.hasAppeared();
    this.#question += 1;
    this.view = null;
    this.row = null;
    this.showsChanges = false;
  }

  /** The row as the library has it now. A story that has left the library stays open until another is. */
  async refresh(): Promise<void> {
    const id = this.id;
    if (id === null) return;
    const [row] = await this.ipc.storyRows([id]);
    if (row && this.id === id) this.row = row;
  }

  /** The document with what came for it since, at the place where the reader is. */
  reload(): void {
    this.keepProgress();
    if (this.view) this.view = { ...this.view, anchor: this.#anchor };
    this.edition += 1;
  }

  /** Its sound stands differently now. */
  hear(id: number, audio: StoryAudio[]): void {
    if (this.view && this.id === id) this.view = { ...this.view, audio };
  }

  progress(anchor: string, share: number): void {
    if (this.id === null) return;
    this.share = share;
    this.#anchor = anchor;
    this.#unkept = { id: this.id, anchor, share };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepProgress(), PROGRESS_AFTER_MS);
  }

  keepProgress(): void {
    clearTimeout(this.#timer);
    const kept = this.#unkept;
    this.#unkept = null;
    // A position that could not be kept is not worth a message over the story.
    if (kept) this.ipc.setProgress(kept.id, kept.anchor, kept.share).catch(() => undefined);
  }
}
