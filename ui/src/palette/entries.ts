/** Everything the palette reaches, in groups: screens, commands, places, people, trips, views, settings. */
import type { Contributor, ListFilter, Overview, Scope } from "../ipc/contract";
import { BINDINGS, keyOf, type Action } from "../lib/keys";
import type { Index } from "../lib/presentation";
import { strings } from "../lib/strings";
import type { ListAct } from "../list/acts";
import { filterOf } from "../list/filters";
import { settingEntries } from "../settings/catalogue";

export type Target =
  | { readonly type: "action"; readonly action: Action }
  | { readonly type: "act"; readonly act: () => void }
  | { readonly type: "place"; readonly filter: ListFilter; readonly shownAs: "page" | Index | null }
  | { readonly type: "page"; readonly scope: Scope }
  | { readonly type: "trip"; readonly id: number; readonly name: string }
  | { readonly type: "sheet"; readonly sheet: "sources" | "about" }
  | { readonly type: "setting"; readonly id: string };

export type EntryGroup = keyof typeof strings.paletteGroups;

export interface Entry {
  /** Stable, so that what was used lately is known again after a start. */
  readonly key: string;
  readonly group: EntryGroup;
  readonly name: string;
  /** Where it belongs, in second ink. */
  readonly of: string | null;
  readonly keys: string;
  /** Found by these as well. */
  readonly words: string;
  readonly target: Target;
}

type Sketch = Pick<Entry, "key" | "group" | "name" | "target"> & Partial<Entry>;

function made(sketch: Sketch): Entry {
  return { of: null, keys: "", words: "", ...sketch };
}

/** Keys that move within what has the focus make no sense from a palette. */
const NOT_HERE: ReadonlySet<Action> = new Set([
  "palette",
  "escape",
  "space",
  "spaceBack",
  "open",
  "focusNext",
  "focusPrevious",
  "goFirst",
  "goLast",
]);
/** Their screens stand under Screens, with their keys. */
const screenNames = (): readonly (readonly [Action, string])[] => [
  ["goFront", strings.frontPage],
  ["goFollowing", strings.following],
  ["goContributors", strings.contributors],
  ["goAll", strings.allStoriesList],
  ["goUnread", strings.unread],
  ["goSaved", strings.saved],
  ["goTrips", strings.trips],
  ["goHighlights", strings.highlights],
  ["search", strings.search],
  ["goSources", strings.sourcesTitle],
  ["goActivity", strings.activityTitle],
  ["settings", strings.settings],
  ["help", strings.keyboard],
];

/** What is always here: screens, commands, settings. */
function fixedEntries(): Entry[] {
  const named = screenNames();
  const isScreen = new Set(named.map(([action]) => action));
  const screens = named.map(([action, name]) =>
    made({
      key: `screen-${action}`,
      group: "screens",
      name,
      keys: keyOf(action),
      words: BINDINGS.find((one) => one.action === action)?.label ?? "",
      target: { type: "action", action },
    }),
  );
  const about = made({
    key: "screen-about",
    group: "screens",
    name: strings.about,
    target: { type: "sheet", sheet: "about" },
  });
  const commands = BINDINGS.filter(({ action }) => !NOT_HERE.has(action) && !isScreen.has(action)).map(
    ({ action, label }) =>
      made({
        key: `command-${action}`,
        group: "commands",
        name: label,
        keys: keyOf(action),
        target: { type: "action", action },
      }),
  );
  const settings = settingEntries().map(({ id, name, group, words }) =>
    made({
      key: `setting-${id}`,
      group: "settings",
      name,
      of: group === name ? null : group,
      words: `${group} ${words}`,
      target: { type: "setting", id },
    }),
  );
  return [...screens, about, ...commands, ...settings];
}

/** What can be done to the list or page shown, as its own menu has it. */
function actEntries(acts: readonly ListAct[]): Entry[] {
  return acts.map(({ name, keys, act }) =>
    made({ key: `act-${name}`, group: "commands", name, keys: keys ?? "", target: { type: "act", act } }),
  );
}

function place(key: string, group: EntryGroup, name: string, scope: Scope, of: string | null = null): Entry {
  return made({ key, group, name, of, target: { type: "place", filter: filterOf(scope), shownAs: null } });
}

function libraryEntries(overview: Overview): Entry[] {
  const publications = overview.publications.flatMap(({ id, title, sections, series }) => [
    place(`publication-${id}`, "publications", title, { type: "publication", id }),
    ...sections.map((one) =>
      place(`section-${one.id}`, "sections", one.name, { type: "section", id: one.id }, title),
    ),
    ...series.map((one) =>
      place(`series-${one.id}`, "series", one.name, { type: "series", id: one.id }, title),
    ),
  ]);
  const views = overview.views.map(({ id, name }) =>
    place(`view-${id}`, "views", name, { type: "view", id }),
  );
  const editions = overview.editions.map(({ id, title }) =>
    place(`edition-${id}`, "editions", title, { type: "edition", id }),
  );
  const trips = overview.trips.map(({ id, name }) =>
    made({ key: `trip-${id}`, group: "trips", name, target: { type: "trip", id, name } }),
  );
  const followed = overview.following
    .filter(({ subject }) => subject.type === "contributor")
    .map(({ subject, name }) =>
      made({
        key: `person-${subject.id}`,
        group: "contributors",
        name,
        of: strings.isFollowed,
        target: { type: "page", scope: { type: "contributor", id: subject.id } },
      }),
    );
  return [...publications, ...trips, ...views, ...editions, ...followed];
}

/** People the library found by name; those followed are here already. */
export function peopleEntries(people: readonly Contributor[]): Entry[] {
  return people.map(({ id, name, publications }) =>
    made({
      key: `person-${id}`,
      group: "contributors",
      name,
      of: publications.join(", "),
      target: { type: "page", scope: { type: "contributor", id } },
    }),
  );
}

export function allEntries(
  overview: Overview | null,
  acts: readonly ListAct[],
  more: readonly Entry[],
): Entry[] {
  const all = [
    ...fixedEntries(),
    ...actEntries(acts),
    ...more,
    ...(overview ? libraryEntries(overview) : []),
  ];
  const seen = new Set<string>();
  return all.filter(({ key, group, name }) => {
    // An act of the list that is a command of its own stands once.
    const twin = group === "commands" ? `commands ${name}` : key;
    return !seen.has(twin) && seen.add(twin) !== null;
  });
}
