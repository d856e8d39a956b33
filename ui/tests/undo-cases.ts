/**
 * Every command of the contract: what takes it back, or why nothing does. A new command that is not in the table does not
 * compile.
 */
import type { NewTrip, Settings } from "../src/ipc/contract";
import { FakeLibrary } from "../src/ipc/fake";
import type { Ipc } from "../src/ipc/ipc";
import { ALL, filterOf } from "../src/list/filters";
import { Reader } from "../src/state/reader.svelte";
import { LIST, NOW } from "./window";

/** A window without mark-up, over a library with twenty stories. */
export async function begin(isOffline = false): Promise<{ library: FakeLibrary; reader: Reader }> {
  const library = new FakeLibrary({ now: NOW, count: 20, place: LIST, isOffline });
  library.awaited = ["Somebody Else"];
  const reader = new Reader(library);
  await reader.start();
  await reader.list.need([...reader.list.ids]);
  return { library, reader };
}

const TRIP: NewTrip = {
  name: "Andes",
  leavesAt: NOW + 86_400,
  days: 3,
  minutes: 60,
  roomMb: null,
  wishes: [{ kind: "all", id: null, name: "" }],
};

type Act = (reader: Reader, library: FakeLibrary) => Promise<unknown>;
export interface Case {
  readonly name: string;
  /** The commands it goes through. */
  readonly commands: readonly (keyof Ipc)[];
  /** What is there before the act. */
  readonly first?: Act;
  readonly act: Act;
  /** What the act changes and the undo puts back. */
  readonly state: (library: FakeLibrary, reader: Reader) => unknown;
  readonly isOffline?: boolean;
  /** What it does is plain to see, goes on as it is done, and is taken back with Ctrl+Z alone. */
  readonly isPlain?: boolean;
}

const read = (library: FakeLibrary): unknown => library.stories.map(({ isRead }) => isRead);
const saved = (library: FakeLibrary): unknown => library.stories.map(({ isSaved }) => isSaved);
const waiting = (library: FakeLibrary): unknown => library.pending.map(({ url }) => url);
const people = (library: FakeLibrary): unknown =>
  Object.values(library.people).map((one: Iterable<unknown>) => [...one]);
const profiles = (library: FakeLibrary): unknown => [[...library.profileTexts], library.ownProfiles];
const packs = (library: FakeLibrary): unknown => library.packs;
const marked = (library: FakeLibrary): unknown => library.marked.map(({ id: _, ...rest }) => rest);
const heard = (library: FakeLibrary): unknown => [...library.heard];
const listened = (_: FakeLibrary, { listening }: Reader): unknown => [
  listening.aloud?.story,
  listening.at,
  listening.queue,
];

const person = (library: FakeLibrary, name: string): number => library.people.idOf(name) ?? 0;

async function hear(reader: Reader, library: FakeLibrary, at = 0): Promise<void> {
  void reader.listening.toggle(library.stories[at]?.id ?? 0, "");
  while (reader.listening.aloud?.story !== library.stories[at]?.id) await Promise.resolve();
  library.endSentence(false);
}

async function mark(reader: Reader): Promise<void> {
  const id = reader.list.focusedId ?? 0;
  reader.marks.shown(id, []);
  await reader.marks.markPlace({ start: 0, end: 4 }, null);
}

const page = (): File => new File(["<p>A page"], "page.html");

async function plan(reader: Reader): Promise<void> {
  reader.trips.changing = null;
  await reader.trips.keep(TRIP);
}
const trip = (library: FakeLibrary): number => library.packs[0]?.id ?? 0;
const packed = (library: FakeLibrary): number => library.packs[0]?.stories[0] ?? 0;

