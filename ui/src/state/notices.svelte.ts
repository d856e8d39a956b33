/** What the window says: one line at its foot, and what is told to those who listen alone. */
import { isCommandError } from "../ipc/ipc";
import { keyOf } from "../lib/keys";
import { strings } from "../lib/strings";
import type { Step } from "../saved/undo";

/** One line at the foot of the window: an act that can be taken back, a remark, news, a question, or what went wrong. */
export interface Notice {
  readonly kind: "undo" | "remark" | "news" | "ask" | "error";
  readonly sentence: string;
  readonly step: Step | null;
  /** Those who listen are told of it elsewhere. */
  readonly isSaid?: boolean;
  /** The answer to a question, or what else can be done; closing the line is the other one. */
  readonly answer?: { readonly name: string; readonly keys?: string; readonly act: () => void };
}

export class Notices {
  now = $state.raw<Notice | null>(null);
  /** What was said last to those who listen, and the how manieth saying it was. */
  said = $state.raw({ sentence: "", turn: 0 });
  /** How often the focus was asked for here. */
  visits = $state(0);
  /** Questions something else stands over: they come again once that is gone. */
  #asked: Notice[] = [];

  /** Says something to those who listen; nothing of it is seen. */
  say(sentence: string): void {
    this.said = { sentence, turn: this.said.turn + 1 };
  }

  /** Something that is the case, perhaps with what can be done then. */
  remark(sentence: string, answer?: Notice["answer"]): void {
    this.#show({ kind: "remark", sentence, step: null, ...(answer && { answer }) });
  }

  news(sentence: string): void {
    this.#show({ kind: "news", sentence, step: null });
  }

  refuse(sentence: string): void {
    this.#show({ kind: "error", sentence, step: null });
  }

  /** A question with one answer that does something; closing it is the other. */
  ask(sentence: string, name: string, act: () => void): void {
    this.#show({ kind: "ask", sentence, step: null, answer: { name, act } });
  }

  /** An act that can be taken back. */
  offer(step: Step, isSaid: boolean): void {
    this.#show({ kind: "undo", sentence: step.sentence, step, isSaid });
  }

  /** An act was taken back, and can be done again. Who pressed a key without looking hears which it was. */
  undone(step: Step, redo: () => void): void {
    const answer = { name: strings.redo, keys: keyOf("redo"), act: redo };
    this.#show({ kind: "remark", sentence: strings.undone(step.sentence), step: null, answer });
  }

  /** The reader goes to the line by keys. */
  visit(): void {
    this.visits += 1;
  }

  /** The line is read, or was answered. */
  close(): void {
    this.now = this.#asked.pop() ?? null;
  }

  /** Runs an act; what it rejects with is told, never thrown. */
  async attempt<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (error) {
      this.refuse(sentenceOf(error, strings.unexpected));
      return null;
    }
  }

  #show(notice: Notice): void {
    if (this.now?.kind === "ask") this.#asked.push(this.now);
    this.now = notice;
  }
}

/** What went wrong as the library words it, or else in these words. */
export function sentenceOf(error: unknown, otherwise: string): string {
  return isCommandError(error) ? error.sentence : otherwise;
}
