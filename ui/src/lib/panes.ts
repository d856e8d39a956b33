/** How many panes there is room for, and how wide each may be. */
export type Layout = "three" | "two" | "one";
export type Pane = "library" | "list" | "story" | "page";

export const LIBRARY = { least: 180, usual: 232, most: 360 } as const;
export const LIST = { least: 280, usual: 360, most: 560 } as const;
const STORY_LEAST = 320;

export function layoutFor(width: number): Layout {
  if (width < 620) return "one";
  return width < 900 ? "two" : "three";
}

export interface Widths {
  readonly library: number;
  readonly list: number;
}

/** The widths wished for, made to fit: the story never gets less than 320 px. */
export function fit(wish: Widths, width: number, layout: Layout): Widths {
  const library = clamp(wish.library, LIBRARY.least, LIBRARY.most);
  const taken = layout === "three" ? library : 0;
  const most = Math.max(LIST.least, Math.min(LIST.most, width - taken - STORY_LEAST));
  return { library, list: clamp(wish.list, LIST.least, most) };
}

/** Kept as `[library, list, library folded, list folded]`; anything odd gives the usual widths. */
export function readWidths(
  kept: readonly number[],
): Widths & { libraryFolded: boolean; listFolded: boolean } {
  return {
    library: kept[0] ? clamp(kept[0], LIBRARY.least, LIBRARY.most) : LIBRARY.usual,
    list: kept[1] ? clamp(kept[1], LIST.least, LIST.most) : LIST.usual,
    libraryFolded: kept[2] === 1,
    listFolded: kept[3] === 1,
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}
