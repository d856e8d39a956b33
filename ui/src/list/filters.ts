/** Lists, described: which are the same, what they are called, which lose stories by being read. */
import type { ListFilter, Overview, Scope } from "../ipc/contract";
import { strings } from "../lib/strings";

export const ALL: ListFilter = { scope: { type: "all" }, unreadOnly: false, kind: null, oldestFirst: false };

export function sameScope(one: Scope, other: Scope): boolean {
  if (one.type !== other.type) return false;
  return "id" in one && "id" in other ? one.id === other.id : true;
}

export function sameFilter(one: ListFilter, other: ListFilter): boolean {
  return (
    sameScope(one.scope, other.scope) &&
    one.unreadOnly === other.unreadOnly &&
    one.kind === other.kind &&
    one.oldestFirst === other.oldestFirst
  );
}

/** Whether the reader's own acts take stories out of this list. */
export function losesStories(filter: ListFilter): boolean {
  return filter.unreadOnly || filter.scope.type === "saved";
}

/** The name over the list, and for a section its publication's name. */
export function titleOf(filter: ListFilter, overview: Overview | null): { name: string; of: string | null } {
  const scope = filter.scope;
  if (scope.type === "saved") return { name: strings.saved, of: null };
  if (scope.type === "all")
    return { name: filter.unreadOnly ? strings.unread : strings.everything, of: null };
  for (const publication of overview?.publications ?? []) {
    if (scope.type === "publication" && publication.id === scope.id)
      return { name: publication.title, of: null };
    const section = publication.sections.find((candidate) => candidate.id === scope.id);
    if (scope.type === "section" && section) return { name: section.name, of: publication.title };
  }
  return { name: strings.everything, of: null };
}

/** Whether the place still exists; a publication may have been unsubscribed since it was kept. */
export function stillThere(filter: ListFilter, overview: Overview): boolean {
  const scope = filter.scope;
  if (scope.type === "publication") return overview.publications.some((one) => one.id === scope.id);
  if (scope.type === "section")
    return overview.publications.some((one) => one.sections.some((section) => section.id === scope.id));
  return true;
}
