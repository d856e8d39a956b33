/** Something the reader waits for, such as a pack that is being read: how far it is, and how to end it. */
import type { TaskProgress } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";

const WORDS_AFTER_MS = 400;

export class TaskState {
  isRunning = $state(false);
  isStopping = $state(false);
  /** Words come after 400 ms: what is over by then needs none. */
  showsProgress = $state(false);
  /** What it is, until it says so itself. */
  name = $state("");
  progress = $state.raw<TaskProgress | null>(null);

  constructor(private readonly ipc: Ipc) {}

  /** Runs one; rejects as it does. */
  async run<T>(name: string, doing: (tell: (progress: TaskProgress) => void) => Promise<T>): Promise<T> {
    this.isRunning = true;
    this.isStopping = false;
    this.name = name;
    this.progress = null;
    const words = setTimeout(() => (this.showsProgress = true), WORDS_AFTER_MS);
    try {
      return await doing((progress) => (this.progress = progress));
    } finally {
      clearTimeout(words);
      this.isRunning = false;
      this.showsProgress = false;
    }
  }

  async cancel(): Promise<void> {
    this.isStopping = true;
    await this.ipc.cancelTask();
  }
}
