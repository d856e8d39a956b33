/** Keeps what is shown as the library has it: everything is asked for anew, at most so often. */
import { isCommandError } from "../ipc/ipc";
import { ALL, stillThere } from "../list/filters";
import type { Marks } from "./marks.svelte";
import type { WindowState } from "./window.svelte";

const EVERY_MS = 300;

export class Refreshing {
  #isRunning = false;
  #isAskedAgain = false;
  /** Something else may have changed than what the reader did with stories. */
  #isOfAll = false;

  constructor(
    private readonly window: WindowState,
    private readonly marks: () => Marks,
  ) {}

  /** Several changes at once make one round; without a word of what has changed, anything may have. */
  ask(tags?: readonly string[]): void {
    this.#isOfAll ||= !tags || tags.some((tag) => tag !== "statuses");
    if (this.#isRunning) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isRunning = true;
    void this.#round().finally(() => {
      setTimeout(() => {
        this.#isRunning = false;
        if (!this.#isAskedAgain) return;
        this.#isAskedAgain = false;
        this.ask([]);
      }, EVERY_MS);
    });
  }

  async #round(): Promise<void> {
    const { library, list, story, whereabouts } = this.window;
    const isOfActsAlone = !this.#isOfAll;
    this.#isOfAll = false;
    if (!isOfActsAlone) this.window.ahead.renew();
    // A key that opens a story is answered with the story first, and the one after it too.
    await story.rest();
    await this.window.attempt(async () => {
      await Promise.all([
        library.refresh(),
        list.refresh(story.id, isOfActsAlone),
        story.refresh(),
        this.marks().refresh(),
        whereabouts.presentation === "list" ? null : this.#page(),
      ]);
      const { overview } = library;
      if (overview && !stillThere(list.filter, overview)) await this.window.show(ALL);
    });
  }

  /** Someone split off and put back is a person no more: their page gives way to the one before. */
  async #page(): Promise<void> {
    const { page, list, whereabouts } = this.window;
    try {
      await page.refresh(list.filter);
    } catch (error) {
      if (!isGone(error)) throw error;
      if (!whereabouts.back()) await this.window.show(ALL);
    }
  }
}

/** Whether what was asked for is no longer in the library. */
export function isGone(error: unknown): boolean {
  return isCommandError(error) && error.code.startsWith("unknown-");
}
