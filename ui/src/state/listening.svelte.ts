/**
 * Reading aloud: which story, where in it one is, and what comes after it. The shell speaks one sentence at a time and
 * says when it is over; a pause is the end of a sentence that is begun again.
 */
import type { ReadAloud, Settings } from "../ipc/contract";
import type { Ipc } from "../ipc/ipc";
import { strings } from "../lib/strings";
import { setting } from "../saved/undo";
import type { Acts } from "./acts.svelte";

/** Speeds in per cent of the voice's own. */
export const SPEEDS = [50, 75, 100, 125, 150, 175, 200, 250, 300] as const;

/** What the window around the listening does for it. */
export interface Window {
  attempt<T>(act: () => Promise<T>): Promise<T | null>;
  readonly acts: Acts;
  say(sentence: string): void;
  remark(sentence: string): void;
  settings(): Settings;
  /** Changes settings; the sentence tells it, with an undo. */
  change(part: Partial<Settings>, sentence: string): Promise<unknown>;
  /** The stories that come after this one where one is now. */
  after(id: number): Promise<readonly number[]>;
  /** It is another story's turn: it is shown where the one before was, and counts as read. */
  goOn(from: number, to: number): Promise<void>;
}

/** Where one is in what is read aloud, and what comes after it. */
interface Standing {
  readonly aloud: ReadAloud;
  readonly at: number;
  readonly queue: readonly number[];
}

export class Listening {
  aloud = $state.raw<ReadAloud | null>(null);
  /** The sentence one is at. */
  at = $state(0);
  isPlaying = $state(false);
  /** What comes after this story, in order. */
  queue = $state.raw<readonly number[]>([]);

  /** Grows each time something else is to be said: an answer to what was said before means nothing then. */
  #run = 0;

  constructor(
    private readonly ipc: Ipc,
    private readonly window: Window,
  ) {}

  /** The sentence that is being spoken: where it stands in this story's text, or its words, over it; empty where none is. */
  spokenIn(story: number): { readonly start: number; readonly end: number; readonly words: string } {
    const sentence = this.aloud?.story === story ? this.aloud.sentences[this.at] : null;
    const [start, end] = sentence?.place ?? [0, 0];
    return { start, end, words: sentence && !sentence.place ? sentence.text : "" };
  }

  /** Plays or pauses; a story that is not the one being read aloud is begun where the reader is in it. */
  async toggle(story: number | null, anchor: string): Promise<void> {
    if (this.aloud && (story === null || story === this.aloud.story)) {
      return this.isPlaying ? this.pause() : this.#play();
    }
    if (story === null) return this.window.remark(strings.listenNothing);
    const aloud = await this.window.attempt(() => this.ipc.readAloud(story));
    if (!aloud) return;
    const was = this.#standing;
    const queue = (await this.window.attempt(() => this.window.after(story))) ?? [];
    const standing = { aloud, at: beginning(aloud, anchor), queue };
    await this.#stand(standing);
    if (was) this.#ways(strings.listenInstead(aloud.title), () => this.#stand(standing), was);
    await this.#play();
  }

  async pause(): Promise<void> {
    await this.#hush();
    this.window.say(strings.listenPaused);
  }

  /** To the sentence after or before. */
  async sentence(by: 1 | -1): Promise<void> {
    if (this.aloud) await this.#jump(this.at + by);
  }

  /** To the next paragraph; back to the beginning of this one, and from there to the one before. */
  async paragraph(by: 1 | -1): Promise<void> {
    const sentences = this.aloud?.sentences ?? [];
    const here = sentences[this.at]?.paragraph ?? 0;
    const first = (paragraph: number): number => sentences.findIndex((one) => one.paragraph === paragraph);
    if (by > 0) return this.#jump(sentences.findIndex((one) => one.paragraph > here));
    const begin = first(here);
    await this.#jump(this.at > begin ? begin : first(here - 1));
  }

