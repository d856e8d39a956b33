/** The passage of a story that a search found, for showing it there. */
import type { SearchResult } from "../ipc/contract";

/** What is looked for in the story: from the first word found to the last as they stand there, and the longest word alone. */
export interface Passage {
  readonly words: string;
  readonly instead: string;
}

const LONGEST = 160;

/** Null where the words stand over the story and not in it. */
export function passageOf({ snippet, marks }: SearchResult): Passage | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return null;
  const found = marks.map(([start, end]) => snippet.slice(start, end));
  const instead = found.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  const whole = snippet.slice(first[0], last[1]);
  return { words: whole.length <= LONGEST && !whole.includes("…") ? whole : instead, instead };
}
