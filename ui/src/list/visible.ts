/** Which rows of a long list are drawn. Rows have one fixed height. */
export interface Slice {
  /** First row drawn. */
  readonly start: number;
  /** One past the last row drawn. */
  readonly end: number;
}

export function visibleSlice(
  scrollTop: number,
  viewport: number,
  rowHeight: number,
  count: number,
  overscan = 6,
): Slice {
  if (count === 0 || rowHeight <= 0) return { start: 0, end: 0 };
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const last = Math.ceil((Math.max(0, scrollTop) + Math.max(viewport, rowHeight)) / rowHeight);
  const start = Math.max(0, Math.min(first, count) - overscan);
  return { start: Math.min(start, count), end: Math.min(count, last + overscan) };
}

/**
 * The rows drawn, in order. The row with the focus is always among them, wherever the list was scrolled to:
 * a focused row taken from the page would throw the focus away.
 */
export function drawnRows(slice: Slice, focused: number, count: number): number[] {
  const rows = Array.from({ length: slice.end - slice.start }, (_, index) => slice.start + index);
  if (focused < 0 || focused >= count || (focused >= slice.start && focused < slice.end)) return rows;
  return focused < slice.start ? [focused, ...rows] : [...rows, focused];
}

/** Where to scroll so that a row is wholly seen; the same place when it already is. */
export function scrollToRow(index: number, rowHeight: number, scrollTop: number, viewport: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  const bottom = top + rowHeight;
  return bottom > scrollTop + viewport ? bottom - viewport : scrollTop;
}

/** 88 px rows; headlines alone 44; with a wide picture as much as the pane's width asks for. */
export function rowHeight(density: string, listWidth: number): number {
  if (density === "headlines") return 44;
  if (density === "magazine") return 112 + Math.round(((listWidth - 32) * 9) / 16);
  return 88;
}
