/**
 * What happens to a list when the library changes under it. A list on screen is never reordered, and the open
 * story never leaves it; new stories wait behind a button.
 */
export interface Compared {
  /** The list to go on showing. */
  readonly ids: Float64Array;
  /** How many stories wait. */
  readonly waiting: number;
}

/**
 * Compares the list shown with a fresh one. `keepsGone` is true where stories leave by being read or let go
 * (unread, saved): those stay until the reader asks anew.
 */
export function compare(
  shown: Float64Array,
  fresh: Float64Array,
  openId: number | null,
  keepsGone: boolean,
): Compared {
  const here = new Set(shown);
  let waiting = 0;
  for (const id of fresh) if (!here.has(id)) waiting += 1;
  if (keepsGone) return { ids: shown, waiting };
  const still = new Set(fresh);
  const ids = shown.filter((id) => still.has(id) || id === openId);
  return { ids: ids.length === shown.length ? shown : ids, waiting };
}

/** The fresh list with the open story kept in it, after the neighbour it stood behind. */
export function adopt(shown: Float64Array, fresh: Float64Array, openId: number | null): Float64Array {
  if (openId === null || fresh.includes(openId)) return fresh;
  const stood = shown.indexOf(openId);
  if (stood < 0) return fresh;
  let at = 0;
  for (let index = stood - 1; index >= 0; index -= 1) {
    const neighbour = fresh.indexOf(shown[index] ?? Number.NaN);
    if (neighbour >= 0) {
      at = neighbour + 1;
      break;
    }
  }
  const ids = new Float64Array(fresh.length + 1);
  ids.set(fresh.subarray(0, at), 0);
  ids[at] = openId;
  ids.set(fresh.subarray(at), at + 1);
  return ids;
}

/** The next id of `wanted` after `from`, else the first one at all; null when none is in the list. */
export function nextAmong(ids: Float64Array, from: number, wanted: ReadonlySet<number>): number | null {
  for (let step = 1; step <= ids.length; step += 1) {
    const id = ids[(from + step + ids.length) % ids.length];
    if (id !== undefined && wanted.has(id)) return id;
  }
  return null;
}
