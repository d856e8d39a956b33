/** Lists, described: which are the same, what they are called, which lose stories by being read. */
import type { ListFilter, Overview, Scope } from "../ipc/contract";
import { strings } from "../lib/strings";

/** A trip by its id, with the name it had when it was named. */
export interface TripRef {
  readonly id: number;
  readonly name: string;
}

/** What a list or a page can be of: what the library can be asked for, or what a trip holds. */
export type Listing = ListFilter & { readonly trip?: TripRef };

export const ALL: ListFilter = { scope: { type: "all" }, unreadOnly: false, kind: null, oldestFirst: false };

export function sameScope(one: Scope, other: Scope): boolean {
  if (one.type !== other.type) return false;
  return "id" in one && "id" in other ? one.id === other.id : true;
}

export function sameFilter(one: Listing, other: Listing): boolean {
  return (
    sameScope(one.scope, other.scope) &&
    one.trip?.id === other.trip?.id &&
    one.unreadOnly === other.unreadOnly &&
    one.kind === other.kind &&
    one.oldestFirst === other.oldestFirst
  );
}

/** Whether the reader's own acts take stories out of this list. */
export function losesStories(filter: ListFilter): boolean {
  return filter.unreadOnly || filter.scope.type === "saved";
}

/** Whether what the reader did with a story may change which stories are in this list. */
export function hangsOnActs(filter: Listing): boolean {
  if (filter.unreadOnly || filter.trip) return true;
  return filter.scope.type === "saved" || filter.scope.type === "view";
}

/** Whether there is a page of this scope, beside its list. */
export function hasPage(filter: ListFilter): boolean {
  if (filter.unreadOnly) return false;
  return filter.scope.type !== "saved" && filter.scope.type !== "view";
}

/** The filter a scope begins with: a series is read from its first part on. */
export function filterOf(scope: Scope): ListFilter {
  return { ...ALL, scope, oldestFirst: scope.type === "series" };
}

/** What a trip holds, in the order of reading. */
export function ofTrip({ id, name }: TripRef): Listing {
  return { ...ALL, trip: { id, name } };
}

/** The part the library knows; a trip is none of its filters. */
export function plainFilter({ scope, unreadOnly, kind, oldestFirst }: Listing): ListFilter {
  return { scope, unreadOnly, kind, oldestFirst };
}

export interface ListTitle {
  readonly name: string;
  /** The publication of a section or series. */
  readonly of: string | null;
}

/** The name over the list, and for a section its publication's name. */
export function titleOf(filter: Listing, overview: Overview | null): ListTitle {
  const { trip } = filter;
  if (trip) return { name: overview?.trips.find((one) => one.id === trip.id)?.name ?? trip.name, of: null };
  const scope = filter.scope;
  if (scope.type === "saved") return { name: strings.saved, of: null };
  if (scope.type === "following") return { name: strings.following, of: null };
  if (scope.type === "all")
    return { name: filter.unreadOnly ? strings.unread : strings.everything, of: null };
  if (scope.type === "view") {
    const view = overview?.views.find((one) => one.id === scope.id);
    return { name: view?.name ?? strings.view, of: null };
  }
  if (scope.type === "edition") {
    const edition = overview?.editions.find((one) => one.id === scope.id);
    return { name: edition?.title ?? strings.edition, of: null };
  }
  if (scope.type === "contributor") {
    const line = overview?.following.find((one) => sameScope(one.scope, scope));
    return { name: line?.name ?? strings.contributor, of: null };
  }
  return titleInPublication(scope, overview);
}

function titleInPublication(
  scope: Extract<Scope, { type: "publication" | "section" | "series" }>,
  overview: Overview | null,
): ListTitle {
  for (const publication of overview?.publications ?? []) {
    if (scope.type === "publication") {
      if (publication.id === scope.id) return { name: publication.title, of: null };
      continue;
    }
    const inside = scope.type === "section" ? publication.sections : publication.series;
    const found = inside.find((candidate) => candidate.id === scope.id);
    if (found) return { name: found.name, of: publication.title };
  }
  return { name: strings.everything, of: null };
}

/** Whether the place still exists; a publication may have been unsubscribed since it was kept. */
export function stillThere(filter: ListFilter, overview: Overview): boolean {
  const scope = filter.scope;
  if (scope.type === "publication") return overview.publications.some((one) => one.id === scope.id);
  if (scope.type === "section")
    return overview.publications.some((one) => one.sections.some((section) => section.id === scope.id));
  if (scope.type === "series")
    return overview.publications.some((one) => one.series.some((series) => series.id === scope.id));
  if (scope.type === "view") return overview.views.some((one) => one.id === scope.id);
  if (scope.type === "edition") return overview.editions.some((one) => one.id === scope.id);
  return true;
}
