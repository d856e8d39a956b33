/**
 * The story that is likely to be opened next. Its document is made ready beside the open one, unseen, so that a key is
 * answered at once. Nothing is marked read by it: the library is told when a story is opened, not when its text is laid out.
 */
import type { ListState } from "./list.svelte";
import type { StoryState } from "./story.svelte";

/** Who goes on within this is not kept waiting for a document that nobody may want. */
const AFTER_STORY_MS = 60;
/** Rows are passed faster than they are opened. */
const AFTER_ROW_MS = 300;
/** While the library changes, what is made ready would be made again with each change. */
const AFTER_CHANGES_MS = 1_500;

export class Ahead {
  /** Its id; null where there is none to be made ready. */
  story = $state<number | null>(null);
  #step: 1 | -1 = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly list: ListState,
    private readonly open: StoryState,
  ) {}

  /** The address of its document; null where there is none to be made ready. */
  get url(): string | null {
    const beside = this.open.view?.frameUrl;
    const name = String(this.story);
    return this.story !== null && URL.canParse(name, beside) ? new URL(name, beside).href : null;
  }

  /** Its headline, as far as the list knows it. */
  get title(): string {
    return this.story === null ? "" : (this.list.rows.get(this.story)?.title ?? "");
  }

  /** Which way one went in the list: that way one goes on. */
  turned(step: number): void {
    this.#step = step < 0 ? -1 : 1;
  }

  /** Another story was opened, or another row has the focus. */
  expect(): void {
    // What was waited for is open. Kept, it would come behind the next one as if it were to be read again.
    if (this.story === this.open.id) this.story = null;
    this.#after(this.list.focusedId === this.open.id ? AFTER_STORY_MS : AFTER_ROW_MS);
  }

  /** What was made ready may say what the library no longer does. */
  renew(): void {
    this.story = null;
    this.#after(AFTER_CHANGES_MS);
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.story = this.#likely()), ms);
  }

  /** The row that has the focus, when it is not the open story; else the one beside the open story. */
  #likely(): number | null {
    const { list, open } = this;
    if (list.focusedId !== open.id) return list.focusedId;
    return list.ids[list.focus + this.#step] ?? null;
  }
}
