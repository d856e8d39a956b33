/** Search results in groups: places and commands found here, stories found by the library, each in its rank. */
import type { Contributor, ListFilter, Overview, SearchResult, Suggestion } from "../ipc/contract";
import { ALL } from "../list/filters";
import { BINDINGS, type Action } from "../lib/keys";
import { strings } from "../lib/strings";
import { distance } from "../palette/ranking";
import { matches, matchRanges } from "./marks";

export type Found =
  | {
      readonly type: "place";
      readonly key: string;
      readonly name: string;
      readonly of: string | null;
      readonly filter: ListFilter;
    }
  | { readonly type: "story"; readonly key: string; readonly result: SearchResult }
  | { readonly type: "person"; readonly key: string; readonly person: Contributor }
  | { readonly type: "suggestion"; readonly key: string; readonly suggestion: Suggestion }
  | {
      readonly type: "command";
      readonly key: string;
      readonly name: string;
      readonly keys: string;
      readonly action: Action;
    };

export interface Group {
  readonly name: string;
  readonly found: readonly Found[];
}

const MOST_PLACES = 8;
const MOST_COMMANDS = 4;

/** Empty groups are left out. With no words, the places alone: a quick way to go somewhere. */
export function groupResults(
  words: string,
  results: readonly SearchResult[],
  overview: Overview | null,
  people: readonly Contributor[] = [],
  suggestions: readonly Suggestion[] = [],
): Group[] {
  const asked = words.trim();
  const inTitle = results.filter((result) => holdsMost(result.titleMarks, asked));
  const others = results.filter((result) => !inTitle.includes(result));
  // Where neither headline nor text bears a mark, the words are a name's or a section's.
  const isInNames = ({ marks, titleMarks }: SearchResult): boolean =>
    asked !== "" && marks.length === 0 && titleMarks.length === 0;
  const inNames = others.filter(isInNames);
  const inText = others.filter((result) => !inNames.includes(result));
  const narrowing: Group = { name: strings.suggestions, found: suggestions.map(suggestion) };
  // Who is in the middle of a condition wants its end; who types words wants stories.
  const isInCondition = /\S:("[^"]*|[^\s"]*)$/.test(words);
  const groups: Group[] = [
    ...(isInCondition ? [narrowing] : []),
    { name: strings.groupPlaces, found: places(asked, overview) },
    { name: strings.groupContributors, found: people.map(person) },
    { name: strings.groupTitles, found: inTitle.map(story) },
    { name: strings.groupNames, found: inNames.map(story) },
    { name: strings.groupText, found: inText.map(story) },
    ...(isInCondition ? [] : [narrowing]),
    { name: strings.groupCommands, found: asked.length > 1 ? commands(asked) : [] },
  ];
  return groups.filter((group) => group.found.length > 0);
}

/** Whether a headline holds most of what was typed: "a" and "of" alone are in many, and say nothing of them. */
function holdsMost(titleMarks: SearchResult["titleMarks"], asked: string): boolean {
  const letters = asked.replace(/\S+:("[^"]*"?|\S*)/g, "").replace(/[\s"]/g, "").length;
  const marked = titleMarks.reduce((sum, [start, end]) => sum + end - start, 0);
  return marked > 0 && marked * 2 >= letters;
}

function suggestion(one: Suggestion): Found {
  return { type: "suggestion", key: `suggestion-${one.query}`, suggestion: one };
}

function person(one: Contributor): Found {
  return { type: "person", key: `person-${one.id}`, person: one };
}

function story(result: SearchResult): Found {
  return { type: "story", key: `story-${result.row.id}`, result };
}

function places(words: string, overview: Overview | null): Found[] {
  const all = (overview?.publications ?? []).flatMap((publication): Found[] => [
    place(`p${publication.id}`, publication.title, null, {
      ...ALL,
      scope: { type: "publication", id: publication.id },
    }),
    ...publication.sections.map((section) =>
      place(`s${section.id}`, section.name, publication.title, {
        ...ALL,
        scope: { type: "section", id: section.id },
      }),
    ),
  ]);
  if (words === "") return all;
  const meant = all.flatMap((found) => {
    if (found.type !== "place") return [];
    const away = distance({ name: found.name, of: null, words: "" }, words);
    return Number.isFinite(away) ? [{ found, away }] : [];
  });
  return meant
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_PLACES)
    .map(({ found }) => found);
}

function place(key: string, name: string, of: string | null, filter: ListFilter): Found {
  return { type: "place", key: `place-${key}`, name, of, filter };
}

function commands(words: string): Found[] {
  return BINDINGS.filter((binding) => matches(binding.label, words))
    .slice(0, MOST_COMMANDS)
    .map((binding) => ({
      type: "command",
      key: `command-${binding.action}`,
      name: binding.label,
      keys: binding.keys[0] ?? "",
      action: binding.action,
    }));
}

/** Marks for a name or headline: where its words begin like the words asked for. */
export function titleMarks(title: string, words: string): [number, number][] {
  return matchRanges(title, words);
}

/** What is searched for while a condition is still being typed: it asks for nothing before it has a value. */
export function withoutOpenCondition(words: string): string {
  return words.replace(/(^|\s)[a-z]+:"?$/i, "$1");
}