export const CASES: readonly Case[] = [
  { name: "a story read", commands: ["setRead"], act: (reader) => reader.stories.toggleRead(), state: read },
  {
    name: "a story saved",
    commands: ["setSaved"],
    act: (reader) => reader.stories.toggleSaved(),
    state: saved,
  },
  { name: "a list read", commands: ["markAllRead"], act: (reader) => reader.marking.all(), state: read },
  {
    name: "another list read",
    commands: ["markAllRead"],
    act: (reader) => reader.marking.allOf(filterOf({ type: "publication", id: 1 })),
    state: read,
  },
  {
    name: "what is above read",
    commands: ["setRead"],
    act: (reader) => (reader.list.moveFocus(3), reader.marking.above()),
    state: read,
  },
  {
    name: "what is below read",
    commands: ["setRead"],
    act: (reader) => (reader.list.moveFocus(3), reader.marking.below()),
    state: read,
  },
  {
    name: "what is older read",
    commands: ["markAllRead"],
    act: (reader) => (reader.list.moveFocus(3), reader.marking.olderThanTarget()),
    state: read,
  },
  {
    name: "a subscription",
    commands: ["subscribe"],
    first: async (_, library) => void (library.subscribed = new Set([1])),
    act: (reader) => reader.magazine.subscribe("https://inland.example/"),
    state: (library) => [...library.subscribed].sort(),
  },
  {
    name: "a subscription that waits for a network",
    commands: ["subscribe"],
    act: (reader) => reader.magazine.subscribe("https://offline.example/"),
    state: waiting,
  },
  {
    name: "a subscription given up",
    commands: ["unsubscribe"],
    act: (reader) => reader.sources.unsubscribe(1),
    state: (library) => [...library.subscribed].sort(),
  },
  {
    name: "a list of subscriptions",
    commands: ["importOpml"],
    first: async (_, library) => void (library.subscribed = new Set([1])),
    act: (reader) => reader.handed.drop([new File(["<opml>brings 2</opml>"], "list.opml")]),
    state: (library) => [...library.subscribed].sort(),
  },
  {
    name: "a page saved",
    commands: ["savePage"],
    first: async (_, library) => void (await library.setSaved(library.stories[0]?.id ?? 0, false)),
    act: (reader) => reader.magazine.savePage("https://page.example/"),
    state: saved,
  },
  {
    name: "a saved page from a file",
    commands: ["savePageFile"],
    first: async (_, library) => void (await library.setSaved(library.stories[0]?.id ?? 0, false)),
    act: (reader) => reader.handed.drop([page()]),
    state: saved,
  },
  {
    name: "what was handed over",
    commands: ["openHanded"],
    first: async (_, library) => void (await library.setSaved(library.stories[0]?.id ?? 0, false)),
    act: async (reader, library) => {
      const story = library.stories[0]?.id ?? 0;
      library.openHanded = async () => {
        const { sentence } = await library.setSaved(story, true);
        return { sentence, story, edition: null, publications: [] };
      };
      library.handed = [{ type: "file", id: 7, kind: "page", name: "page.html" }];
      await reader.handed.take();
      reader.notices.now?.answer?.act();
      while (!library.stories[0]?.isSaved) await new Promise((resolve) => setTimeout(resolve));
    },
    state: saved,
  },
  {
    name: "a profile",
    commands: ["addProfile"],
    act: (reader) => reader.profiles.add('name = "The Quay"'),
    state: profiles,
  },
  {
    name: "a profile in the place of another",
    commands: ["addProfile"],
    first: async (_, library) => void (await library.addProfile('name = "The Quay"')),
    act: (reader) => reader.profiles.add('name = "The Old Quay"'),
    state: profiles,
  },
  {
    name: "a profile removed",
    commands: ["removeProfile"],
    first: async (_, library) => void (await library.addProfile('name = "The Quay"')),
    act: (reader) => reader.profiles.remove("the-quay", "The Quay"),
    state: profiles,
  },
  {
    name: "a section followed",
    commands: ["setFollow"],
    act: (reader) => reader.magazine.toggleFollow({ type: "section", id: 11 }),
    state: (library) => library.follows.size,
  },
  {
    name: "a publication put first",
    commands: ["setPreferred"],
    act: (reader) => reader.magazine.setPreferred(2, true),
    state: (library) => library.preferred.size,
  },
  {
    name: "two people made one",
    commands: ["mergeContributors"],
    act: (reader, library) =>
      reader.magazine.merge(person(library, "Ines Vandermeer"), person(library, "Harriet Lowe")),
    state: people,
  },
  {
    name: "a name split off",
    commands: ["splitAlias"],
    first: async (reader, library) =>
      reader.magazine.merge(person(library, "Ines Vandermeer"), person(library, "Harriet Lowe")),
    act: async (reader, library) => {
      const { aliases } = await library.contributor(person(library, "Ines Vandermeer"));
      await reader.magazine.split(aliases.find(({ name }) => name === "Harriet Lowe")?.id ?? 0);
    },
    state: people,
  },
  {
    name: "two people left apart",
    commands: ["dismissProposal"],
    act: (reader, library) =>
      reader.magazine.dismiss(person(library, "Ines Vandermeer"), person(library, "Harriet Lowe")),
    state: people,
  },
  {
    name: "a list of names",
    commands: ["importNames"],
    act: (reader) => reader.magazine.importNames("Ines Vandermeer\nNobody Yet"),
    state: (library) => [library.follows.size, library.awaited.length],
  },
  {
    name: "a name no longer waited for",
    commands: ["forgetName"],
    act: (reader) => reader.magazine.forgetName("Somebody Else"),
    state: (library) => library.awaited.length,
  },
  {
    name: "a search kept",
    commands: ["saveView"],
    act: (reader) => reader.magazine.keepView("Long", "longer:9"),
    state: (library) => library.views.length,
  },
  {
    name: "a search let go of",
    commands: ["removeView"],
    first: async (_, library) => void (await library.saveView("Long", "longer:9")),
    act: (reader, library) => reader.magazine.removeView(library.views.at(-1)?.id ?? 0),
    state: (library) => library.views.length,
  },
  {
    name: "settings",
    commands: ["setSettings"],
    act: (reader) =>
      reader.preferences.change({ density: "headlines", keys: { sync: ["x"] } } as Partial<Settings>),
    state: (library) => [library.kept.settings.density, library.kept.settings.keys],
  },
  {
    name: "the zoom",
    commands: ["setSettings", "setZoom"],
    act: (reader) => reader.look.zoom(1),
    state: (library) => library.kept.settings.zoom,
  },
  {
    name: "a pane folded away",
    commands: ["setSettings"],
    act: async (reader) => reader.panes.toggleLibrary(),
    state: (library, reader) => [library.kept.settings.paneWidths[2] ?? 0, reader.panes.libraryFolded],
  },
  {
    name: "a pane drawn wider",
    commands: ["setSettings"],
    isPlain: true,
    act: async ({ panes }) => (panes.resize("list", 420), panes.settle()),
    state: (library, reader) => [library.kept.settings.paneWidths[1] ?? 360, reader.panes.listWish],
  },
  {
    name: "the speed of reading aloud",
    commands: ["setSettings"],
    act: (reader) => reader.listening.speed(1),
    state: (library) => library.kept.settings.speechSpeed,
  },
  {
    name: "settings from a file",
    commands: ["importSettings"],
    act: (reader) => {
      const file = JSON.stringify({ format: "layover-settings", version: 1, settings: { theme: "dark" } });
      return reader.handed.drop([new File([file], "settings.json")]);
    },
    state: (library) => library.kept.settings.theme,
  },
  {
    name: "the start with the session",
    commands: ["startAtLogin"],
    act: (reader) => reader.preferences.startAtLogin(true),
    state: (library) => library.startsAtLogin,
  },
  {
    name: "the room for files",
    commands: ["setRoom"],
    act: async (reader, library) =>
      reader.preferences.setRoom(await library.rehearseRoom(900, 200), await library.room()),
    state: (library) => [library.roomKept.budget, library.roomKept.floor],
  },
  {
    name: "whose pictures are fetched",
    commands: ["setPicturesOf"],
    act: (reader) => reader.preferences.setPicturesOf(1, "none"),
    state: (library) => [...library.pictureRules],
  },
  {
    name: "an edition",
    commands: ["makeEdition"],
    act: (reader) => reader.editions.make({ type: "list", filter: ALL }),
    state: (library) => library.editionsKept,
  },
  {
    name: "the week",
    commands: ["makeWeek"],
    act: (reader) => reader.editions.makeWeek(),
    state: (library) => library.editionsKept,
  },
  {
    name: "an edition let go of",
    commands: ["removeEdition"],
    first: async (_, library) => void (await library.makeWeek()),
    act: (reader, library) => reader.editions.remove(library.editionsKept[0]?.id ?? 0),
    state: (library) => library.editionsKept,
  },
  {
    name: "a pack",
    commands: ["openPack"],
    act: (reader) => reader.editions.openPack(new File(["pack"], "friend.layover-pack")),
    state: (library) => library.editionsKept,
  },
  { name: "a trip", commands: ["planTrip"], act: plan, state: packs },
  {
    name: "a trip changed",
    commands: ["changeTrip"],
    act: async (reader, library) => {
      reader.trips.plan(await library.trip(trip(library)));
      await reader.trips.keep({ ...TRIP, minutes: 15 });
    },
    first: plan,
    state: packs,
  },
  {
    name: "a trip chosen anew",
    commands: ["chooseTripAnew"],
    first: async (reader, library) => {
      await plan(reader);
      library.packs = library.packs.map((pack) => ({ ...pack, stories: [] }));
    },
    act: (reader, library) => reader.trips.chooseAnew(trip(library)),
    state: (library) => library.packs.map(({ stories }) => stories),
  },
  {
    name: "a trip forgotten",
    commands: ["removeTrip"],
    first: plan,
    act: (reader, library) => reader.trips.remove(trip(library)),
    state: packs,
  },
  {
    name: "a trip tidied up",
    commands: ["endTrip"],
    first: plan,
    act: (reader, library) => reader.trips.end(trip(library)),
    state: (library) => library.packs.map(({ isEnded }) => isEnded),
  },
  {
    name: "a story taken along",
    commands: ["packStory"],
    first: async (reader, library) => {
      await plan(reader);
      library.packs = library.packs.map((pack) => ({ ...pack, stories: [] }));
    },
    act: (reader, library) => reader.trips.pack(trip(library), library.stories[0]?.id ?? 0),
    state: (library) => library.packs.map(({ stories }) => stories),
  },
  {
    name: "a story left behind",
    commands: ["refuseStory"],
    first: plan,
    act: (reader, library) => reader.trips.drop(trip(library), packed(library)),
    state: (library) => library.packs.map(({ stories }) => stories),
  },
  {
    name: "an address for later",
    commands: ["queueAddress"],
    act: (reader) => reader.away.queue("https://later.example/"),
    state: waiting,
  },
  {
    name: "a link followed with no network",
    commands: ["openLink"],
    isOffline: true,
    act: (reader) => reader.reading.openLink("https://later.example/", "Later"),
    state: waiting,
  },
  {
    name: "an address no longer tried",
    commands: ["forgetAddress"],
    first: async (_, library) => void (await library.queueAddress("https://later.example/")),
    act: (reader) => reader.waiting.forget("https://later.example/"),
    state: waiting,
  },
  {
    name: "the sound of a story kept",
    commands: ["keepAudio"],
    act: (reader) => reader.away.keepAudio(990),
    state: heard,
  },
  {
    name: "the sound of a story let go of",
    commands: ["letAudioGo"],
    first: async (_, library) => void (await library.keepAudio(990)),
    act: (reader) => reader.away.letAudioGo(990),
    state: heard,
  },
  {
    name: "reading aloud ended, with what was to come",
    commands: ["stopSpeaking"],
    first: hear,
    act: (reader) => reader.listening.stop(),
    state: listened,
  },
  {
    name: "another story read aloud instead",
    commands: ["readAloud", "speak"],
    first: hear,
    act: (reader, library) => hear(reader, library, 4),
    state: listened,
  },
  { name: "a highlight", commands: ["highlight"], act: mark, state: marked },
  {
    name: "a highlight changed",
    commands: ["changeHighlight"],
    first: mark,
    act: async (reader) => {
      const [made] = reader.marks.highlights;
      if (made) await reader.marks.change(made, "rose", "Look this up.", []);
    },
    state: marked,
  },
  {
    name: "a highlight removed",
    commands: ["removeHighlight"],
    first: mark,
    act: (reader) => reader.marks.remove(reader.marks.highlights[0]?.id ?? 0),
    state: marked,
  },
  {
    name: "a note to a story",
    commands: ["noteStory"],
    act: async (reader, library) => {
      reader.marks.shown(library.stories[0]?.id ?? 0, []);
      await reader.marks.keepNote("To be read again.", []);
    },
    state: marked,
  },
];

