/** Reading away from the network: completing stories, links kept for later and asked about once, sound to keep. */
import type { StoryAudio, StoryRow, SyncReport } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { webAddress } from "../reading/addresses";
import { setting } from "../saved/undo";
import type { Acts } from "./acts.svelte";
import type { StoryState } from "./story.svelte";
import type { Came, Waiting } from "./waiting.svelte";

/** The parts of the window these acts use. */
export interface Surroundings {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  remark(sentence: string): void;
  readonly acts: Acts;
  readonly waiting: Waiting;
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
    const came = this.window.waiting.watch();
    const opened = await this.window.attempt(() => this.ipc.openLink(url, title, this.story.id));
    if (opened?.kept) await this.#waits(opened.kept, came);
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
    const came = this.window.waiting.watch();
    const sentence = await this.window.attempt(() => this.ipc.queueAddress(address));
    if (sentence) await this.#waits(sentence, came);
  }

  /** One that waits already, or whose page is here, is told of and nothing else. */
  async #waits(sentence: string, came: Came): Promise<void> {
    if (!(await came(sentence))) this.window.remark(sentence);
    this.window.refresh();
  }

  /** Fetches a story's sound to be heard with no network. */
  async keepAudio(id: number): Promise<void> {
    this.fetchingAudio = id;
    const kept = await this.window.attempt(() => this.#fetchAudio(id));
    if (this.fetchingAudio === id) this.fetchingAudio = null;
    const sentence = kept?.find((one) => one.state === "here")?.sentence;
    const ways = { to: async () => void (await this.#fetchAudio(id)), back: () => this.#dropAudio(id) };
    if (sentence) this.window.acts.done(setting(sentence, ways));
    this.window.refresh();
  }

  /** Lets it go again; taken back, it is fetched anew. */
  async letAudioGo(id: number): Promise<void> {
    const ways = { to: () => this.#dropAudio(id), back: async () => void (await this.#fetchAudio(id)) };
    const isGone = await this.window.attempt(async () => {
      await ways.to();
      return true;
    });
    if (isGone) this.window.acts.done(setting(strings.audioGone, ways));
    this.window.refresh();
  }

  async #fetchAudio(id: number): Promise<readonly StoryAudio[]> {
    const audio = await this.ipc.keepAudio(id);
    this.story.hear(id, audio);
    return audio;
  }

  async #dropAudio(id: number): Promise<void> {
    await this.ipc.letAudioGo(id);
    const audio = this.story.id === id ? (this.story.view?.audio ?? []) : [];
    this.story.hear(
      id,
      audio.map((one): StoryAudio => ({ ...one, state: "away", address: null })),
    );
  }
}
