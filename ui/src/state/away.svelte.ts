/** Reading away from the network: completing stories, links kept for later and asked about once, sound to keep. */
import type { StoryAudio, StoryRow, SyncReport } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { webAddress } from "../reading/addresses";
import type { Step } from "../saved/undo";
import type { Acts } from "./acts.svelte";
import type { StoryState } from "./story.svelte";

/** The parts of the window these acts use. */
export interface Surroundings {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  remark(sentence: string): void;
  readonly acts: Acts;
  /** A question with one answer that does something; closing it is the other. */
  ask(sentence: string, answer: string, act: () => void): void;
  open(id: number): Promise<void>;
  refresh(): void;
}

export class Away {
  /** The stories being completed. */
  completing = $state.raw<ReadonlySet<number>>(new Set());
  /** The story whose sound is being fetched. */
  fetchingAudio = $state<number | null>(null);
  isFetchingQueue = $state(false);

  constructor(
    private readonly ipc: Ipc,
    private readonly story: StoryState,
    private readonly window: Surroundings,
  ) {}

  /** Fetches what a story lacks; one that is whole says so. */
  async complete(row: StoryRow | null): Promise<void> {
    if (!row || this.completing.has(row.id)) return;
    if (row.completeness.mark === "whole") return this.window.remark(strings.alreadyWhole);
    this.completing = new Set([...this.completing, row.id]);
    const report = await this.window.attempt(() => this.ipc.complete([row.id]));
    this.completing = new Set([...this.completing].filter((id) => id !== row.id));
    if (report) this.window.remark(report.sentence);
    // The frame shows what came only when it is asked anew.
    if (report && this.story.id === row.id) this.story.reload();
    this.window.refresh();
  }

  /** `title` is what the link stood under. */
  async openLink(url: string, title: string): Promise<void> {
    const opened = await this.window.attempt(() => this.ipc.openLink(url, title, this.story.id));
    if (opened?.kept) {
      this.window.remark(opened.kept);
      this.window.refresh();
    }
    if (opened && opened.openedStory !== null) await this.window.open(opened.openedStory);
  }

  /** Back on a network: the question about links, if there is one. */
  async askAfter(report: SyncReport): Promise<void> {
    if (report.network !== "answering" && report.network !== "weak") return;
    const asked = await this.window.attempt(() => this.ipc.askAboutLinks());
    if (asked) this.window.ask(asked.sentence, strings.fetchLinks, () => void this.fetchQueue(null));
  }

  async fetchQueue(url: string | null): Promise<void> {
    if (this.isFetchingQueue) return;
    this.isFetchingQueue = true;
    const report = await this.window.attempt(() => this.ipc.fetchQueue(url));
    this.isFetchingQueue = false;
    if (report) this.window.remark(report.sentence);
    this.window.refresh();
  }

  /** Text from the clipboard: an address in it is kept for later. Says whether there was one. */
  paste(text: string): boolean {
    const address = webAddress(text);
    if (address === null) return false;
    void this.queue(address);
    return true;
  }

  /** An address for the next sync. */
  async queue(address: string): Promise<void> {
    const sentence = await this.window.attempt(() => this.ipc.queueAddress(address));
    if (sentence) this.window.acts.done(this.#queued(address, sentence));
    this.window.refresh();
  }

  #queued(address: string, sentence: string): Step {
    return {
      sentence,
      back: async () => void (await this.ipc.forgetAddress(address)),
      again: async () => this.#queued(address, await this.ipc.queueAddress(address)),
    };
  }

  async keepAudio(id: number): Promise<void> {
    this.fetchingAudio = id;
    const audio = await this.window.attempt(() => this.ipc.keepAudio(id));
    if (this.fetchingAudio === id) this.fetchingAudio = null;
    if (audio) this.story.hear(id, audio);
    this.window.refresh();
  }

  /** Taken back, it is fetched again. */
  async letAudioGo(id: number): Promise<void> {
    const isGone = await this.window.attempt(async () => {
      await this.ipc.letAudioGo(id);
      return true;
    });
    if (isGone) {
      this.window.acts.done({
        sentence: strings.audioGone,
        back: () => this.keepAudio(id),
        again: async () => {
          await this.letAudioGo(id);
          return null;
        },
      });
    }
    const audio = this.story.view?.audio ?? [];
    this.story.hear(
      id,
      audio.map((one): StoryAudio => ({ ...one, state: "away", address: null })),
    );
    this.window.refresh();
  }
}
