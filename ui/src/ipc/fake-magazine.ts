/** Stories, publications and a catalogue for the in-memory library. Invented; for development and tests alone. */
import type { CatalogueItem, Completeness, StoryRow } from "./contract";

export interface FakeSection {
  readonly id: number;
  readonly name: string;
}

export interface FakePublication {
  readonly id: number;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly trouble: string | null;
  readonly sections: readonly FakeSection[];
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
    ],
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
  },
  {
    id: 3,
    title: "Night Desk",
    siteUrl: "https://nightdesk.example/",
    trouble: "nightdesk.example did not answer in 20 s. What is here stays; Layover asks again in an hour.",
    sections: [],
  },
  { id: 4, title: "The Layover handbook", siteUrl: null, trouble: null, sections: [] },
];

/** Publication, section, kicker, headline, dek, names, minutes. Newest first, some hours apart. */
type Sketch = readonly [number, number | null, string, string, string, readonly string[], number];

const SKETCHES: readonly Sketch[] = [
  [
    1,
    11,
    "Analysis",
    "The strait that learned to charge by the draught",
    "A toll that was meant to be simple has made every keel in the fleet a matter of opinion.",
    ["Ines Vandermeer"],
    11,
  ],
  [
    2,
    21,
    "Reporting",
    "What the lock-keepers know about next year",
    "Water levels are written in pencil here, and for good reason.",
    ["Tomasz Wilk", "Adaeze Obi"],
    8,
  ],
  [
    1,
    12,
    "Opinion",
    "Let the small harbours silt up",
    "Sentiment is the most expensive dredger we own.",
    ["Harriet Lowe"],
    5,
  ],
  [
    3,
    null,
    "Night Desk",
    "A city counts its lamps",
    "Four thousand of them went out in a week, and nobody complained.",
    ["Yusuf Karaca"],
    6,
  ],
  [
    1,
    13,
    "Reporting",
    "A fishery with no fish in it",
    "The quota is intact, the fleet is insured, and the nets come up clean.",
    ["Maren Solheim"],
    14,
  ],
  [
    2,
    23,
    "Essay",
    "On arriving early",
    "There is a kind of patience that only railway stations teach, and it is not the kind on the posters.",
    ["Callum Reyes"],
    9,
  ],
  [
    2,
    22,
    "Analysis",
    "The timetable is a treaty",
    "Three countries, two gauges and one minute of tolerance.",
    ["Adaeze Obi"],
    12,
  ],
  [1, 14, "Letters", "“Your chart shows a church that is not there”", "", ["Readers"], 3],
  [
    1,
    11,
    "Q&A",
    "The pilot who will not use the word routine",
    "Thirty-one years, nine thousand ships, and one afternoon she still thinks about.",
    ["Ines Vandermeer"],
    10,
  ],
  [
    2,
    21,
    "Reporting",
    "Rain is a currency",
    "In the upper basin, storage rights change hands more often than land.",
    ["Tomasz Wilk"],
    7,
  ],
  [
    1,
    12,
    "Analysis",
    "الميناء الذي تعلّم الهمس",
    "حين صمتت الرافعات، سمع أهل المدينة البحر من جديد.",
    ["ليلى منصور"],
    6,
  ],
  [2, 23, "Essay", "高原上没有风景", "从分水岭往下看，最先看到的是工作。", ["陈明远"], 8],
  [
    3,
    null,
    "Night Desk",
    "Who answers the telephone at three",
    "The last overnight operator on the coast keeps a list of the calls that were not emergencies.",
    ["Yusuf Karaca"],
    4,
  ],
  [
    1,
    11,
    "Reporting",
    "Empty boxes tell the truth",
    "To see where trade is going, count what comes back with nothing in it.",
    ["Harriet Lowe", "Maren Solheim"],
    13,
  ],
  [
    2,
    22,
    "Video",
    "Eleven minutes through the summit tunnel",
    "A film from the driver’s side, with notes.",
    ["Callum Reyes"],
    2,
  ],
  [
    1,
    13,
    "Analysis",
    "How to lose a border and keep the peace",
    "The line moved with the sandbank, and for a century nobody minded.",
    ["Ines Vandermeer"],
    15,
  ],
  [2, 21, "Reporting", "The dam that forgot to fill", "", ["Adaeze Obi"], 9],
  [
    1,
    14,
    "Letters",
    "In defence of the slow ferry",
    "A correspondent replies to our August number.",
    ["Readers"],
    2,
  ],
  [
    4,
    null,
    "Handbook",
    "Reading without a network",
    "What Layover keeps, how to see that it is whole, and what to do before you leave.",
    [],
    3,
  ],
  [4, null, "Handbook", "Keys, all of them", "You can do everything here without a mouse.", [], 2],
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
}

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
    title: round === 0 ? title : `${title} (${round + 1})`,
    dek,
    kicker,
    publication: publication?.title ?? "",
    section: publication?.sections.find((one) => one.id === sectionId)?.name ?? null,
    contributors: [...contributors],
    published: now - index * 3 * 3600 - 1400,
    minutes,
    isRead: index % 3 === 1 || index > 12,
    isSaved: index === 4 || index === 8,
    completeness: index % 6 === 5 ? (OTHERS[Math.floor(index / 6) % 3] as Completeness) : WHOLE,
    thumbnail: index % 5 === 3 || index % 7 === 4 ? null : picture(index, 320, 240),
    language: title.startsWith("ال") ? "ar" : /[一-龥]/.test(title) ? "zh" : "en",
    direction: title.startsWith("ال") ? "rtl" : "ltr",
  };
}

