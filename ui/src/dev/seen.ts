/** Which components the gallery shows. `build/seen.ts` has each say so. */

/** Every component there is, by its file. Nothing of them is loaded for it. */
const ALL = Object.keys(import.meta.glob("../**/*.svelte")).map((path) => path.replace(/^\.\.\//, ""));

interface Posing extends Window {
  readonly seenComponents?: ReadonlySet<string>;
}

/** The components that stood in these windows, by their files. */
export function seen(frames: readonly HTMLIFrameElement[]): string[] {
  const windows = frames.map((frame) => frame.contentWindow as Posing | null);
  return [...new Set(windows.flatMap((one) => [...(one?.seenComponents ?? [])]))].sort();
}

/** Those that none of these are. */
export function missing(shown: readonly string[]): string[] {
  const known = new Set(shown);
  return ALL.filter((name) => !name.startsWith("dev/") && !known.has(name)).sort();
}
