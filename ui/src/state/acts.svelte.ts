/** The reader's acts: done, offered to be taken back, taken back, done again. Every part of the window acts through here. */
import type { Undo } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { reversed, UndoHistory, type Step } from "../saved/undo";

/**
 * How an act is offered to be taken back: on screen and told; on screen, told elsewhere; or with Ctrl+Z alone, where it
 * goes on all the time.
 */
export type Offer = "told" | "seen" | "kept";

/** What the window around the acts does for them. */
export interface Window {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  /** Offers on screen to take a step back; what was done may be told elsewhere. */
  offer(step: Step, isSaid: boolean): void;
  /** Says what was done to those who cannot see it. */
  say(sentence: string): void;
  /** A step was taken back, and can be done again. */
  undone(step: Step): void;
  redone(step: Step): void;
  /** What is shown may be different now. */
  changed(): Promise<void>;
}

export class Acts {
  readonly #history = new UndoHistory();

  constructor(
    private readonly ipc: Ipc,
    private readonly window: Window,
  ) {}

  /** Does what the library can take back. Null when nothing changed, or it failed, which is told. */
  async do(doing: () => Promise<Undo | null>, offer: Offer = "told"): Promise<Undo | null> {
    const done = await this.window.attempt(doing);
    if (done) this.done(this.#stepOf(done, doing), offer);
    if (done && offer !== "told") this.window.say(done.sentence);
    return done;
  }

  /** Something was done that is taken back in a way of its own. */
  done(step: Step, offer: Offer = "told"): void {
    this.#history.push(step);
    if (offer !== "kept") this.window.offer(step, offer === "seen");
  }

  /** Something was done that acts of the library take back, in that order. */
  doneInReverse(
    sentence: string,
    reverse: () => Promise<readonly (Undo | null)[]>,
    offer: Offer = "told",
  ): void {
    this.done(
      reversed(sentence, reverse, (act) => this.ipc.undo(act)),
      offer,
    );
  }

  /** Takes the place of a step that goes on: a slider that is drawn is set back to where it began. */
  instead(of: Step | null, step: Step, offer: Offer = "told"): void {
    if (of) this.#history.take(of);
    this.done(step, offer);
  }

  #stepOf(done: Undo, doing: () => Promise<Undo | null>): Step {
    return {
      sentence: done.sentence,
      back: () => this.ipc.undo(done.act),
      again: async () => {
        const again = await doing();
        return again && this.#stepOf(again, doing);
      },
    };
  }

  /** Takes back one step, or the newest. */
  async undo(step: Step | null = null): Promise<void> {
    const taken = step === null ? this.#history.pop() : this.#history.take(step);
    if (!taken) return;
    const isDone = await this.window.attempt(async () => {
      await taken.back();
      return true;
    });
    if (!isDone) return;
    this.#history.undone(taken);
    this.window.undone(taken);
    await this.window.changed();
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const taken = this.#history.popUndone();
    if (!taken) return;
    const again = await this.window.attempt(() => taken.again());
    if (!again) return;
    this.#history.redone(again);
    this.window.redone(again);
    await this.window.changed();
  }
}
