/** The acts that can be taken back, newest last, and which of them is still offered on screen. */
import type { Undo } from "../ipc/contract";

export const OFFERED_MS = 10_000;
const KEPT = 50;

export class UndoHistory {
  readonly #acts: Undo[] = [];

  push(act: Undo): void {
    this.#acts.push(act);
    if (this.#acts.length > KEPT) this.#acts.shift();
  }

  /** The newest act, taken out. Ctrl+Z goes on working when the offer on screen has gone. */
  pop(): Undo | null {
    return this.#acts.pop() ?? null;
  }

  /** One act, taken out wherever it stands; null when it was taken back already. */
  take(act: number): Undo | null {
    const at = this.#acts.findIndex((one) => one.act === act);
    return at < 0 ? null : (this.#acts.splice(at, 1)[0] ?? null);
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
