/** Stories, publications and a catalogue for the in-memory library. Invented; for development and tests alone. */
import type { CatalogueItem, Completeness, StoryRow } from "./contract";
import { picture } from "./fake-pictures";
import { SKETCHES, type Sketch } from "./fake-sketches";

export interface FakeSection {
  readonly id: number;
  readonly name: string;
}

export interface FakeSeries {
  readonly id: number;
  readonly name: string;
}

export interface FakePublication {
  readonly id: number;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly trouble: string | null;
  readonly sections: readonly FakeSection[];
  /** Found by how a headline begins. */
  readonly series: readonly FakeSeries[];
}

export const PUBLICATIONS: readonly FakePublication[] = [
  {
    id: 1,
    title: "Tidewater Quarterly",
    siteUrl: "https://tidewater.example/",
    trouble: null,
    sections: [
      { id: 11, name: "Ports" },
      { id: 12, name: "Coasts" },
      { id: 13, name: "Fisheries" },
      { id: 14, name: "Letters" },
      { id: 15, name: "The Slipway" },
    ],
    series: [{ id: 31, name: "Low Water" }],
  },
  {
    id: 2,
    title: "The Inland Review",
    siteUrl: "https://inland.example/",
    trouble: null,
    sections: [
      { id: 21, name: "Rivers" },
      { id: 22, name: "Railways" },
      { id: 23, name: "Essays" },
    ],
    series: [{ id: 32, name: "The Canal Diaries" }],
  },
  {
    id: 3,
    title: "Night Desk",
    siteUrl: "https://nightdesk.example/",
    trouble: "nightdesk.example did not answer in 20 s. What is here stays; Layover asks again in an hour.",
    sections: [],
    series: [],
  },
  { id: 4, title: "The Layover handbook", siteUrl: null, trouble: null, sections: [], series: [] },
];

const WHOLE: Completeness = {
  text: "full",
  picturesHere: 3,
  picturesTotal: 3,
  mark: "whole",
  sentence: "The whole text is here. All 3 pictures are here.",
};
const OTHERS: readonly Completeness[] = [
  {
    text: "full",
    picturesHere: 1,
    picturesTotal: 3,
    mark: "partial",
    sentence: "The whole text is here. 1 of 3 pictures are here.",
  },
  {
    text: "summary",
    picturesHere: 0,
    picturesTotal: 0,
    mark: "summary",
    sentence: "Only the summary is here; the text is fetched at the next sync.",
  },
  {
    text: "paywall",
    picturesHere: 0,
    picturesTotal: 0,
    mark: "failed",
    sentence: "Only the summary is here: the rest is behind a paywall.",
  },
];

export interface FakeStory extends StoryRow {
  readonly publicationId: number;
  readonly sectionId: number | null;
  readonly seriesId: number | null;
}

/** The section set as a notebook: short entries without pictures. */
export const NOTEBOOK = 15;
const HOUR = 3600;

/** `count` stories, the written ones first and then the same again as back numbers. */
export function stories(count: number, now: number): FakeStory[] {
  return Array.from({ length: count }, (_, index) => story(index, now));
}

function story(index: number, now: number): FakeStory {
  const sketch = SKETCHES[index % SKETCHES.length] as Sketch;
  const [publicationId, sectionId, kicker, title, dek, contributors, minutes] = sketch;
  const publication = PUBLICATIONS.find((one) => one.id === publicationId);
  const round = Math.floor(index / SKETCHES.length);
  return {
    id: 1000 - index + count0(round),
    publicationId,
    sectionId,
    seriesId: publication?.series.find((one) => title.startsWith(`${one.name}:`))?.id ?? null,
    title: round === 0 ? title : `${title} (${round + 1})`,
    dek,
    kicker,
    kind: kindOf(kicker),
    publication: publication?.title ?? "",
    section: publication?.sections.find((one) => one.id === sectionId)?.name ?? null,
    contributors: [...contributors],
    published: now - 1400 - index * 3 * HOUR - Math.max(0, index - SKETCHES.length) * 60 * HOUR,
    minutes,
    isRead: index % 3 === 1 || (index > 12 && index < 20) || index > 36,
    isSaved: index === 4 || index === 8,
    completeness: index % 6 === 5 ? (OTHERS[Math.floor(index / 6) % 3] as Completeness) : WHOLE,
    thumbnail:
      index % 5 === 3 || index % 7 === 4 || sectionId === NOTEBOOK ? null : picture(index, 1200, 750),
    language: title.startsWith("ال") ? "ar" : /[一-龥]/.test(title) ? "zh" : "en",
    direction: title.startsWith("ال") ? "rtl" : "ltr",
  };
}

const KINDS = ["analysis", "reporting", "opinion", "video", "interview", "essay"];

/** The stable name of the format in a kicker. */
function kindOf(kicker: string): string | null {
  return KINDS.find((kind) => kicker.toLowerCase() === kind) ?? null;
}

/** Ids stay unique over the rounds. */
function count0(round: number): number {
  return round * 1_000_000;
}

export const CATALOGUE: readonly CatalogueItem[] = [
  {
    name: "Responsible Statecraft",
    description: "Reporting and analysis on foreign policy, restraint and diplomacy.",
    address: "https://responsiblestatecraft.org/",
    language: "en",
    field: "affairs",
    isSubscribed: false,
    isVerified: true,
    licence: null,
    isOwn: false,
    profile: null,
  },
  {
    name: "Tidewater Quarterly",
    description: "Ports, coasts and the people between them.",
    address: "https://tidewater.example/",
    language: "en",
    field: "affairs",
    isSubscribed: false,
    isVerified: true,
    licence: null,
    isOwn: false,
    profile: null,
  },
  {
    name: "The Inland Review",
    description: "Rivers, railways and long essays from far from the sea.",
    address: "https://inland.example/",
    language: "en",
    field: "affairs",
    isSubscribed: false,
    isVerified: false,
    licence: null,
    isOwn: false,
    profile: null,
  },
  {
    name: "Sternwarte",
    description: "Astronomie und die Leute, die dafür wach bleiben.",
    address: "https://sternwarte.example/",
    language: "de",
    field: "affairs",
    isSubscribed: false,
    isVerified: false,
    licence: null,
    isOwn: false,
    profile: null,
  },
];
