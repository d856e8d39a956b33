/** Which of the eight accents is a publication's: always the same, on every machine. */

/** How many hues tokens.css names. */
export const ACCENTS = 8;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** From the letters of its name (FNV-1a, 32 bits), as the reading frame has it: `story_page/accent.rs`. */
export function accentOf(publication: string): string {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(publication)) hash = Math.imul(hash ^ byte, PRIME);
  return String((hash >>> 0) % ACCENTS);
}
