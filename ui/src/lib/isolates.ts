/**
 * The direction of what is put into a sentence from right to left. Fluent sets it apart with a sign that takes the
 * direction of the first letter (Unicode Bidirectional Algorithm, X5c), and letters within further signs do not count:
 * a date of three such parts has none, and would run from left to right. The library does the same in `voice/isolates.rs`.
 */
const BY_FIRST_LETTER = "\u2068";
const FROM_RIGHT = "\u2067";
const FROM_LEFT = "\u2066";
const END = "\u2069";

interface Part {
  readonly begins: number;
  hasParts: boolean;
  hasLetters: boolean;
  hasSpaces: boolean;
}

/** A sentence in which what is only made of parts runs from right to left. A time has no space between its parts, and stays. */
export function turned(sentence: string): string {
  const letters = [...sentence];
  const open: Part[] = [];
  letters.forEach((letter, at) => {
    const around = open.at(-1);
    if (letter === BY_FIRST_LETTER) {
      if (around) around.hasParts = true;
      open.push({ begins: at, hasParts: false, hasLetters: false, hasSpaces: false });
    } else if (letter === END) {
      const part = open.pop();
      if (part?.hasParts && part.hasSpaces && !part.hasLetters) letters[part.begins] = FROM_RIGHT;
    } else if (around) {
      around.hasLetters ||= /\p{L}/u.test(letter);
      around.hasSpaces ||= /\s/.test(letter);
    }
  });
  return letters.join("");
}

/** Keys and what is typed run from left to right wherever they stand. */
export function fromLeft(words: string): string {
  return FROM_LEFT + words + END;
}
