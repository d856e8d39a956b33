/** Front, section and series pages of the in-memory library, laid out from its stories. */
import type { Band, FrontPage, Scope, SectionPage, SeriesPage, StoryRow } from "./contract";
import { NOTEBOOK, PUBLICATIONS, type FakeStory } from "./fake-magazine";
import { shares, type FakePeople } from "./fake-people";

const NEWEST = 60;
const BRIEFS = 3;

export interface Shelf {
  readonly stories: readonly FakeStory[];
  readonly preferred: ReadonlySet<number>;
  readonly people: FakePeople;
  readonly follows: ReadonlySet<number>;
}

export function frontPage(shelf: Shelf, publication: number | null): FrontPage {
  const title = PUBLICATIONS.find((one) => one.id === publication)?.title ?? null;
  const fresh = shelf.stories
    .filter((story) => publication === null || story.publicationId === publication)
    .slice(0, NEWEST);
  const weighty = fresh.filter((story) => story.sectionId !== NOTEBOOK && story.minutes > 3);
  const lead =
    weighty.find((story) => story.thumbnail && shelf.preferred.has(story.publicationId)) ?? weighty[0];
  const seconds = weighty.filter((story) => story !== lead).slice(0, 2);
  const used = new Set([lead, ...seconds]);
  const rest = fresh.filter((story) => !used.has(story));
  const since = fresh.at(-1)?.published ?? null;
  return {
    title,
    lead: lead ?? null,
    seconds,
    bands: publication === null ? byPublication(shelf, rest) : bySection(publication, rest),
    following: shelf.people
      .all(shelf.stories, shelf.follows)
      .filter((person) => person.isFollowed)
      .map((contributor) => ({
        contributor,
        newest: shelf.stories.find((story) => shelf.people.wrote(contributor.id, story)) ?? null,
      })),
    since,
    terms: publication === 1 ? "CC BY-ND 4.0. Name the author and link the story." : null,
    end: since === null ? "Nothing has come in yet." : `That is all since ${weekday(since)}.`,
  };
}

function byPublication(shelf: Shelf, rest: readonly FakeStory[]): Band[] {
  const ordered = [...PUBLICATIONS].sort(
    (a, b) => Number(shelf.preferred.has(b.id)) - Number(shelf.preferred.has(a.id)),
  );
  return ordered.flatMap((one) => {
    const own = rest.filter((story) => story.publicationId === one.id && story.sectionId !== NOTEBOOK);
    return band(one.title, { type: "publication", id: one.id }, own, false);
  });
}

function bySection(publication: number, rest: readonly FakeStory[]): Band[] {
  const sections = PUBLICATIONS.find((one) => one.id === publication)?.sections ?? [];
  if (sections.length === 0) return band("", { type: "publication", id: publication }, rest, false);
  return sections.flatMap((section) => {
    const own = rest.filter((story) => story.sectionId === section.id);
    return band(section.name, { type: "section", id: section.id }, own, section.id === NOTEBOOK);
  });
}

function band(name: string, scope: Scope, own: readonly FakeStory[], isNotebook: boolean): Band[] {
  const lead = isNotebook ? own[0] : (own.find((story) => story.thumbnail !== null) ?? own[0]);
  if (!lead) return [];
  const briefs = own.filter((story) => story !== lead).slice(0, isNotebook ? 5 : BRIEFS);
  return [{ name, scope, isNotebook, lead, briefs, unread: own.filter((story) => !story.isRead).length }];
}

function weekday(instant: number): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long" }).format(instant * 1000);
}

export function sectionPage(shelf: Shelf, id: number): Omit<SectionPage, "follow"> {
  const holder = PUBLICATIONS.find((one) => one.sections.some((section) => section.id === id));
  const own = shelf.stories.filter((story) => story.sectionId === id);
  return {
    id,
    name: holder?.sections.find((section) => section.id === id)?.name ?? "",
    publication: { id: holder?.id ?? 0, name: holder?.title ?? "", total: own.length },
    total: own.length,
    unread: unread(own),
    kinds: shares(own.flatMap((story) => story.kind ?? [])).map(([kind]) => kind),
    contributors: shelf.people.shares(own).slice(0, 8),
    tags: ["tariffs", "pilotage", "dredging", "weather"],
  };
}

export function seriesPage(shelf: Shelf, id: number): Omit<SeriesPage, "follow"> {
  const holder = PUBLICATIONS.find((one) => one.series.some((series) => series.id === id));
  const own = shelf.stories.filter((story) => story.seriesId === id);
  return {
    id,
    name: holder?.series.find((series) => series.id === id)?.name ?? "",
    publication: { id: holder?.id ?? 0, name: holder?.title ?? "", total: own.length },
    total: own.length,
    unread: unread(own),
    next: [...own].reverse().find((story) => !story.isRead) ?? null,
    contributors: shelf.people.shares(own),
  };
}

export function unread(found: readonly StoryRow[]): number {
  return found.filter((story) => !story.isRead).length;
}
