/** The library pane as one flat list of lines, for drawing and for moving through by keys. */
import type { ListFilter, Overview, Publication } from "../ipc/contract";
import { ALL, filterOf, sameScope, type Listing } from "../list/filters";
import { strings } from "../lib/strings";
import { isIndex, type Index, type Presentation } from "../lib/presentation";

export type LineIcon =
  | "front"
  | "following"
  | "contributors"
  | "unread"
  | "saved"
  | "trips"
  | "highlights"
  | "view"
  | "section"
  | "series"
  | "person"
  | "edition";

export interface Line {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly countsUnread: boolean;
  /** Every story of it, where that is worth saying beside the unread ones. */
  readonly total: number | null;
  readonly icon: LineIcon | null;
  readonly level: 1 | 2;
  readonly filter: ListFilter;
  /** How it is shown; null is as the reader last chose. */
  readonly shownAs: "page" | Index | null;
  /** Null for a line that does not fold. */
  readonly isUnfolded: boolean | null;
  readonly isPreferred: boolean;
  readonly trouble: string | null;
  readonly isPending: boolean;
  readonly position: number;
  readonly ofTotal: number;
}

/** What stands before a name that is followed; a publication has a place for folding there. */
const FOLLOWED_ICONS: { readonly [type in string]?: LineIcon } = {
  contributor: "person",
  section: "section",
  series: "series",
};

/** What may be left out of a line; `made` fills it in. */
type Sketch = Pick<Line, "key" | "name" | "filter"> & Partial<Line>;

function made(sketch: Sketch, position = 0, ofTotal = 0): Line {
  return {
    count: 0,
    countsUnread: true,
    total: null,
    icon: null,
    level: 1,
    shownAs: null,
    isUnfolded: null,
    isPreferred: false,
    trouble: null,
    isPending: false,
    ...sketch,
    position,
    ofTotal,
  };
}

/** Each with its place among the others of its level. */
function siblings(sketches: readonly Sketch[]): Line[] {
  return sketches.map((sketch, position) => made(sketch, position, sketches.length));
}

/** The lists every library has; what is followed stands under its own line where that is unfolded. */
export function fixedLines(overview: Overview, isFollowingUnfolded: boolean): Line[] {
  const { counts, following } = overview;
  const lines = siblings([
    {
      key: "all",
      name: strings.frontPage,
      count: counts.unread,
      icon: "front",
      filter: ALL,
      shownAs: "page",
      total: counts.all,
    },
    {
      key: "following",
      name: strings.following,
      count: counts.following,
      icon: "following",
      filter: filterOf({ type: "following" }),
      isUnfolded: following.length > 0 ? isFollowingUnfolded : null,
    },
    {
      key: "contributors",
      name: strings.contributors,
      icon: "contributors",
      filter: ALL,
      shownAs: "contributors",
    },
    {
      key: "unread",
      name: strings.unread,
      count: counts.unread,
      icon: "unread",
      filter: { ...ALL, unreadOnly: true },
    },
    {
      key: "saved",
      name: strings.saved,
      count: counts.saved,
      countsUnread: false,
      icon: "saved",
      filter: { ...ALL, scope: { type: "saved" } },
    },
    {
      key: "trips",
      name: strings.trips,
      icon: "trips",
      filter: ALL,
      shownAs: "trips",
      trouble: overview.trips.find((trip) => trip.warning !== null)?.warning ?? null,
    },
    {
      key: "highlights",
      name: strings.highlights,
      count: counts.highlights,
      countsUnread: false,
      icon: "highlights",
      filter: ALL,
      shownAs: "highlights",
    },
  ]);
  return lines.flatMap((line) =>
    line.key === "following" && line.isUnfolded === true ? [line, ...followedLines(overview)] : [line],
  );
}

function followedLines(overview: Overview): Line[] {
  return siblings(
    overview.following.map((one) => ({
      key: `f-${one.subject.type}-${one.subject.id}`,
      name: one.name,
      count: one.follow.isMuted ? 0 : one.unread,
      icon: FOLLOWED_ICONS[one.subject.type] ?? null,
      level: 2,
      filter: filterOf(one.scope),
    })),
  );
}

export function viewLines(overview: Overview): Line[] {
  return siblings(
    overview.views.map((view) => ({
      key: `v${view.id}`,
      name: view.name,
      icon: "view",
      filter: filterOf({ type: "view", id: view.id }),
    })),
  );
}

/** Editions shown before the others are asked for: a year of round-ups is not worth the whole pane. */
const EDITIONS_SHOWN = 6;

export function editionLines(overview: Overview, showsAll: boolean): Line[] {
  const shown = showsAll ? overview.editions : overview.editions.slice(0, EDITIONS_SHOWN);
  return siblings(
    shown.map((edition) => ({
      key: `e${edition.id}`,
      name: edition.title,
      count: edition.unread,
      total: edition.stories,
      icon: "edition",
      filter: filterOf({ type: "edition", id: edition.id }),
    })),
  );
}

/** Publications, each followed by its sections and series where it is unfolded. */
export function publicationLines(overview: Overview, unfolded: ReadonlySet<number>): Line[] {
  const total = overview.publications.length;
  return overview.publications.flatMap((publication, position) => {
    const head = publicationLine(publication, unfolded, position, total);
    return head.isUnfolded === true ? [head, ...linesInside(publication)] : [head];
  });
}

function publicationLine(
  publication: Publication,
  unfolded: ReadonlySet<number>,
  position: number,
  total: number,
): Line {
  const { id, title, unread, trouble, isPending, isPreferred } = publication;
  const holdsAny = publication.sections.length + publication.series.length > 0;
  const sketch: Sketch = {
    key: `p${id}`,
    name: title,
    count: unread,
    filter: filterOf({ type: "publication", id }),
    isUnfolded: holdsAny ? unfolded.has(id) : null,
    trouble,
    isPending,
    isPreferred,
  };
  return made(sketch, position, total);
}

function linesInside({ sections, series }: Publication): Line[] {
  return siblings([
    ...sections.map(({ id, name, unread }): Sketch => ({
      key: `s${id}`,
      name,
      count: unread,
      level: 2,
      filter: filterOf({ type: "section", id }),
    })),
    ...series.map(({ id, name, unread }): Sketch => ({
      key: `r${id}`,
      name,
      count: unread,
      icon: "series",
      level: 2,
      filter: filterOf({ type: "series", id }),
    })),
  ]);
}

/** Which line stands for what is shown: sort order and kind change nothing about the place. */
export function isCurrent(candidate: Line, filter: Listing, presentation: Presentation): boolean {
  if (filter.trip) return candidate.shownAs === "trips";
  if (isIndex(presentation) || (candidate.shownAs && isIndex(candidate.shownAs)))
    return presentation === candidate.shownAs;
  if (!sameScope(candidate.filter.scope, filter.scope)) return false;
  return filter.scope.type !== "all" || candidate.filter.unreadOnly === filter.unreadOnly;
}

/** Whether a fold holds the list shown, so that it opens by itself at the start. */
export function publicationOf(filter: ListFilter, overview: Overview): number | null {
  const scope = filter.scope;
  if (scope.type !== "section" && scope.type !== "series") return null;
  const inside = scope.type === "section" ? "sections" : "series";
  const holder = overview.publications.find((one) => one[inside].some((part) => part.id === scope.id));
  return holder?.id ?? null;
}
