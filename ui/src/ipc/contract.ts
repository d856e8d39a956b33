// Generated from src-tauri/crates/app/src/contract by `cargo xtask contract`. Do not edit.

export type Scope = { "type": "all" } | { "type": "saved" } | { "type": "publication", id: number, } | { "type": "section", id: number, };

export type ListFilter = { scope: Scope, unreadOnly: boolean, kind: string | null, oldestFirst: boolean, };

export type Mark = "whole" | "partial" | "summary" | "failed";

export type Completeness = { text: string, picturesHere: number, picturesTotal: number, mark: Mark, sentence: string, };

export type StoryRow = { id: number, title: string, dek: string, kicker: string, publication: string, section: string | null, contributors: Array<string>, published: number, minutes: number, isRead: boolean, isSaved: boolean, completeness: Completeness, thumbnail: string | null, language: string, direction: string, };

export type StoryCredit = { name: string, role: string, };

export type StoryView = { row: StoryRow, frameUrl: string, url: string | null, credits: Array<StoryCredit>, anchor: string, progress: number, };

export type SearchResult = { row: StoryRow, snippet: string, marks: Array<[number, number]>, };

export type OpenedLink = { openedStory: number | null, };

export type Section = { id: number, name: string, total: number, unread: number, };

export type Publication = { id: number, title: string, siteUrl: string | null, sections: Array<Section>, total: number, unread: number, trouble: string | null, isPending: boolean, };

export type Counts = { all: number, unread: number, saved: number, };

export type Pending = { url: string, what: string, sentence: string, };

export type Overview = { revision: number, publications: Array<Publication>, counts: Counts, pending: Array<Pending>, isSyncing: boolean, lastSync: number | null, libraryPath: string, isDemo: boolean, };

export type Undo = { act: number, sentence: string, };

export type Place = { filter: ListFilter, selected: number | null, };

export type LibraryChanged = { revision: number, tags: Array<string>, };

export type CatalogueItem = { name: string, description: string, address: string, language: string, isSubscribed: boolean, isVerified: boolean, };

export type FeedChoice = { url: string, title: string, };

export type SubscribeOutcome = { "type": "subscribed", publication: number, title: string, sentence: string, } | { "type": "choose", siteTitle: string, feeds: Array<FeedChoice>, } | { "type": "noFeed", url: string, title: string, sentence: string, } | { "type": "kept", sentence: string, };

export type SavePageOutcome = { "type": "saved", id: number, sentence: string, } | { "type": "kept", sentence: string, };

export type ImportReport = { added: number, known: number, refused: number, sentence: string, };

export type SyncStage = "feeds" | "pages" | "index" | "pictures";

export type SyncProgress = { stage: SyncStage, done: number, total: number, newStories: number, secondsLeft: number | null, sentence: string, };

export type SourceTrouble = { publication: string, url: string, problem: string, sentence: string, };

export type SyncReport = { newStories: number, changed: number, feedsTotal: number, feedsUnchanged: number, feedsFailed: number, pages: number, pagesFailed: number, pictures: number, picturesFailed: number, wasCancelled: boolean, seconds: number, sentence: string, troubles: Array<SourceTrouble>, };

export type Theme = "system" | "light" | "sepia" | "dark" | "black" | "contrast";

export type Settings = { theme: Theme, readerFace: string, readerSize: number, measure: number, paneWidths: Array<number>, density: string, pictures: string, allow: Array<string>, syncOnStart: boolean, };

export type About = { version: string, licence: string, libraryPath: string, notices: string, };

export type SourceHealth = { publication: string, url: string, lastSuccess: number | null, problem: string | null, sentence: string, };

export type CommandError = { code: string, sentence: string, };