  /** One step faster or slower; what is being said is said again at it. */
  async speed(step: 1 | -1): Promise<void> {
    const now = this.window.settings().speechSpeed;
    const next = step > 0 ? SPEEDS.find((one) => one > now) : SPEEDS.findLast((one) => one < now);
    if (next === undefined) return;
    await this.window.change({ speechSpeed: next }, strings.listenSpeed(next));
    if (this.isPlaying) await this.#jump(this.at);
  }

  /** No more of it, by the reader's word: what was heard, and what comes after it, can be had back. */
  async stop(): Promise<void> {
    const was = this.#standing;
    await this.close();
    if (was) this.#ways(strings.listenStopped, () => this.close(), was);
  }

  /** Where one is in what, and what comes after it. */
  get #standing(): Standing | null {
    const { aloud, at, queue } = this;
    return aloud && { aloud, at, queue };
  }

  #ways(sentence: string, to: () => Promise<void>, was: Standing): void {
    this.window.acts.done(setting(sentence, { to, back: () => this.#stand(was) }));
  }

  /** Nothing is said until the reader says so: an undo is no wish to hear something. */
  async #stand({ aloud, at, queue }: Standing): Promise<void> {
    await this.#hush();
    this.aloud = aloud;
    this.at = at;
    this.queue = queue;
  }

  /** No more of it. */
  async close(): Promise<void> {
    await this.#hush();
    this.aloud = null;
    this.queue = [];
  }

  async #hush(): Promise<void> {
    this.#run += 1;
    const wasPlaying = this.isPlaying;
    this.isPlaying = false;
    if (wasPlaying) await this.ipc.stopSpeaking().catch(() => undefined);
  }

  async #jump(to: number): Promise<void> {
    const last = (this.aloud?.sentences.length ?? 0) - 1;
    if (to < 0 || to > last) return;
    const wasPlaying = this.isPlaying;
    await this.#hush();
    this.at = to;
    if (wasPlaying) await this.#play();
  }

  async #play(): Promise<void> {
    const run = (this.#run += 1);
    this.isPlaying = true;
    while (run === this.#run) {
      const sentence = this.aloud?.sentences[this.at];
      if (!this.aloud || !sentence) return this.close();
      const { language } = this.aloud;
      const percent = this.window.settings().speechSpeed;
      const isSpoken = await this.window.attempt(() => this.ipc.speak(sentence.text, language, percent));
      if (run !== this.#run) return;
      // Nothing here can speak, which was told: nothing else is different then.
      if (isSpoken === null) return this.close();
      if (!isSpoken) return void (this.isPlaying = false);
      if (this.at + 1 < this.aloud.sentences.length) this.at += 1;
      else if (!(await this.#goOn(run))) return;
    }
  }

  /** At a story's end. Says whether there is another to be read. */
  async #goOn(run: number): Promise<boolean> {
    if (this.window.settings().speechGoesOn && (await this.#takeNext())) return run === this.#run;
    if (run !== this.#run) return false;
    this.window.remark(strings.listenEnded);
    await this.close();
    return false;
  }

  /** Takes the next story that is still there from the queue. */
  async #takeNext(): Promise<boolean> {
    const from = this.aloud?.story ?? null;
    while (from !== null) {
      const [next, ...rest] = this.queue;
      if (next === undefined) return false;
      this.queue = rest;
      const aloud = await this.ipc.readAloud(next).catch(() => null);
      if (!aloud) continue;
      await this.window.goOn(from, next);
      this.aloud = aloud;
      this.at = 0;
      return true;
    }
    return false;
  }
}

/** The first sentence that is not read yet: where the reader is in the story, else its headline. */
function beginning({ sentences }: ReadAloud, anchor: string): number {
  const letter = Number(/^t:(\d{1,9}):/.exec(anchor)?.[1] ?? 0);
  const at = letter > 0 ? sentences.findIndex((one) => one.place !== null && one.place[1] > letter) : 0;
  return Math.max(0, at);
}
