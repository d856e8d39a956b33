/** The in-memory library's highlights. Every story of it holds one text. */
import type { Highlight, Highlighted, Undo } from "./contract";
import { FakeAway } from "./fake-away";

export const TEXT =
  "The harbour was quiet that morning, and nobody had told the pilots. By noon it was full again. What the port " +
  "needs, its pilots say, is not a plan but a promise that somebody will keep.";

/** A passage of the text by its letters, as the library cuts it. */
function passage(start: number, end: number): string {
  let letters = 0;
  let quote = "";
  for (const character of TEXT) {
    if (letters >= start && letters < end) quote += character;
    if (!/\s/.test(character)) letters += 1;
  }
  return quote.trim();
}

export class FakeHighlights extends FakeAway {
  /** Which text every story has. */
  textEdition = "1";
  marked: readonly Highlight[] = [];

  #next = 1;

  async highlight(
    story: number,
    start: number,
    end: number,
    colour: string,
    edition: string | null = null,
  ): Promise<Highlighted> {
    if (edition !== null && edition !== this.textEdition)
      throw { code: "text-changed", sentence: "The story has changed since it was opened." };
    this.calls.push(`highlight ${story} ${start} ${end} ${colour}`);
    const same = this.marked.find(
      (one) => one.story === story && one.place?.[0] === start && one.place[1] === end,
    );
    if (same) {
      const undo = await this.changeHighlight(same.id, colour, same.note, same.tags);
      return { id: same.id, undo };
    }
    return this.#add(story, { colour, quote: passage(start, end), place: [start, end] });
  }

  async noteStory(story: number, note: string): Promise<Highlighted> {
    this.calls.push(`noteStory ${story} ${note}`);
    return this.#add(story, { colour: "yellow", note, quote: "", place: null });
  }

  #add(story: number, what: Partial<Highlight>): Highlighted {
    const row = this.stories.find((one) => one.id === story);
    if (!row) throw { code: "unknown-story", sentence: "There is no such story." };
    const id = this.#next++;
    const before = this.marked;
    const made: Highlight = {
      id,
      story,
      title: row.title,
      url: `https://tidewater.example/${story}`,
      publication: row.publication,
      colour: "yellow",
      quote: "",
      note: "",
      tags: [],
      made: this.now,
      place: null,
      lost: null,
      ...what,
    };
    this.marked = [made, ...before];
    return { id, undo: this.act("Marked.", () => (this.marked = before), "highlights") };
  }

  async changeHighlight(id: number, colour: string, note: string, tags: string[]): Promise<Undo | null> {
    this.calls.push(`changeHighlight ${id} ${colour} ${note} ${tags.join("+")}`);
    const before = this.marked;
    this.marked = before.map((one) => (one.id === id ? { ...one, colour, note, tags } : one));
    return this.act("Changed.", () => (this.marked = before), "highlights");
  }

  async removeHighlight(id: number): Promise<Undo | null> {
    const before = this.marked;
    this.marked = before.filter((one) => one.id !== id);
    return this.act("The highlight and its note are gone.", () => (this.marked = before), "highlights");
  }

  async storyHighlights(story: number): Promise<Highlight[]> {
    return this.marked
      .filter((one) => one.story === story)
      .toSorted((one, other) => (one.place?.[0] ?? -1) - (other.place?.[0] ?? -1));
  }

  async highlights(words: string): Promise<Highlight[]> {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return this.marked.filter((one) => {
      const all = [one.quote, one.note, one.title, ...one.tags].join("\n").toLowerCase();
      return wanted.every((word) => all.includes(word));
    });
  }
}
