/** What the library pane shows, and the reader's settings. */
import type { Overview, Settings } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { Keymap } from "../lib/keymap";
import { BINDINGS, type Action } from "../lib/keys";
import { USUAL } from "../settings/theme";

export class LibraryState {
  overview = $state.raw<Overview | null>(null);
  settings = $state.raw<Settings>(USUAL);
  unfolded = $state.raw<ReadonlySet<number>>(new Set());
  isFollowingUnfolded = $state(true);
  /** Which keys mean what, as the reader has them. */
  readonly keymap = $derived(new Keymap<Action>(BINDINGS, this.settings.keys));

  constructor(private readonly ipc: Ipc) {}

  async refresh(): Promise<void> {
    this.overview = await this.ipc.overview();
  }

  async readSettings(): Promise<void> {
    this.settings = await this.ipc.settings();
  }

  /** Shown at once, and taken back when the library refuses it. */
  async change(part: Partial<Settings>): Promise<void> {
    const before = this.settings;
    this.settings = { ...before, ...part };
    try {
      await this.ipc.setSettings(this.settings);
    } catch (error) {
      this.settings = before;
      throw error;
    }
  }

  setUnfolded(publication: number, isUnfolded: boolean): void {
    const unfolded = new Set(this.unfolded);
    if (isUnfolded) unfolded.add(publication);
    else unfolded.delete(publication);
    this.unfolded = unfolded;
  }
}
