/**
 * What the window asks of the library, as one interface: the shell answers it in the product (`tauri.ts`), an
 * in-memory library in tests and in `npm run dev`. Never knows how the answer travels.
 */
import type {
  ActivityLine,
  FileTaken,
  Handed,
  SettingsTaken,
  TaskProgress,
  About,
  AirplaneCheck,
  ListWritten,
  WriteList,
  Background,
  CatalogueItem,
  CitationStyle,
  CommandError,
  CompletionReport,
  Contributor,
  ContributorPage,
  EditionLine,
  EditionPage,
  ExportContents,
  ExportForm,
  ExportTo,
  ExportWhat,
  Exported,
  Follow,
  FrontPage,
  Highlight,
  Highlighted,
  ImportReport,
  LibraryChanged,
  LinkPreview,
  LinksToAskAbout,
  ListFilter,
  KeptView,
  NamesReport,
  NewTrip,
  OpenedLink,
  OpenedPack,
  Overview,
  Place,
  ProfileAdded,
  Quote,
  Room,
  RoomChange,
  QueueReport,
  ReadAloud,
  SavePageOutcome,
  Scope,
  SearchResult,
  SectionPage,
  SeriesPage,
  Settings,
  SourceHealth,
  StoryAudio,
  StoryCredit,
  StoryRow,
  StoryView,
  Subject,
  SubscribeOutcome,
  Suggestion,
  SyncProgress,
  SyncReport,
  TripLine,
  TripPage,
  TripProgress,
  TripRehearsal,
  TripReport,
  Undo,
} from "./contract";

/** How dates, clocks and large numbers are written where the reader is, besides their language. */
export interface Habits {
  /** "November 29" and not "29 November". */
  readonly isMonthFirst: boolean;
  /** What stands for the halves of a day where clocks count to twelve; empty where they do not. */
  readonly halves: readonly string[];
  /** What stands after the thousands of 1,000; empty where nothing does. */
  readonly thousand: string;
  /** The same for those of 10,000: in some languages four figures stand in a row, and five do not. */
  readonly tenThousand: string;
}

