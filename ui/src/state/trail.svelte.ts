/** The way back: where the reader was before a page or a story led them on. */
import type { Presentation } from "../lib/presentation";
import type { Listing } from "../list/filters";
import type { PageContent, Spot } from "./page.svelte";

export interface Stop {
  readonly filter: Listing;
  readonly presentation: Presentation;
  readonly story: number | null;
  readonly content: PageContent | null;
  readonly spot: Spot;
}

const KEPT = 30;

export class Trail {
  #stops = $state.raw<readonly Stop[]>([]);

  get isEmpty(): boolean {
    return this.#stops.length === 0;
  }

  push(stop: Stop): void {
    this.#stops = [...this.#stops, stop].slice(-KEPT);
  }

  pop(): Stop | null {
    const stop = this.#stops.at(-1) ?? null;
    this.#stops = this.#stops.slice(0, -1);
    return stop;
  }

  /** The reader went somewhere by themselves: there is nothing to come back from. */
  clear(): void {
    this.#stops = [];
  }
}
