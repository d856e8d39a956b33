/** A voice that speaks nothing: a sentence goes on until it is ended or stopped. */
import type { ReadAloud } from "./contract";
import { FakeTrips } from "./fake-trips";

/** What every story of the in-memory library says after its head, by paragraph. */
const PARAGRAPHS: readonly (readonly string[])[] = [
  ["The harbour was quiet.", "Nobody had told the pilots."],
  ["By noon it was full again.", "Nobody asked why."],
];

export class FakeAloud extends FakeTrips {
  /** Whether anything here can speak. */
  hasVoice = true;
  #end: ((isSpoken: boolean) => void) | null = null;

  async readAloud(id: number): Promise<ReadAloud> {
    const row = this.stories.find((story) => story.id === id);
    if (!row) throw { code: "unknown-story", sentence: "This story is not in the library." };
    const { title, publication, language } = row;
    let letter = 0;
    const text = PARAGRAPHS.flatMap((sentences, at) =>
      sentences.map((text) => {
        const start = letter;
        letter += text.replace(/\s/g, "").length;
        return { text, place: [start, letter] as [number, number], paragraph: at + 1 };
      }),
    );
    return {
      story: id,
      title,
      publication,
      language,
      sentences: [{ text: title, place: null, paragraph: 0 }, ...text],
    };
  }

  speak(text: string, language: string, percent: number): Promise<boolean> {
    this.calls.push(`speak ${language} ${percent} ${text}`);
    if (!this.hasVoice) {
      const sentence = "Nothing on this computer can read aloud yet. Install a voice, then try again.";
      return Promise.reject({ code: "no-speech", sentence });
    }
    return new Promise((resolve) => (this.#end = resolve));
  }

  async stopSpeaking(): Promise<void> {
    this.calls.push("stopSpeaking");
    this.endSentence(false);
  }

  /** What is being said is over. */
  endSentence(isSpoken = true): void {
    const end = this.#end;
    this.#end = null;
    end?.(isSpoken);
  }
}
