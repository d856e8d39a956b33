/** The in-memory library's editions: which there are, and what is in them. */
import type {
  EditionLine,
  EditionPage,
  ExportContents,
  ExportForm,
  ExportTo,
  ExportWhat,
  Exported,
} from "./contract";
import type { FakeStory } from "./fake-magazine";

export interface FakeEdition {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly made: number;
  readonly ids: readonly number[];
}

export function editionLine(edition: FakeEdition, stories: readonly FakeStory[]): EditionLine {
  const own = storiesOf(edition, stories);
  const minutes = own.reduce((sum, story) => sum + story.minutes, 0);
  return {
    id: edition.id,
    kind: edition.kind,
    title: edition.title,
    made: edition.made,
    stories: own.length,
    unread: own.filter((story) => !story.isRead).length,
    minutes,
    coverLine: `The week’s round-up · 3 May 2026 · ${own.length} stories · ${minutes} min`,
  };
}

export function editionPage(edition: FakeEdition, stories: readonly FakeStory[]): EditionPage {
  const parts = new Map<string, FakeStory[]>();
  for (const story of storiesOf(edition, stories))
    parts.set(story.publication, [...(parts.get(story.publication) ?? []), story]);
  return {
    line: editionLine(edition, stories),
    parts: [...parts].map(([heading, own]) => ({
      heading,
      minutes: own.reduce((sum, story) => sum + story.minutes, 0),
      stories: own,
    })),
  };
}

export function storiesOf(edition: FakeEdition, stories: readonly FakeStory[]): FakeStory[] {
  return edition.ids.flatMap((id) => stories.find((story) => story.id === id) ?? []);
}

export function exportContents(title: string, own: readonly FakeStory[]): ExportContents {
  const minutes = own.reduce((sum, story) => sum + story.minutes, 0);
  return {
    title,
    stories: own.length,
    notWhole: 0,
    minutes,
    pictures: 2,
    missingPictures: 1,
    pictureBytes: 312_000,
    sentence: `${own.length} stories · ${minutes} min. 2 pictures, 305 KB. 1 picture is not here; a note stands in the place.`,
  };
}

export function exported(what: ExportWhat, form: ExportForm, to: ExportTo): Exported {
  const folder = to === "reader" ? "/media/reader/books" : "/home/reader/Documents/Layover";
  const path = `${folder}/${what.type}.${form}`;
  const sentence = `1 story, 2 pictures, 312 KB: written to ${path}.`;
  return { path, stories: 1, pictures: 2, missingPictures: 0, bytes: 312_000, sentence };
}
