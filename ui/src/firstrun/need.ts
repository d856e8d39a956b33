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

/** An address as a reader types it, or null when there is nothing to look up. */
export function readAddress(typed: string): string | null {
  const address = typed.trim();
  return address === "" ? null : address;
}
