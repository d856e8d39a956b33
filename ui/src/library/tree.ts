/** The library pane as one flat list of lines, for drawing and for moving through by keys. */
import type { ListFilter, Overview, Publication } from "../ipc/contract";
import { ALL, sameScope } from "../list/filters";
import { strings } from "../lib/strings";

export interface Line {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly countsUnread: boolean;
  /** Every story of it, where that is worth saying beside the unread ones. */
  readonly total: number | null;
  readonly icon: "all" | "unread" | "saved" | null;
  readonly level: 1 | 2;
  readonly filter: ListFilter;
  /** Null for a line that does not fold. */
  readonly isUnfolded: boolean | null;
  readonly trouble: string | null;
  readonly isPending: boolean;
  readonly position: number;
  readonly ofTotal: number;
}

export function fixedLines(overview: Overview): Line[] {
  const { counts } = overview;
  return [
    { ...line("all", strings.everything, counts.unread, true, "all", ALL, 0, 3), total: counts.all },
    line("unread", strings.unread, counts.unread, true, "unread", { ...ALL, unreadOnly: true }, 1, 3),
    line("saved", strings.saved, counts.saved, false, "saved", { ...ALL, scope: { type: "saved" } }, 2, 3),
  ];
}

/** Publications, each followed by its sections where it is unfolded. */
export function publicationLines(overview: Overview, unfolded: ReadonlySet<number>): Line[] {
  const total = overview.publications.length;
  return overview.publications.flatMap((publication, position) => {
    const head = publicationLine(publication, unfolded, position, total);
    if (head.isUnfolded !== true) return [head];
    return [head, ...sectionLines(publication)];
  });
}

function publicationLine(
  publication: Publication,
  unfolded: ReadonlySet<number>,
  position: number,
  total: number,
): Line {
  const filter: ListFilter = { ...ALL, scope: { type: "publication", id: publication.id } };
  const made = line(
    `p${publication.id}`,
    publication.title,
    publication.unread,
    true,
    null,
    filter,
    position,
    total,
  );
  return {
    ...made,
    isUnfolded: publication.sections.length > 0 ? unfolded.has(publication.id) : null,
    trouble: publication.trouble,
    isPending: publication.isPending,
  };
}

function sectionLines(publication: Publication): Line[] {
  return publication.sections.map((section, position) => ({
    ...line(
      `s${section.id}`,
      section.name,
      section.unread,
      true,
      null,
      { ...ALL, scope: { type: "section", id: section.id } },
      position,
      publication.sections.length,
    ),
    level: 2,
  }));
}

function line(
  key: string,
  name: string,
  count: number,
  countsUnread: boolean,
  icon: Line["icon"],
  filter: ListFilter,
  position: number,
  ofTotal: number,
): Line {
  const rest = { level: 1 as const, total: null, isUnfolded: null, trouble: null, isPending: false };
  return { key, name, count, countsUnread, icon, filter, position, ofTotal, ...rest };
}

/** Which line stands for the list shown: sort order and kind change nothing about the place. */
export function isCurrent(candidate: Line, filter: ListFilter): boolean {
  if (!sameScope(candidate.filter.scope, filter.scope)) return false;
  return filter.scope.type !== "all" || candidate.filter.unreadOnly === filter.unreadOnly;
}

/** Whether a fold holds the list shown, so that it opens by itself at the start. */
export function publicationOf(filter: ListFilter, overview: Overview): number | null {
  const scope = filter.scope;
  if (scope.type !== "section") return null;
  const holder = overview.publications.find((one) => one.sections.some((section) => section.id === scope.id));
  return holder?.id ?? null;
}
