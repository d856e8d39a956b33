/** Profiles of the reader's own: put into the library, taken out of it, each with an undo. */
import type { ProfileAdded } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { setting } from "../saved/undo";
import type { Acts } from "./acts.svelte";

/** What the window around it does for it. */
export interface Window {
  readonly acts: Acts;
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  refresh(): void;
}

export class Profiles {
  constructor(
    private readonly ipc: Ipc,
    private readonly window: Window,
  ) {}

  /** Adds one, perhaps in the place of another of its name. Rejects as the library does. */
  async add(text: string): Promise<ProfileAdded> {
    const added = await this.ipc.addProfile(text);
    const { slug, replaced, sentence } = added;
    const ways = {
      to: () => this.#put(text),
      back: () => (replaced === null ? this.#take(slug) : this.#put(replaced)),
    };
    this.window.acts.done(setting(sentence, ways), "seen");
    this.window.refresh();
    return added;
  }

  /** Takes one out. What was subscribed to stays. */
  async remove(slug: string, name: string): Promise<void> {
    const text = await this.window.attempt(async () => {
      const kept = await this.ipc.profileText(slug);
      await this.#take(slug);
      return kept;
    });
    if (text === null) return;
    const ways = { to: () => this.#take(slug), back: () => this.#put(text) };
    this.window.acts.done(setting(strings.profileRemoved(name), ways));
    this.window.refresh();
  }

  async #put(text: string): Promise<void> {
    await this.ipc.addProfile(text);
  }

  async #take(slug: string): Promise<void> {
    await this.ipc.removeProfile(slug);
  }
}
