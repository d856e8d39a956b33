/** How the window is looked at: how large, on the whole screen, with nothing but the story. */
import type { Settings } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { nextZoom, type TokenSet } from "../settings/theme";
import type { LibraryState } from "./library.svelte";
import type { PanesState } from "./panes.svelte";

interface Around {
  readonly attempt: <T>(act: () => Promise<T>) => Promise<T | null>;
  readonly change: (part: Partial<Settings>, sentence: string) => Promise<boolean>;
  readonly remark: (sentence: string) => void;
  readonly focusStory: () => void;
  readonly hasStory: () => boolean;
}

export class Look {
  /** The tokens the window is drawn with; the reading frame is told the same. */
  tokens = $state<TokenSet>("light");

  constructor(
    private readonly ipc: Ipc,
    private readonly library: LibraryState,
    private readonly panes: PanesState,
    private readonly around: Around,
  ) {}

  /** One step larger or smaller; 0 is as it comes. */
  async zoom(step: 1 | 0 | -1): Promise<void> {
    const before = this.library.settings.zoom;
    const zoom = step === 0 ? 100 : nextZoom(before, step);
    // At either end there is nothing to take back.
    if (zoom === before) this.around.remark(strings.zoomed(zoom));
    else await this.around.change({ zoom }, strings.zoomed(zoom));
  }

  async toggleFullScreen(): Promise<void> {
    const isFull = await this.around.attempt(() => this.ipc.toggleFullScreen());
    if (isFull) this.around.remark(strings.fullScreenLeave);
  }

  /** Nothing but the story, until the same key or Escape. */
  toggleQuiet(): void {
    if (!this.panes.isQuiet && !this.around.hasStory()) return this.around.remark(strings.quietNeedsStory);
    this.panes.wantsQuiet = !this.panes.wantsQuiet;
    this.around.focusStory();
  }
}
