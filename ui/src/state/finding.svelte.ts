/** Finding words in the open story. The frame looks and counts; this is what is asked and what it answered. */
export class Finding {
  isOpen = $state(false);
  words = $state("");
  count = $state(0);
  /** Which of them one is at, from 1; 0 for none. */
  at = $state(0);
  /** What the frame is to do next; it takes it. */
  order = $state.raw<{ readonly words: string; readonly step: 1 | 0 | -1 } | null>(null);
  /** Grows each time the field is to take the focus. */
  asked = $state(0);
  /** What is looked for when the words are not there: a passage may go across paragraphs, a word does not. */
  #instead = "";

  /** Opens with what is selected, if that is no more than a line. */
  open(selected: string): void {
    const words = selected.trim();
    this.isOpen = true;
    this.asked += 1;
    if (words && words.length <= 80 && !words.includes("\n")) this.words = words;
    this.look(this.words);
  }

  /** Shows a passage where it stands; whoever has the focus keeps it. */
  show(words: string, instead: string): void {
    this.isOpen = true;
    this.asked = 0;
    this.look(words);
    this.#instead = instead;
  }

  /** Looks for other words, from where one is. */
  look(words: string): void {
    this.words = words;
    this.#instead = "";
    if (words.trim() === "") this.answered(0, 0);
    this.order = { words: words.trim(), step: 0 };
  }

  step(step: 1 | -1): void {
    if (this.isOpen) this.order = { words: this.words.trim(), step };
  }

  answered(count: number, at: number): void {
    if (count === 0 && this.#instead && this.#instead !== this.words) return this.look(this.#instead);
    this.count = count;
    this.at = at;
  }

  /** Says whether there was something to close. */
  close(): boolean {
    const wasOpen = this.isOpen;
    this.isOpen = false;
    this.order = null;
    return wasOpen;
  }
}
