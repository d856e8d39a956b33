/** Searches of the in-memory library: operators among the words, and how a search being typed may go on. */
import type { Suggestion } from "./contract";
import type { FakeStory } from "./fake-magazine";

const TOKEN = /(\w+):(?:"([^"]*)"?|(\S*))|"([^"]*)"?|(\S+)/g;
const DAY = 86_400;
const SPANS: Readonly<Record<string, number>> = { d: DAY, w: 7 * DAY, m: 30 * DAY, y: 365 * DAY };

export interface Asking {
  readonly now: number;
  readonly isFollowed: (story: FakeStory) => boolean;
}

interface Token {
  readonly operator: string | null;
  readonly value: string;
}

function tokens(query: string): Token[] {
  return [...query.matchAll(TOKEN)].map((match) => ({
    operator: match[1]?.toLowerCase() ?? null,
    value: (match[2] ?? match[3] ?? match[4] ?? match[5] ?? "").toLowerCase(),
  }));
}

/** The words of a query without its operators. */
export function plainOf(query: string): string {
  return tokens(query)
    .filter((token) => token.operator === null)
    .map((token) => token.value)
    .join(" ");
}

export function matchesQuery(story: FakeStory, query: string, asking: Asking): boolean {
  const hasWords = (text: string, words: string): boolean => text.toLowerCase().includes(words);
  const seconds = (span: string): number => (Number.parseInt(span, 10) || 0) * (SPANS[span.slice(-1)] ?? DAY);
  const rules: Record<string, (value: string) => boolean> = {
    author: (value) => story.contributors.some((name) => hasWords(name, value)),
    section: (value) => hasWords(story.section ?? "", value),
    publication: (value) => hasWords(story.publication, value),
    kind: (value) => story.kind === value,
    tag: (value) => hasWords(`${story.title} ${story.dek}`, value),
    newer: (value) => story.published >= asking.now - seconds(value),
    older: (value) => story.published < asking.now - seconds(value),
    longer: (value) => story.minutes > Number(value),
    shorter: (value) => story.minutes < Number(value),
  };
  const states: Record<string, () => boolean> = {
    unread: () => !story.isRead,
    saved: () => story.isSaved,
    offline: () => story.completeness.mark === "whole",
    followed: () => asking.isFollowed(story),
  };
  const all = `${story.title} ${story.dek} ${story.contributors.join(" ")}`;
  return tokens(query).every(({ operator, value }) => {
    if (operator === null) return hasWords(all, value);
    if (operator === "is") return states[value]?.() ?? false;
    return rules[operator]?.(value) ?? false;
  });
}

export interface Known {
  readonly contributors: readonly string[];
  readonly sections: readonly string[];
}

const STATES = ["unread", "saved", "offline", "followed"];
const KINDS = ["analysis", "reporting", "opinion", "video"];

export function suggest(query: string, known: Known): Suggestion[] {
  const match = /(\w+:)?("?)([^"\s]*)$/.exec(query);
  if (!match) return [];
  const [whole = "", prefix = "", , word = ""] = match;
  const before = query.slice(0, query.length - whole.length);
  if (prefix === "" && word.length < 2) return [];
  const begins = (name: string): boolean =>
    name
      .toLowerCase()
      .split(" ")
      .some((part) => part.startsWith(word.toLowerCase()));
  const offer = (what: string, operator: string, values: readonly string[]): Suggestion[] =>
    (prefix === "" || prefix === `${operator}:` ? values.filter(begins) : []).map((label) => {
      const value = label.includes(" ") ? `"${label}"` : label;
      return { query: `${before}${operator}:${value} `, label, what };
    });
  return [
    ...offer("contributor", "author", known.contributors),
    ...offer("section", "section", known.sections),
    ...offer("kind", "kind", KINDS),
    ...offer("state", "is", STATES),
  ].slice(0, 6);
}
