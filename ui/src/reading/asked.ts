/** The story a start of the window asks for: `#story-12` in its address. */
export function storyAskedFor(hash: string): number | null {
  const match = /^#story-(\d{1,15})$/.exec(hash);
  return match ? Number(match[1]) : null;
}
