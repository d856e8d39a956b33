/** A sync as the window sees it: progress while it runs, its report afterwards. */
import type { SyncProgress, SyncReport } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";

const WORDS_AFTER_MS = 400;

export class SyncState {
  isRunning = $state(false);
  isStopping = $state(false);
  /** Words come after 400 ms: a sync that is over by then needs none. */
  showsProgress = $state(false);
  progress = $state.raw<SyncProgress | null>(null);
  report = $state.raw<SyncReport | null>(null);

  constructor(private readonly ipc: Ipc) {}

  /** Null when one is running already. One the reader did not ask for leaves alone what wants to be. */
  run(isByItself = false): Promise<SyncReport | null> {
    return this.#run((tell) => this.ipc.sync(isByItself, tell));
  }

  /** Asks one publication again. */
  retry(publication: number): Promise<SyncReport | null> {
    return this.#run((tell) => this.ipc.retrySource(publication, tell));
  }

  async #run(
    doing: (tell: (progress: SyncProgress) => void) => Promise<SyncReport>,
  ): Promise<SyncReport | null> {
    if (this.isRunning) return null;
    this.isRunning = true;
    this.isStopping = false;
    this.progress = null;
    const words = setTimeout(() => (this.showsProgress = true), WORDS_AFTER_MS);
    try {
      this.report = await doing((progress) => (this.progress = progress));
      return this.report;
    } finally {
      clearTimeout(words);
      this.isRunning = false;
      this.showsProgress = false;
    }
  }

  async cancel(): Promise<void> {
    this.isStopping = true;
    await this.ipc.cancelSync();
  }
}
