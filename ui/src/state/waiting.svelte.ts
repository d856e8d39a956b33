/** Addresses that wait for a network: what an act put among them can be let go of again. */
import type { Ipc } from "../ipc/ipc";
import type { Acts, Offer } from "./acts.svelte";
import type { LibraryState } from "./library.svelte";

/** Offers to let go of what waits since; says whether there is anything. */
export type Came = (sentence: string, offer?: Offer) => Promise<boolean>;

export class Waiting {
  constructor(
    private readonly ipc: Ipc,
    private readonly library: LibraryState,
    private readonly acts: Acts,
  ) {}

  /** Called before an act that may put addresses among those that wait. Only the library knows how it spells them. */
  watch(): Came {
    const before = new Set(this.library.overview?.pending.map(({ url }) => url));
    return async (sentence, offer = "told") => {
      const { pending } = await this.ipc.overview();
      const fresh = pending.map(({ url }) => url).filter((url) => !before.has(url));
      const forget = () => Promise.all(fresh.map((url) => this.ipc.forgetAddress(url)));
      if (fresh.length > 0) this.acts.doneInReverse(sentence, forget, offer);
      return fresh.length > 0;
    };
  }

  async forget(url: string): Promise<void> {
    await this.acts.do(() => this.ipc.forgetAddress(url));
  }
}
