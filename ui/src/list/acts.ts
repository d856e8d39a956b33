/** What can be done to the whole of a list, whether it is shown as one or as a page. */
import type { ExportWhat, ListFilter, Overview, Scope } from "../ipc/contract";
import { keyOf } from "../lib/keys";
import { strings } from "../lib/strings";
import { filterOf, titleOf } from "./filters";

/** The parts of the window these acts use. */
export interface Acting {
  readonly library: { readonly overview: Overview | null };
  readonly list: { readonly filter: ListFilter };
  readonly magazine: {
    setPreferred(publication: number, isPreferred: boolean): Promise<void>;
    removeView(id: number): Promise<void>;
    copyProfile(slug: string): Promise<void>;
  };
  readonly editions: {
    begin(what: ExportWhat, title: string): void;
    make(what: ExportWhat): Promise<void>;
    remove(id: number): Promise<void>;
    print(what: ExportWhat): Promise<void>;
  };
  readonly marking: {
    all(): Promise<void>;
    above(): Promise<void>;
    below(): Promise<void>;
    olderThanDays(days: number): Promise<void>;
  };
  readonly sources: { unsubscribe(publication: number): Promise<void> };
}

export interface ListAct {
  readonly name: string;
  readonly keys?: string;
  readonly startsGroup?: boolean;
  /** On or off by itself. */
  readonly isChecked?: boolean;
  readonly act: () => void;
}

export function listActs(reader: Acting): ListAct[] {
  return [...markActs(reader), ...scopeActs(reader, reader.list.filter.scope)];
}

/** Ages a reader clears a list by, in days. */
const AGES = [1, 7, 30] as const;

function markActs({ marking }: Acting): ListAct[] {
  return [
    {
      name: strings.markAllRead,
      keys: keyOf("markAllRead"),
      startsGroup: true,
      act: () => void marking.all(),
    },
    { name: strings.markAboveRead, keys: keyOf("markAboveRead"), act: () => void marking.above() },
    { name: strings.markBelowRead, keys: keyOf("markBelowRead"), act: () => void marking.below() },
    ...AGES.map((days) => ({
      name: strings.markOlderRead[days],
      act: () => void marking.olderThanDays(days),
    })),
  ];
}

/** What can be done to what a list is of, wherever it stands. */
export function scopeActs(reader: Acting, scope: Scope): ListAct[] {
  const own = ownActs(reader, scope);
  return scope.type === "all" ? own : [...editionActs(reader, scope), ...own];
}

/** What any list can become: an edition, a file, a page on paper. */
function editionActs(reader: Acting, scope: Scope): ListAct[] {
  const what: ExportWhat =
    scope.type === "edition" ? { type: "edition", id: scope.id } : { type: "list", filter: filterOf(scope) };
  const title = titleOf(filterOf(scope), reader.library.overview).name;
  const make = { name: strings.makeEdition, act: () => void reader.editions.make(what) };
  return [
    { name: strings.exportThis, startsGroup: true, act: () => reader.editions.begin(what, title) },
    { name: strings.print, act: () => void reader.editions.print(what) },
    ...(scope.type === "edition" ? [] : [make]),
  ];
}

function ownActs(reader: Acting, scope: Scope): ListAct[] {
  if (scope.type === "publication") return publicationActs(reader, scope.id);
  if (scope.type === "edition") {
    const name = strings.removeEdition;
    return [{ name, startsGroup: true, act: () => void reader.editions.remove(scope.id) }];
  }
  if (scope.type !== "view") return [];
  const view = reader.library.overview?.views.find((one) => one.id === scope.id);
  const name = strings.removeView(view?.name ?? "");
  return [{ name, startsGroup: true, act: () => void reader.magazine.removeView(scope.id) }];
}

function publicationActs(reader: Acting, id: number): ListAct[] {
  const publication = reader.library.overview?.publications.find((one) => one.id === id);
  if (!publication) return [];
  const { title, isPreferred, profile } = publication;
  const copyProfile = profile
    ? [{ name: strings.copyProfile, act: () => void reader.magazine.copyProfile(profile) }]
    : [];
  return [
    {
      name: isPreferred ? strings.unprefer(title) : strings.prefer(title),
      startsGroup: true,
      act: () => void reader.magazine.setPreferred(id, !isPreferred),
    },
    ...copyProfile,
    { name: strings.unsubscribe(title), act: () => void reader.sources.unsubscribe(id) },
  ];
}