/** For every command of the contract: that it is taken back, that it only asks, or why nothing takes it back. */
const UNDONE = "undone";
const ASKS = "asks";
export const COMMANDS: Readonly<Record<keyof Ipc, string>> = {
  setRead: UNDONE,
  markAllRead: UNDONE,
  setSaved: UNDONE,
  makeEdition: UNDONE,
  makeWeek: UNDONE,
  removeEdition: UNDONE,
  openPack: UNDONE,
  setFollow: UNDONE,
  setPreferred: UNDONE,
  mergeContributors: UNDONE,
  splitAlias: UNDONE,
  dismissProposal: UNDONE,
  importNames: UNDONE,
  forgetName: UNDONE,
  saveView: UNDONE,
  removeView: UNDONE,
  highlight: UNDONE,
  noteStory: UNDONE,
  changeHighlight: UNDONE,
  removeHighlight: UNDONE,
  openHanded: UNDONE,
  savePageFile: UNDONE,
  importSettings: UNDONE,
  addProfile: UNDONE,
  removeProfile: UNDONE,
  subscribe: UNDONE,
  savePage: UNDONE,
  unsubscribe: UNDONE,
  forgetAddress: UNDONE,
  importOpml: UNDONE,
  openLink: UNDONE,
  queueAddress: UNDONE,
  keepAudio: UNDONE,
  letAudioGo: UNDONE,
  readAloud: UNDONE,
  speak: UNDONE,
  stopSpeaking: UNDONE,
  setSettings: UNDONE,
  setZoom: UNDONE,
  setRoom: UNDONE,
  startAtLogin: UNDONE,
  setPicturesOf: UNDONE,
  planTrip: UNDONE,
  changeTrip: UNDONE,
  removeTrip: UNDONE,
  chooseTripAnew: UNDONE,
  packStory: UNDONE,
  refuseStory: UNDONE,
  endTrip: UNDONE,
  overview: ASKS,
  storyIds: ASKS,
  storyRows: ASKS,
  frontPage: ASKS,
  contributors: ASKS,
  contributor: ASKS,
  section: ASKS,
  series: ASKS,
  edition: ASKS,
  exportContents: ASKS,
  awaitedNames: ASKS,
  suggest: ASKS,
  credits: ASKS,
  cite: ASKS,
  quote: ASKS,
  storyHighlights: ASKS,
  highlights: ASKS,
  searchRemark: ASKS,
  background: ASKS,
  onSyncCalled: ASKS,
  search: ASKS,
  activity: ASKS,
  catalogue: ASKS,
  profileText: ASKS,
  exportOpml: ASKS,
  peekLink: ASKS,
  audioPart: ASKS,
  settings: ASKS,
  place: ASKS,
  room: ASKS,
  rehearseRoom: ASKS,
  about: ASKS,
  sourceHealth: ASKS,
  trips: ASKS,
  trip: ASKS,
  rehearseTrip: ASKS,
  checkTrip: ASKS,
  airplaneCheck: ASKS,
  onOpenStory: ASKS,
  onLibraryChanged: ASKS,
  onHandedOver: ASKS,
  undo: "takes back itself",
  openStory: "reading marks read; m marks unread again",
  setProgress: "where one reads is no act",
  setPlace: "where one is in the window is no act",
  sync: "what publishers print is theirs",
  retrySource: "what publishers print is theirs",
  complete: "adds what a story lacked, and nothing else",
  fetchQueue: "what waited is saved as stories, each let go of by itself",
  readyTrip: "adds what stories of the trip lacked",
  cancelSync: "ends something",
  cancelTask: "ends something",
  takeHanded: "each is asked about",
  askAboutLinks: "asks",
  export: "a file of the reader’s own, whose place is said",
  writeList: "a file of the reader’s own, whose place is said",
  mail: "a file of the reader’s own, whose place is said",
  showExports: "shows a folder",
  print: "a page of paper",
  setLanguage: "follows a setting",
  toggleFullScreen: "the same key goes back",
};
