/** Which entries a reader means, best first: beginnings before middles, exact before mistyped, lately used before others. */
import { folded } from "../search/marks";

export interface Named {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly of: string | null;
  readonly words: string;
}

const MISSED = Number.POSITIVE_INFINITY;

function wordsIn(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * How far an entry is from what was typed; infinite when it is not meant. 0 is the name itself. Scripts without
 * spaces are found anywhere in a name.
 */
export function distance(one: Pick<Named, "name" | "of" | "words">, typed: string): number {
  const asked = folded(typed).trim();
  if (asked === "") return 0;
  const name = folded(one.name);
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  const inName = wordsIn(one.name);
  const inAll = [...inName, ...wordsIn(one.of ?? ""), ...wordsIn(one.words)];
  const words = wordsIn(typed);
  if (words.length === 0) return MISSED;
  const every = (among: readonly string[]): boolean =>
    words.every((word) => among.some((other) => other.startsWith(word)));
  if (every(inName)) return 2;
  if (every(inAll)) return 3;
  if (name.includes(asked)) return 4;
  const isNearly = words.every((word) => inName.some((other) => isMistyped(word, other)));
  return isNearly ? 5 : MISSED;
}

/** One slip in a word of four letters and more, two in one of eight: a letter too many, too few, wrong, or swapped. */
export function isMistyped(typed: string, meant: string): boolean {
  const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  // What is still being typed is held against as much of the word.
  const heads = [typed.length - 1, typed.length, typed.length + 1].map((length) => meant.slice(0, length));
  return [meant, ...heads].some((other) => slips(typed, other, most) <= most);
}

/** Edits from one word to the other, neighbours swapped counted as one; more than `most` is not counted on. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? most + 1;
}

export interface Ranked<T> {
  readonly group: string;
  readonly entries: readonly T[];
}

/** The most a group shows while one types. */
const MOST = 7;
const MOST_RECENT = 6;

/**
 * The entries meant, in their groups: the group with the best one first. With nothing typed, what was used lately
 * comes first, and then everything in the order given.
 */
export function rank<T extends Named>(
  all: readonly T[],
  typed: string,
  recent: readonly string[],
): Ranked<T>[] {
  return typed.trim() === "" ? untyped(all, recent) : meant(all, typed, recent);
}

function untyped<T extends Named>(all: readonly T[], recent: readonly string[]): Ranked<T>[] {
  const lately = recent.flatMap((key) => all.find((one) => one.key === key) ?? []).slice(0, MOST_RECENT);
  const others = all.filter((one) => !lately.includes(one));
  return [
    { group: "recent", entries: lately },
    ...groupsOf(others).map((group) => ({ group, entries: others.filter((one) => one.group === group) })),
  ].filter(({ entries }) => entries.length > 0);
}

function meant<T extends Named>(all: readonly T[], typed: string, recent: readonly string[]): Ranked<T>[] {
  const age = (one: T): number => {
    const at = recent.indexOf(one.key);
    return at < 0 ? recent.length : at;
  };
  const found = all
    .map((one) => ({ one, away: distance(one, typed) }))
    .filter(({ away }) => away < MISSED)
    .sort((a, b) => a.away - b.away || age(a.one) - age(b.one));
  return groupsOf(found.map(({ one }) => one)).map((group) => ({
    group,
    entries: found.flatMap(({ one }) => (one.group === group ? [one] : [])).slice(0, MOST),
  }));
}

function groupsOf(entries: readonly Named[]): string[] {
  return [...new Set(entries.map(({ group }) => group))];
}

/** What was used lately, with this as the latest. */
export function remembered(recent: readonly string[], key: string, most = 12): string[] {
  return [key, ...recent.filter((one) => one !== key)].slice(0, most);
}
