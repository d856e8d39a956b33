/** Where words occur in a text, for marking; and a text cut into marked and unmarked pieces. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a text at its marks (UTF-16 offsets). Marks that overlap, run backwards or run over are made harmless. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    const start = Math.max(at, Math.min(from, text.length));
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) cut.push({ text: text.slice(at, start), isMarked: false });
    cut.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), isMarked: false });
  return cut;
}

/** Letters without case and accents, one for each UTF-16 unit of the text, so that offsets stay true. */
export function folded(text: string): string {
  let plain = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const letter = unit.normalize("NFD").charAt(0).toLowerCase();
    plain += letter.length === 1 ? letter : unit;
  }
  return plain;
}

function wordsOf(query: string): string[] {
  return folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

/** Ranges where a word of the text begins like a word of the query; in order, never overlapping. */
export function matchRanges(text: string, query: string): [number, number][] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const found: [number, number][] = [];
  for (const match of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0];
    const longest = asked.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) found.push([match.index, match.index + longest.length]);
  }
  return found;
}

/** Whether every word of the query begins some word of the text. */
export function matches(text: string, query: string): boolean {
  const asked = wordsOf(query);
  if (asked.length === 0) return false;
  const words = wordsOf(text);
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}
