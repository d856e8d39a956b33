/**
 * Whether to greet. The handbook, which every library begins with, has no site and does not count; a saved story
 * does, though nothing may be subscribed any more.
 */
import type { Overview, Place } from "../ipc/contract";

export function needsWelcome(overview: Overview, place: Place | null): boolean {
  if (place !== null || overview.isDemo || overview.pending.length > 0) return false;
  if (overview.counts.saved > 0) return false;
  return overview.publications.every((publication) => publication.siteUrl === null);
}

/**
 * Whether this is a publication's name and no address: words without a dot, a colon and a slash. A machine of the reader's
 * own that is called by one word has a port, or `http://` before it.
 */
export function isName(typed: string): boolean {
  return /\p{L}/u.test(typed) && !/[./:\\]/.test(typed) && typed.trim().toLowerCase() !== "localhost";
}

/** An address as a reader types it, or null when there is nothing to look up. */
export function readAddress(typed: string): string | null {
  const address = typed.trim();
  return address === "" ? null : address;
}
