/** The people of the in-memory library: printed names, who stands behind them, what may be the same person. */
import type { Alias, Contributor, ContributorPage, Month, Proposal, Share } from "./contract";
import type { FakeStory } from "./fake-magazine";
import { portrait } from "./fake-pictures";

interface Printed {
  readonly id: number;
  readonly name: string;
  readonly person: number;
}

const HOUSE_NAMES = new Set(["Readers"]);
const MERGED: Readonly<Record<string, string>> = { "I. Vandermeer": "Ines Vandermeer" };
const PROPOSED: readonly (readonly [string, string, string])[] = [
  ["Harriet Lowe", "H. Lowe", "The same name in Night Desk, shortened."],
];
const PICTURED = ["Ines Vandermeer", "Tomasz Wilk", "Maren Solheim", "Yusuf Karaca", "Harriet Lowe"];
const BIOS: Readonly<Record<string, string>> = {
  "Ines Vandermeer":
    "Ines Vandermeer writes about ports and the law of narrow water. She was a pilot’s clerk for nine years before she was a reporter, and still keeps the tables.",
  "Harriet Lowe": "Harriet Lowe writes the column Low Water and edits The Slipway.",
  "Tomasz Wilk": "Tomasz Wilk covers rivers and canals, mostly from the towpath.",
};

/** One state of who is who. Acts make another one, so that the old one can be put back. */
export class FakePeople {
  private constructor(
    private readonly printed: ReadonlyMap<string, Printed>,
    private readonly called: ReadonlyMap<number, string>,
    private readonly dismissed: ReadonlySet<string>,
  ) {}

  static of(stories: readonly FakeStory[]): FakePeople {
    const names = [...new Set(stories.flatMap((story) => story.contributors))].filter(
      (name) => !HOUSE_NAMES.has(name),
    );
    const person = (name: string): number => 500 + names.indexOf(MERGED[name] ?? name);
    const printed = names.map(
      (name, index) => [name, { id: 700 + index, name, person: person(name) }] as const,
    );
    const called = names.filter((name) => !(name in MERGED)).map((name) => [person(name), name] as const);
    return new FakePeople(new Map(printed), new Map(called), new Set());
  }

  idOf(name: string): number | null {
    return this.printed.get(name)?.person ?? null;
  }

  nameOf(person: number): string {
    return this.called.get(person) ?? "";
  }

  wrote(person: number, story: FakeStory): boolean {
    return story.contributors.some((name) => this.idOf(name) === person);
  }

  merged(into: number, other: number): FakePeople {
    const printed = [...this.printed].map(
      ([name, one]) => [name, one.person === other ? { ...one, person: into } : one] as const,
    );
    const called = [...this.called].filter(([person]) => person !== other);
    return new FakePeople(new Map(printed), new Map(called), this.dismissed);
  }

  split(alias: number): FakePeople {
    const one = [...this.printed.values()].find((candidate) => candidate.id === alias);
    if (!one) return this;
    const person = Math.max(...this.called.keys()) + 1;
    const printed = new Map(this.printed).set(one.name, { ...one, person });
    return new FakePeople(printed, new Map(this.called).set(person, one.name), this.dismissed);
  }

  apart(one: number, other: number): FakePeople {
    return new FakePeople(this.printed, this.called, new Set(this.dismissed).add(pair(one, other)));
  }

  /** Whether a name of somebody's, any that was printed, holds these letters. */
  isCalled(person: number, letters: string): boolean {
    const printed = [...this.printed.values()].filter((one) => one.person === person).map((one) => one.name);
    return [this.nameOf(person), ...printed].some((name) => name.toLowerCase().includes(letters));
  }

  all(stories: readonly FakeStory[], follows: ReadonlySet<number>): Contributor[] {
    return [...this.called.keys()]
      .map((person) => this.one(person, stories, follows))
      .filter((person) => person.total > 0)
      .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name));
  }

  one(person: number, stories: readonly FakeStory[], follows: ReadonlySet<number>): Contributor {
    const own = stories.filter((story) => this.wrote(person, story));
    const name = this.nameOf(person);
    return {
      id: person,
      name,
      portrait: PICTURED.includes(name) ? portrait(person) : null,
      publications: mostly(own.map((story) => story.publication)).map(([title]) => title),
      total: own.length,
      unread: own.filter((story) => !story.isRead).length,
      isFollowed: follows.has(person),
    };
  }

  page(
    person: number,
    stories: readonly FakeStory[],
    follows: ReadonlySet<number>,
    now: number,
  ): Omit<ContributorPage, "follow"> {
    const own = stories.filter((story) => this.wrote(person, story));
    const others = own.flatMap((story) => this.#peopleOf(story)).filter((other) => other !== person);
    return {
      contributor: this.one(person, stories, follows),
      bio: BIOS[this.nameOf(person)] ?? "",
      pageUrl: "https://tidewater.example/people/" + person,
      publications: shares(own.map((story) => story.publicationId)).map(([id, total]) => ({
        id,
        name: own.find((story) => story.publicationId === id)?.publication ?? "",
        total,
      })),
      aliases: this.#aliases(person, own),
      proposals: this.#proposals(person, stories, follows),
      coAuthors: shares(others).map(([id, total]) => ({ id, name: this.nameOf(id), total })),
      topics: mostly(own.flatMap((story) => story.section ?? [])).map(([topic]) => topic),
      rhythm: months(own, now),
    };
  }

  shares(stories: readonly FakeStory[]): Share[] {
    return shares(stories.flatMap((story) => this.#peopleOf(story))).map(([id, total]) => ({
      id,
      name: this.nameOf(id),
      total,
    }));
  }

  #peopleOf(story: FakeStory): number[] {
    return [...new Set(story.contributors.flatMap((name) => this.idOf(name) ?? []))];
  }

  #aliases(person: number, own: readonly FakeStory[]): Alias[] {
    return [...this.printed.values()]
      .filter((one) => one.person === person)
      .flatMap(({ id, name }) => {
        const under = own.filter((story) => story.contributors.includes(name));
        return under.length === 0
          ? []
          : [{ id, name, publication: under[0]?.publication ?? "", total: under.length }];
      });
  }

  #proposals(person: number, stories: readonly FakeStory[], follows: ReadonlySet<number>): Proposal[] {
    return PROPOSED.flatMap(([first, second, reason]) => {
      const [one, two] = [this.idOf(first), this.idOf(second)];
      if (one === null || two === null || one === two || this.dismissed.has(pair(one, two))) return [];
      const other = person === one ? two : person === two ? one : null;
      return other === null ? [] : [{ contributor: this.one(other, stories, follows), reason }];
    });
  }
}

function pair(one: number, other: number): string {
  return [one, other].sort((a, b) => a - b).join("-");
}

function mostly(values: readonly string[]): [string, number][] {
  return shares(values);
}

export function shares<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function months(own: readonly FakeStory[], now: number): Month[] {
  const last = new Date(now * 1000);
  return Array.from({ length: 12 }, (_, index) => {
    const from = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - 11 + index, 1);
    const to = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - 10 + index, 1);
    const total = own.filter((story) => story.published * 1000 >= from && story.published * 1000 < to).length;
    return { month: new Date(from).toISOString().slice(0, 7), total };
  });
}
