/** What can be taken back and done again, newest last; and how long that is offered on screen. */
import type { Undo } from "../ipc/contract";

export const OFFERED_MS = 10_000;
const KEPT = 50;

/** Something that was done. */
export interface Step {
  /** What it did. */
  readonly sentence: string;
  /** Takes it back; rejects as the library does. */
  back(): Promise<void>;
  /** Does it again; null when that changed nothing. */
  again(): Promise<Step | null>;
}

/** Something that is set one way and back again. */
export function setting(sentence: string, ways: { to(): Promise<void>; back(): Promise<void> }): Step {
  return {
    sentence,
    back: () => ways.back(),
    again: async () => {
      await ways.to();
      return setting(sentence, ways);
    },
  };
}

/**
 * Something that acts of the library take back. To do it again those are taken back in their turn: nothing is asked of
 * the network for it, and what had been there keeps its name in the library.
 */
export function reversed(
  sentence: string,
  reverse: () => Promise<readonly (Undo | null)[]>,
  undo: (act: number) => Promise<void>,
): Step {
  let acts: readonly number[] = [];
  const step: Step = {
    sentence,
    back: async () => {
      acts = (await reverse()).flatMap((done) => (done ? [done.act] : []));
    },
    again: async () => {
      for (const act of acts.toReversed()) await undo(act);
      return acts.length > 0 ? step : null;
    },
  };
  return step;
}

export class UndoHistory {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** Something new was done: what was taken back before it can no longer be done again. */
  push(step: Step): void {
    this.#undone = [];
    this.#keep(step);
  }

  /** The newest step, taken out. Ctrl+Z goes on working when the offer on screen has gone. */
  pop(): Step | null {
    return this.#done.pop() ?? null;
  }

  /** One step, taken out wherever it stands; null when it was taken back already. */
  take(step: Step): Step | null {
    const at = this.#done.indexOf(step);
    return at < 0 ? null : (this.#done.splice(at, 1)[0] ?? null);
  }

  /** A step was taken back. */
  undone(step: Step): void {
    this.#undone.push(step);
  }

  /** The step taken back last, taken out. */
  popUndone(): Step | null {
    return this.#undone.pop() ?? null;
  }

  /** A step was done again. */
  redone(step: Step): void {
    this.#keep(step);
  }

  #keep(step: Step): void {
    this.#done.push(step);
    if (this.#done.length > KEPT) this.#done.shift();
  }
}

/** Counts down while nobody is pointing at the offer or has the focus in it. */
export class Countdown {
  #left: number;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    ms: number,
    private readonly done: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#left = ms;
  }

  run(): void {
    if (this.#since !== null) return;
    this.#since = this.now();
    this.#timer = setTimeout(this.done, this.#left);
  }

  hold(): void {
    if (this.#since === null) return;
    clearTimeout(this.#timer);
    this.#left = Math.max(1_000, this.#left - (this.now() - this.#since));
    this.#since = null;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
