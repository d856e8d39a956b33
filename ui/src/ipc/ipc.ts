/**
 * What the window asks of the library, as one interface: the shell answers it in the product (`tauri.ts`), an
 * in-memory library in tests and in `npm run dev`. Never knows how the answer travels.
 */
import type {
  About,
  CatalogueItem,
  CommandError,
  ImportReport,
  LibraryChanged,
  ListFilter,
  OpenedLink,
  Overview,
  Place,
  SavePageOutcome,
  Scope,
  SearchResult,
  Settings,
  SourceHealth,
  StoryRow,
  StoryView,
  SubscribeOutcome,
  SyncProgress,
  SyncReport,
  Undo,
} from "./contract";

export interface Ipc {
  overview(): Promise<Overview>;
  /** Every id of the list, in its order. */
  storyIds(filter: ListFilter): Promise<Float64Array>;
  /** Rows for these ids; an id the library no longer holds has none. */
  storyRows(ids: number[]): Promise<StoryRow[]>;
  /** Marks the story read. */
  openStory(id: number): Promise<StoryView>;
  /** Acts answer with how to take them back, or with null when there was nothing to do. */
  setRead(ids: number[], isRead: boolean): Promise<Undo | null>;
  markAllRead(filter: ListFilter): Promise<Undo | null>;
  setSaved(id: number, isSaved: boolean): Promise<Undo | null>;
  undo(act: number): Promise<void>;
  setProgress(id: number, anchor: string, share: number): Promise<void>;
  search(words: string, scope: Scope, limit: number): Promise<SearchResult[]>;
  sync(onProgress: (progress: SyncProgress) => void): Promise<SyncReport>;
  cancelSync(): Promise<void>;
  catalogue(): Promise<CatalogueItem[]>;
  subscribe(address: string): Promise<SubscribeOutcome>;
  savePage(address: string): Promise<SavePageOutcome>;
  unsubscribe(publication: number): Promise<Undo | null>;
  forgetAddress(url: string): Promise<Undo | null>;
  importOpml(text: string): Promise<ImportReport>;
  exportOpml(): Promise<string>;
  /** Opens our copy when there is one, else hands the address to the system. */
  openLink(url: string): Promise<OpenedLink>;
  settings(): Promise<Settings>;
  setSettings(settings: Settings): Promise<void>;
  place(): Promise<Place | null>;
  setPlace(place: Place): Promise<void>;
  about(): Promise<About>;
  sourceHealth(): Promise<SourceHealth[]>;
  /** A second start or a followed link asks for a story on board. Returns how to stop listening. */
  onOpenStory(listener: (id: number) => void): Promise<() => void>;
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
