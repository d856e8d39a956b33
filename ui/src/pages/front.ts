/** A front page as rows: which stories are on it, and the same page with their rows as they are now. */
import type { FrontPage, StoryRow } from "../ipc/contract";

export function rowsOf(front: FrontPage): StoryRow[] {
  return [...laidOut(front), ...front.following.flatMap((one) => one.newest ?? [])];
}

/** Without the rail, which follows the library by itself. */
function laidOut({ lead, seconds, bands }: FrontPage): StoryRow[] {
  return [...(lead ? [lead] : []), ...seconds, ...bands.flatMap((band) => [band.lead, ...band.briefs])];
}

/** Ids grow as stories come in: the highest tells whether anything came since. */
export function newestId(front: FrontPage): number {
  return Math.max(0, ...laidOut(front).map((row) => row.id));
}

/**
 * The same arrangement with fresh rows. A story that has left the library keeps the row it had: it goes when
 * the page is asked for anew. The rail and the counts have no order to keep and are taken from `fresh`.
 */
export function withRows(front: FrontPage, rows: readonly StoryRow[], fresh: FrontPage): FrontPage {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const now = (row: StoryRow): StoryRow => byId.get(row.id) ?? row;
  const unread = new Map(fresh.bands.map((band) => [band.name, band.unread]));
  return {
    ...front,
    lead: front.lead && now(front.lead),
    seconds: front.seconds.map(now),
    bands: front.bands.map((band) => ({
      ...band,
      lead: now(band.lead),
      briefs: band.briefs.map(now),
      unread: unread.get(band.name) ?? 0,
    })),
    following: fresh.following,
  };
}