/** Ids stay unique over the rounds. */
function count0(round: number): number {
  return round * 1_000_000;
}

/** A landscape, drawn: sky, sun, three ridges and water, in a palette of its own. */
export function picture(seed: number, width: number, height: number): string {
  const hue = (seed * 67 + 190) % 360;
  const tone = (lightness: number, chroma: number, turn = 0): string =>
    `oklch(${lightness} ${chroma} ${(hue + turn) % 360})`;
  const ridge = (base: number, swing: number, phase: number): string => {
    const points = Array.from({ length: 13 }, (_, step) => {
      const y =
        base + swing * Math.sin(step * 0.9 + phase + seed) + (swing / 3) * Math.sin(step * 2.3 + seed);
      return `${(step * 100) / 12},${y.toFixed(1)}`;
    });
    return `M0,75 L${points.join(" L")} L100,75 Z`;
  };
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 75" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">` +
    `<rect width="100" height="75" fill="${tone(0.86, 0.05, 40)}"/>` +
    `<circle cx="${20 + ((seed * 13) % 60)}" cy="${16 + ((seed * 7) % 14)}" r="7" fill="${tone(0.94, 0.06, 60)}"/>` +
    `<path d="${ridge(36, 6, 0)}" fill="${tone(0.72, 0.06)}"/>` +
    `<path d="${ridge(46, 5, 2)}" fill="${tone(0.56, 0.07, -10)}"/>` +
    `<path d="${ridge(56, 4, 4)}" fill="${tone(0.4, 0.06, -20)}"/>` +
    `<rect y="62" width="100" height="13" fill="${tone(0.48, 0.05, 10)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const CATALOGUE: readonly CatalogueItem[] = [
  {
    name: "Responsible Statecraft",
    description: "Reporting and analysis on foreign policy, restraint and diplomacy.",
    address: "https://responsiblestatecraft.org/",
    language: "en",
    isSubscribed: false,
    isVerified: true,
  },
  {
    name: "Tidewater Quarterly",
    description: "Ports, coasts and the people between them.",
    address: "https://tidewater.example/",
    language: "en",
    isSubscribed: false,
    isVerified: true,
  },
  {
    name: "The Inland Review",
    description: "Rivers, railways and long essays from far from the sea.",
    address: "https://inland.example/",
    language: "en",
    isSubscribed: false,
    isVerified: false,
  },
  {
    name: "Sternwarte",
    description: "Astronomie und die Leute, die dafür wach bleiben.",
    address: "https://sternwarte.example/",
    language: "de",
    isSubscribed: false,
    isVerified: false,
  },
];
