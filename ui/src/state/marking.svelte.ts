/** Marking many stories read at once: a list, what stands above or below in it, what is older. */
import type { ListFilter, StoryRow, Undo } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { isIndex, type Presentation } from "../lib/presentation";
import { strings } from "../lib/strings";
import { plainFilter } from "../list/filters";
import type { Acts } from "./acts.svelte";
import type { ListState } from "./list.svelte";

/** What the window around it does for it. */
export interface Window {
  readonly acts: Acts;
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  remark(sentence: string): void;
  /** The story the reader is at. */
  target(): StoryRow | null;
  /** How what is on screen is shown; results of a search count as a list. */
  presentation(): Presentation;
  changed(): Promise<void>;
}

const SECONDS_A_DAY = 24 * 3600;

export class Marking {
  constructor(
    private readonly ipc: Ipc,
    private readonly list: ListState,
    private readonly window: Window,
  ) {}

  /** What is on screen and no more: a trip is a list of its own, and a page without a list has nothing to mark. */
  async all(): Promise<void> {
    await this.#mark(() => this.#markList(null));
  }

  /** The stories of any list, whether it is on screen or not. */
  async allOf(filter: ListFilter): Promise<void> {
    await this.#mark(() => this.ipc.markAllRead(filter, null));
  }

  async olderThanDays(days: number): Promise<void> {
    const before = Math.floor(Date.now() / 1000) - days * SECONDS_A_DAY;
    await this.#mark(() => this.#markList(before));
  }

  /** What was published before the story the reader is at. */
  async olderThanTarget(): Promise<void> {
    const target = this.window.target();
    if (!target) return this.window.remark(strings.markNoStory);
    await this.#mark(() => this.#markList(target.published));
  }

  async above(): Promise<void> {
    await this.#beside((ids, at) => ids.slice(0, at));
  }

  async below(): Promise<void> {
    await this.#beside((ids, at) => ids.slice(at + 1));
  }

  /** Just what the reader sees: what came in since waits, and is left as it is. */
  async #beside(part: (ids: Float64Array, at: number) => Float64Array): Promise<void> {
    if (this.window.presentation() !== "list") return this.window.remark(strings.markNoList);
    const { ids } = this.list;
    const target = this.window.target();
    const at = target === null ? -1 : ids.indexOf(target.id);
    if (at < 0) return this.window.remark(strings.markNoStory);
    const wanted = [...part(ids, at)];
    await this.#mark(async () => (wanted.length > 0 ? this.ipc.setRead(wanted, true) : null));
  }

  async #mark(marking: () => Promise<Undo | null>): Promise<void> {
    let hasFailed = false;
    const done = await this.window.acts.do(async () => {
      try {
        return await marking();
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    });
    if (!done && !hasFailed) this.window.remark(strings.markNothing);
    await this.window.changed();
  }

  async #markList(before: number | null): Promise<Undo | null> {
    const { filter } = this.list;
    if (isIndex(this.window.presentation())) return null;
    if (!filter.trip) return this.ipc.markAllRead(plainFilter(filter), before);
    const { stories } = await this.ipc.trip(filter.trip.id);
    const unread = stories
      .filter(({ row }) => !row.isRead && (before === null || (row.published ?? 0) < before))
      .map(({ row }) => row.id);
    return unread.length > 0 ? this.ipc.setRead(unread, true) : null;
  }
}