export interface Ipc {
  overview(): Promise<Overview>;
  /** Every id of the list, in its order. */
  /** Ids of a list in its order; so many of the first when a number is given. */
  storyIds(filter: ListFilter, first?: number): Promise<Float64Array>;
  /** Rows for these ids; an id the library no longer holds has none. */
  storyRows(ids: number[]): Promise<StoryRow[]>;
  /** Marks the story read. */
  openStory(id: number): Promise<StoryView>;
  /** Acts answer with how to take them back, or with null when there was nothing to do. */
  setRead(ids: number[], isRead: boolean): Promise<Undo | null>;
  /** All of a list, or what was published before an instant (Unix seconds). */
  markAllRead(filter: ListFilter, before: number | null): Promise<Undo | null>;
  setSaved(id: number, isSaved: boolean): Promise<Undo | null>;
  undo(act: number): Promise<void>;
  /** The newest as an editor would lay it out: of one publication, or of the whole library. */
  frontPage(publication: number | null): Promise<FrontPage>;
  /** People whose name begins like these words; with none, those with the most stories. */
  contributors(words: string, limit: number): Promise<Contributor[]>;
  contributor(id: number): Promise<ContributorPage>;
  section(id: number): Promise<SectionPage>;
  series(id: number): Promise<SeriesPage>;
  edition(id: number): Promise<EditionPage>;
  /** An edition of what is named; an empty title leaves the one it has by itself. */
  makeEdition(what: ExportWhat, title: string): Promise<EditionLine>;
  /** The round-up of the last seven days; null when there was too little to read. */
  makeWeek(): Promise<EditionLine | null>;
  removeEdition(id: number): Promise<Undo | null>;
  /** What an export of that would hold; nothing is written. */
  exportContents(what: ExportWhat): Promise<ExportContents>;
  /** Writes a file into one of the reader's own folders. */
  export(what: ExportWhat, form: ExportForm, to: ExportTo): Promise<Exported>;
  /** The same, and a letter in the mail program that says where the file lies. */
  mail(what: ExportWhat, form: ExportForm): Promise<Exported>;
  /** Shows the folder for exports in the system's file manager. */
  showExports(): Promise<void>;
  /** Writes one of the reader’s lists into the folder for exports. */
  writeList(list: WriteList): Promise<ListWritten>;
  openPack(
    bytes: Uint8Array,
    name: string,
    onProgress: (progress: TaskProgress) => void,
  ): Promise<OpenedPack>;
  /** The system's own dialog over the whole of it. */
  print(what: ExportWhat): Promise<void>;
  /** Null is no longer following. */
  setFollow(subject: Subject, follow: Follow | null): Promise<Undo | null>;
  setPreferred(publication: number, isPreferred: boolean): Promise<Undo | null>;
  /** Everything of `other` is `into`'s from now on. */
  mergeContributors(into: number, other: number): Promise<Undo | null>;
  /** A printed name becomes a person of its own. */
  splitAlias(alias: number): Promise<Undo | null>;
  /** These two are not the same, and it is not proposed again. */
  dismissProposal(one: number, other: number): Promise<Undo | null>;
  /** A list of names, one a line, to follow. */
  importNames(text: string): Promise<NamesReport>;
  /** Names that are followed as soon as somebody of them is printed. */
  awaitedNames(): Promise<string[]>;
  forgetName(name: string): Promise<Undo | null>;
  /** How a search that is being typed may go on. */
  suggest(query: string): Promise<Suggestion[]>;
  saveView(name: string, query: string): Promise<KeptView>;
  removeView(id: number): Promise<Undo | null>;
  /** Who made a story; asking does not mark it read. */
  credits(id: number): Promise<StoryCredit[]>;
  cite(id: number, style: CitationStyle): Promise<string>;
  /** The text as a quotation with who said it where. */
  quote(id: number, text: string): Promise<Quote>;
  /** Marks a passage by its place in the story's letters. */
  /** `edition`: which text the places were counted in; one that is no longer the story's is refused. */
  highlight(
    story: number,
    start: number,
    end: number,
    colour: string,
    edition?: string | null,
  ): Promise<Highlighted>;
  noteStory(story: number, note: string): Promise<Highlighted>;
  changeHighlight(id: number, colour: string, note: string, tags: string[]): Promise<Undo | null>;
  removeHighlight(id: number): Promise<Undo | null>;
  storyHighlights(story: number): Promise<Highlight[]>;
  /** Those with all of these words in them; all of them for none. */
  highlights(words: string): Promise<Highlight[]>;
  setProgress(id: number, anchor: string, share: number): Promise<void>;
  /** That a search could not look everywhere yet, or why it may have found nothing. */
  searchRemark(words: string, hasFound: boolean): Promise<string | null>;
  search(words: string, scope: Scope, limit: number): Promise<SearchResult[]>;
  /** By itself, sources that want to be left alone are. */
  sync(isByItself: boolean, onProgress: (progress: SyncProgress) => void): Promise<SyncReport>;
  /** Asks the feeds of one publication again. */
  retrySource(publication: number, onProgress: (progress: SyncProgress) => void): Promise<SyncReport>;
  /** The newest lines of what Layover has been doing. */
  activity(limit: number): Promise<ActivityLine[]>;
  /** Ends what the reader waits for, such as the reading of a pack. */
  cancelTask(): Promise<void>;
  /** What was handed over from outside and waits for the reader's word, each once. */
  takeHanded(): Promise<Handed[]>;
  openHanded(id: number, onProgress: (progress: TaskProgress) => void): Promise<FileTaken>;
  /** A saved page as a story; nothing is fetched. */
  savePageFile(bytes: Uint8Array, name: string): Promise<FileTaken>;
  importSettings(text: string): Promise<SettingsTaken>;
  onHandedOver(listener: () => void): Promise<() => void>;
  cancelSync(): Promise<void>;
  catalogue(): Promise<CatalogueItem[]>;
  /** Checks a profile and puts it into the library; a broken one changes nothing and is refused by line and key. */
  addProfile(text: string): Promise<ProfileAdded>;
  /** Takes a profile of the reader's out of the library; what was subscribed to stays. Answers in a sentence. */
  removeProfile(slug: string): Promise<string>;
  /** A profile's file as it is. */
  profileText(slug: string): Promise<string>;
  subscribe(address: string): Promise<SubscribeOutcome>;
  savePage(address: string): Promise<SavePageOutcome>;
  unsubscribe(publication: number): Promise<Undo | null>;
  forgetAddress(url: string): Promise<Undo | null>;
  importOpml(text: string): Promise<ImportReport>;
  exportOpml(): Promise<string>;
  /**
   * Opens our copy when there is one, else hands the address to the system; with no network it is kept. `title` is what
   * the link stood under, `from` the story it stood in.
   */
  openLink(url: string, title: string, from: number | null): Promise<OpenedLink>;
  /** What a link says of itself before it is followed; nobody but the library is asked. `from` as above. */
  peekLink(url: string, from: number | null): Promise<LinkPreview>;
  /** Fetches what these stories lack, whatever the settings say of pictures. */
  complete(ids: number[]): Promise<CompletionReport>;
  /** Keeps an address; the next sync fetches it. Answers in a sentence. */
  queueAddress(address: string): Promise<string>;
  /** The question about links followed with no network, once for each. */
  askAboutLinks(): Promise<LinksToAskAbout | null>;
  /** Fetches what waits as saved stories: all, or the one of that address. */
  fetchQueue(url: string | null): Promise<QueueReport>;
  keepAudio(id: number): Promise<StoryAudio[]>;
  letAudioGo(id: number): Promise<void>;
  /** What there is to say of a story. */
  readAloud(id: number): Promise<ReadAloud>;
  /** Speaks, and answers when that is over: whether it was spoken to its end. `percent` is the speed. */
  speak(text: string, language: string, percent: number): Promise<boolean>;
  stopSpeaking(): Promise<void>;
  /** Bytes of a kept file from one on; none at its end. */
  audioPart(address: string, from: number): Promise<ArrayBuffer>;
  settings(): Promise<Settings>;
  setSettings(settings: Settings): Promise<void>;
  /** Shows everything in the window at this per cent of its size; keeping it is `setSettings`. */
  setZoom(percent: number): Promise<void>;
  /** From now on the library's sentences come in the window's language; `zero` is its figure for nothing. */
  setLanguage(language: string, zero: string, habits: Habits): Promise<void>;
  /** Says whether the window has the whole screen now. */
  toggleFullScreen(): Promise<boolean>;
  place(): Promise<Place | null>;
  setPlace(place: Place): Promise<void>;
  /** What takes how much. */
  room(): Promise<Room>;
  /** What this room would let go of; changes nothing. */
  rehearseRoom(roomMb: number, floorMb: number): Promise<RoomChange>;
  setRoom(roomMb: number, floorMb: number): Promise<RoomChange>;
  /** Whose pictures to fetch of a publication: `all`, `saved`, `none`; null: what the settings say. */
  setPicturesOf(publication: number, rule: string | null): Promise<void>;
  about(): Promise<About>;
  /** What goes on while the window is closed. */
  background(): Promise<Background>;
  /** Starts with the session, or no longer. */
  startAtLogin(wanted: boolean): Promise<Background>;
  sourceHealth(): Promise<SourceHealth[]>;
  /** Trips not tidied up yet, the next to leave first; then those tidied up, newest first. */
  trips(): Promise<TripLine[]>;
  trip(id: number): Promise<TripPage>;
  /** What such a trip would hold; keeps nothing. `id` is the trip that would be changed so, if any. */
  rehearseTrip(id: number | null, trip: NewTrip): Promise<TripRehearsal>;
  /** Keeps the trip and chooses its stories at once; nothing is fetched yet. */
  planTrip(trip: NewTrip): Promise<TripPage>;
  /** Chooses anew where wishes or limits differ. */
  changeTrip(id: number, trip: NewTrip): Promise<TripPage>;
  removeTrip(id: number): Promise<Undo | null>;
  chooseTripAnew(id: number): Promise<TripPage>;
  /** Puts a story in by hand. */
  packStory(trip: number, story: number): Promise<Undo | null>;
  /** Takes a story out by hand. */
  refuseStory(trip: number, story: number): Promise<Undo | null>;
  /** Fetches what is missing and looks at everything on disk. `cancelSync` ends it. */
  readyTrip(id: number, onProgress: (progress: TripProgress) => void): Promise<TripReport>;
  /** Looks at everything on disk again; asks nothing of the network. */
  checkTrip(id: number): Promise<TripPage>;
  /** Opens every story of one trip, or of all that are not tidied up, as reading would. */
  airplaneCheck(id: number | null): Promise<AirplaneCheck>;
  /** Tidies up: its stories are like any others again. */
  endTrip(id: number): Promise<Undo | null>;
  /** A second start or a followed link asks for a story on board. Returns how to stop listening. */
  onOpenStory(listener: (id: number) => void): Promise<() => void>;
  /** The tray asks for a sync, or it is time for one, as nobody asked. Returns how to stop listening. */
  onSyncCalled(listener: (isByItself: boolean) => void): Promise<() => void>;
  /** Returns how to stop listening. */
  onLibraryChanged(listener: (change: LibraryChanged) => void): Promise<() => void>;
}

/** Whether a rejection is one the library worded. */
export function isCommandError(error: unknown): error is CommandError {
  return (
    typeof error === "object" &&
    error !== null &&
    typeof (error as CommandError).code === "string" &&
    typeof (error as CommandError).sentence === "string"
  );
}

/** Ids as they travel: raw little-endian doubles, or the same bytes as a list where a platform has no binary way. */
export function decodeIds(raw: unknown): Float64Array {
  const bytes = raw instanceof ArrayBuffer ? raw : Uint8Array.from(raw as ArrayLike<number>).buffer;
  return new Float64Array(bytes.slice(0, bytes.byteLength - (bytes.byteLength % 8)));
}
